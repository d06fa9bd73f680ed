import Model

/// The words of a line of a report, and the values that stand in it.
///
/// Careful rather than clever: a value is offered only where a name, one number and a unit stand together. Limits,
/// ranges and earlier results are passed over; whatever could be read in two ways is said and not offered.
struct ReportLine {
  /// A word as it is compared, and as it stands there.
  private struct Word {
    let plain: String
    let raw: String
    /// Whether it is the first part of what stands between two spaces.
    let isStart: Bool
  }

  private let words: [Word]

  init(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace).flatMap { Self.words(String($0)) }
  }

  /// What is found, in the order of the line.
  func found() -> [(test: FoundTest, reading: FoundValue.Reading)] {
    let plain = words.map(\.plain)
    guard !plain.contains(where: ReportNames.elsewhere.contains) else { return [] }
    var names: [(start: Int, end: Int, test: FoundTest?)] = []
    var at = 0
    while at < plain.count {
      if let match = ReportNames.match(plain[at...]) {
        names.append((at, at + match.length, match.test))
        at += match.length
      } else {
        at += 1
      }
    }
    guard let first = names.first, !plain[..<first.start].contains(where: ReportNames.stops.contains) else {
      return []
    }
    let isFasting = plain.contains(where: ReportNames.fasting.contains)
    return names.enumerated().compactMap { index, name in
      guard let test = name.test else { return nil }
      let end = index + 1 < names.count ? names[index + 1].start : words.count
      let rest = words[name.end..<end].filter(\.isStart).map(\.raw)
      return ReportValue(rest, test: test).reading(isFasting: isFasting).map { (test, $0) }
    }
  }

  /// The parts of what stands between two spaces: names are often joined by hyphens, numbers are left as they are.
  private static func words(_ raw: String) -> [Word] {
    let trimmed = raw.trimmed { ",:;.()[]".contains($0) }
    let isName = trimmed.first?.isLetter == true && !trimmed.contains("/")
    let parts = isName ? trimmed.split(separator: "-").map(String.init) : [trimmed]
    return parts.enumerated().map { Word(plain: folded($1), raw: raw, isStart: $0 == 0) }
  }

  /// A word as it is compared: in lower case and without accents.
  static func folded(_ text: String) -> String {
    String(text.lowercased().map { accents[$0] ?? $0 })
  }

  private static let accents: [Character: Character] = [
    "é": "e", "è": "e", "á": "a", "à": "a", "í": "i", "ó": "o", "ú": "u",
  ]
}

extension String {
  /// The text without the characters of a sort at its ends.
  fileprivate func trimmed(_ isDropped: (Character) -> Bool) -> String {
    var rest = self[...]
    while let first = rest.first, isDropped(first) { rest.removeFirst() }
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return String(rest)
  }
}
