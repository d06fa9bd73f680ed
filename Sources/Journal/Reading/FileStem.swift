import Model

/// What a file of the journal holds, by its name.
///
/// `2026-11.jsonl` is the month; so are its later segment `2026-11.2.jsonl`, which a writer starts when the disk
/// refused the first, and `2026-11.sync-conflict-20261121-073000-ABCDEFG.jsonl`, which Syncthing makes.
enum FileStem: Hashable {
  /// Readings measured in a month.
  case month(Month)
  /// What has no month.
  case standing
  /// Anything: a person named the file.
  case other

  /// Reads a file name; nil where the journal does not read such a file.
  init?(name: String) {
    guard name.hasSuffix(".jsonl"), !name.hasPrefix("."), name != ".jsonl" else { return nil }
    let stem = name[..<(name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex)]
    if stem == "standing" {
      self = .standing
    } else if let month = Month(stem) {
      self = .month(month)
    } else {
      self = .other
    }
  }

  /// The file in which an entry belongs.
  init(of entry: Entry) {
    self = entry.kind.placement == .standing ? .standing : .month(entry.at.day.month)
  }

  /// The name of a segment, from 1.
  func fileName(segment: Int) -> String {
    segment <= 1 ? "\(text).jsonl" : "\(text).\(segment).jsonl"
  }

  /// Which segment of this stem a file name is; nil for other files.
  func segment(ofName name: String) -> Int? {
    if name == "\(text).jsonl" { return 1 }
    guard name.hasPrefix("\(text)."), name.hasSuffix(".jsonl") else { return nil }
    let middle = name.dropFirst(text.utf8.count + 1).dropLast(6)
    guard middle.utf8.count <= 6, middle.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(middle),
      number >= 2, String(number) == middle
    else { return nil }
    return number
  }

  /// The order in which the files of one action are written: later months first.
  ///
  /// A reader of recent months then never sees the old state without the new one, even where the power fails
  /// between two files.
  static func isWrittenBefore(_ left: FileStem, _ right: FileStem) -> Bool {
    switch (left, right) {
    case (.month(let left), .month(let right)): left > right
    case (.standing, .month), (.standing, .other), (.month, .other): true
    default: false
    }
  }

  private var text: String {
    switch self {
    case .month(let month): month.description
    case .standing: "standing"
    case .other: "other"
    }
  }
}
