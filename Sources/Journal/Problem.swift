/// Something in the files that a person should know of.
public struct Problem: Sendable, Equatable {
  /// How much it matters.
  public enum Severity: Sendable {
    /// Something is damaged or was not counted; commands end with status 65.
    case setAside
    /// Everything was read and counted, but something is odd.
    case note
  }

  /// How much it matters.
  public let severity: Severity
  /// The file, relative to the home folder.
  public let file: String
  /// The line, from 1; 0 where the whole file is meant.
  public let line: Int
  /// What was found.
  public let found: String
  /// What was expected; empty where that goes without saying.
  public let expected: String
  /// What to do about it, and that nothing was lost.
  public let advice: String
  /// Whether what is missing in the file is counted all the same, from this device's memory of it.
  public let isRemembered: Bool

  init(
    _ severity: Severity, _ file: String, line: Int = 0, found: String, expected: String = "", advice: String,
    isRemembered: Bool = false
  ) {
    self.isRemembered = isRemembered
    self.severity = severity
    self.file = file
    self.line = line
    self.found = found
    self.expected = expected
    self.advice = advice
  }

  /// All of it in one line: place, what was found, what was expected, what to do.
  public var sentence: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return "\(place): \(found)\(expected.isEmpty ? "" : "; expected \(expected)"). \(advice)"
  }
}

extension Problem {
  /// The start of a line for a sentence, with everything that is no plain character shown as its code.
  static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    let shown = String(decoding: bytes.prefix(60), as: UTF8.self).unicodeScalars.map { scalar in
      scalar.properties.generalCategory.isPrintable ? String(scalar) : "<\(String(scalar.value, radix: 16))>"
    }
    return "\"\(shown.joined())\(bytes.count > 60 ? "…" : "")\""
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isPrintable: Bool {
    switch self {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
