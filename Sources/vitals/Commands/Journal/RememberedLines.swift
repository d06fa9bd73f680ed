import Journal
import Model

/// What `vitals check` does about lines that the journal lost and this device remembers.
enum RememberedLines {
  /// Writes them back into the journal.
  static func bringBack(_ place: String, _ program: Program) throws -> Int32 {
    let done = try program.store.bringBack(place, now: program.stamp())
    for file in done {
      try program.printsJSON
        ? Output.json(.records(file.records, of: file.file))
        : Output.line("\(file.records) records brought back into \(file.file).")
    }
    if done.isEmpty, !program.printsJSON { try Output.line("Nothing is missing in \(place).") }
    return 0
  }

  /// Drops the memory of them.
  static func letGo(_ place: String, _ program: Program) throws -> Int32 {
    let count = try program.store.letGo(place)
    guard !program.printsJSON else {
      try Output.json(.records(count, of: place))
      return 0
    }
    try Output.line(
      count == 0
        ? "Nothing is missing in \(place)." : "\(count) records of \(place) are no longer remembered.")
    return 0
  }
}

extension JSONValue {
  fileprivate static func records(_ count: Int, of file: String) -> JSONValue {
    .object([Member("file", .text(file)), Member("records", .whole(count))])
  }
}
