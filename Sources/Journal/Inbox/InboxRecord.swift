import Model

/// What became of a file in the inbox, as this device keeps it.
package struct InboxRecord: Sendable, Equatable {
  /// What became of a file.
  package enum Outcome: String, Sendable {
    /// Readings of it were saved, or joined what was there.
    case taken
    /// Everything in it was there.
    case known
    /// A person has to say something of it first.
    case waits
    /// Nothing in it can be read.
    case unreadable
  }

  /// The file's path.
  package let path: String
  /// The digest of what was in it; empty where it was not read.
  package let digest: String
  /// Its length in bytes.
  package let size: Int
  /// When its bytes were written last, in nanoseconds since 1970.
  package let modified: Int64
  /// What became of it.
  package let outcome: Outcome
  /// How many new readings were saved.
  package let readings: Int
  /// How many readings that were there got more detail.
  package let joined: Int

  /// Makes one.
  package init(
    _ file: InboxFolder.File, digest: String, _ outcome: Outcome, readings: Int = 0, joined: Int = 0
  ) {
    path = file.place
    (self.digest, self.outcome, self.readings, self.joined) = (digest, outcome, readings, joined)
    (size, modified) = (file.status.size, file.status.modified)
  }

  /// The file's name.
  package var file: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Whether nothing is left to do with what was in the file.
  package var isDone: Bool { outcome == .taken || outcome == .known }

  /// Whether a file still looks as it did then.
  package func isOf(_ file: InboxFolder.File) -> Bool {
    path == file.place && size == file.status.size && modified == file.status.modified
  }
}

extension InboxRecord {
  /// The record as a line of JSON.
  var line: String {
    JSONValue.object([
      .init("path", .text(path)), .init("digest", .text(digest)), .init("size", .whole(size)),
      .init("modified", .whole(Int(modified))), .init("became", .text(outcome.rawValue)),
      .init("readings", .whole(readings)), .init("joined", .whole(joined)),
    ]).line + "\n"
  }

  /// Reads a line; nil where it is none of these.
  init?(line: Substring) {
    guard let json = try? PlacedJSON(String(line), keepsLongNumbers: true), let path = json["path"]?.text,
      let digest = json["digest"]?.text, let outcome = json["became"]?.text.flatMap(Outcome.init),
      let size = json.whole("size"), let modified = json.whole("modified"),
      let readings = json.whole("readings"), let joined = json.whole("joined")
    else { return nil }
    (self.path, self.digest, self.outcome) = (path, digest, outcome)
    (self.size, self.modified, self.readings, self.joined) = (size, Int64(modified), readings, joined)
  }

  /// The records in the lines of a file; lines that cannot be read are passed over.
  static func all(in bytes: [UInt8]) -> [InboxRecord] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(InboxRecord.init(line:))
  }
}

extension PlacedJSON {
  fileprivate func whole(_ key: String) -> Int? { self[key]?.numberText.flatMap { Int($0) } }
}
