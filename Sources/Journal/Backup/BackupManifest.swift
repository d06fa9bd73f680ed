import Model

/// What a backup holds, as its file `manifest.jsonl` says: a line about the whole, then a line a file.
struct BackupManifest {
  static let fileName = "manifest.jsonl"
  private static let format = "vitals-backup/1"
  /// How it begins, of whatever format.
  static let begin = Array("{\"format\":\"vitals-backup/".utf8)

  /// One file.
  struct Item: Equatable {
    /// Its path within the backup.
    let name: String
    let bytes: Int
    let lines: Int
    /// How many of the lines are records; 0 for what is not of the journal.
    let records: Int
    let digest: String
  }

  /// When it was made, in UTC.
  let made: String
  /// The folder that it is a copy of.
  let home: String
  /// How many readings the journal counted.
  let readings: Int
  let files: Int
  let bytes: Int

  init(made: Moment, home: String, readings: Int, items: [Item]) {
    self.made = made.utcText
    self.home = home
    self.readings = readings
    files = items.count
    bytes = items.reduce(0) { $0 + $1.bytes }
  }

  /// Reads the first line; nil where it is not that of a backup.
  init?(_ bytes: [UInt8]) {
    let line = 0..<(bytes.firstIndex(of: 10) ?? bytes.count)
    guard Seal(bytes, line).isVerified else { return nil }
    var scanner = JSONScanner(bytes, line)
    guard let members = try? scanner.members() else { return nil }
    var values: [String: String] = [:]
    for member in members {
      let key = JSONText.read(bytes, member.key)
      switch member.sort {
      case .text: values[key] = JSONText.read(bytes, member.value)
      default: values[key] = String(decoding: bytes[member.value], as: UTF8.self)
      }
    }
    guard values["format"] == Self.format, let made = values["made"], let home = values["home"],
      let readings = values["readings"].flatMap({ Int($0) }),
      let files = values["files"].flatMap({ Int($0) }),
      let size = values["bytes"].flatMap({ Int($0) })
    else { return nil }
    (self.made, self.home, self.readings, self.files, self.bytes) = (made, home, readings, files, size)
  }

  /// The manifest as a file.
  func text(_ items: [Item]) -> [UInt8] {
    var head = RecordLine()
    head.add("format", .text(Self.format))
    head.add("made", .text(made))
    head.add("home", .text(home))
    for (key, number) in [("readings", readings), ("files", files), ("bytes", bytes)] {
      head.add(key, .number(ExactDecimal(number)))
    }
    return items.reduce(into: head.sealed()) { text, item in
      var line = RecordLine()
      line.add("file", .text(item.name))
      for (key, number) in [("bytes", item.bytes), ("lines", item.lines), ("records", item.records)] {
        line.add(key, .number(ExactDecimal(number)))
      }
      line.add("sha256", .text(item.digest))
      text += line.sealed()
    }
  }
}

extension Moment {
  /// The moment in UTC, to the second: `2026-11-21T07:30:00Z`.
  var utcText: String {
    let utc = Zone.fixed(offsetMinutes: 0)
    let moment = Moment(instantMilliseconds: instantMilliseconds, zone: utc, precision: .second) ?? self
    return "\(moment)".prefix(19) + "Z"
  }

  /// The same as part of a file's name: `20261121T073000Z`.
  var fileText: String { utcText.filter { $0 != "-" && $0 != ":" } }
}
