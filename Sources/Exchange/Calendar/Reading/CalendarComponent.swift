/// A part of an iCalendar file between `BEGIN` and `END`: an event, a time zone, the calendar itself.
struct CalendarComponent: Sendable {
  /// Its name in upper case, such as `VEVENT`.
  let name: String
  /// The line on which it begins, counted from 1.
  let line: Int
  /// Its own lines, those that nobody knows among them.
  fileprivate(set) var lines: [ContentLine] = []
  /// The parts within it.
  fileprivate(set) var parts: [CalendarComponent] = []

  /// The first line with a name; nil where there is none.
  subscript(_ name: String) -> ContentLine? { lines.first { $0.name == name } }

  /// All lines with a name.
  func all(_ name: String) -> [ContentLine] { lines.filter { $0.name == name } }

  /// The text of the first line with a name; nil where there is none or nothing but white space in it.
  func text(_ name: String) -> String? {
    guard let text = self[name]?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }
}

extension CalendarComponent {
  /// How deep parts may lie in each other; a calendar needs three.
  static let deepest = 8

  /// Reads all calendars of a file.
  ///
  /// - Throws: `ImportProblem` with line and column where the lines do not make calendars.
  static func calendars(in bytes: [UInt8]) throws(ImportProblem) -> [CalendarComponent] {
    var reader = ContentLineReader(try CalendarBytes(bytes).bytes)
    var open: [CalendarComponent] = []
    var calendars: [CalendarComponent] = []
    while let line = try reader.next() {
      switch line.name {
      case "BEGIN": open.append(try begun(line, inside: open))
      case "END":
        let closed = try end(line, of: &open)
        if open.isEmpty { calendars.append(closed) } else { open[open.count - 1].parts.append(closed) }
      default:
        guard !open.isEmpty else { throw line.problem("BEGIN:VCALENDAR is expected here") }
        open[open.count - 1].lines.append(line)
      }
    }
    if let last = open.last {
      throw ImportProblem(
        .format, line: last.line, "the file ends inside of the \(last.name) that begins here",
        expected: "END:\(last.name) is expected; the file may have been cut off")
    }
    guard !calendars.isEmpty else {
      throw ImportProblem(.empty, "there is no calendar in the file", expected: "BEGIN:VCALENDAR is expected")
    }
    return calendars
  }

  private static func begun(
    _ line: ContentLine, inside open: [CalendarComponent]
  ) throws(ImportProblem) -> CalendarComponent {
    let name = line.value.trimmed.uppercased()
    guard !open.isEmpty || name == "VCALENDAR" else { throw line.problem("BEGIN:VCALENDAR is expected here") }
    guard open.count < deepest else {
      throw line.problem("parts can be \(deepest) deep in each other at most")
    }
    return CalendarComponent(name: name, line: line.line)
  }

  private static func end(
    _ line: ContentLine, of open: inout [CalendarComponent]
  ) throws(ImportProblem) -> CalendarComponent {
    guard let last = open.popLast() else { throw line.problem("nothing was begun that could end here") }
    guard line.value.trimmed.uppercased() == last.name else {
      throw line.problem("END:\(last.name) is expected, for what begins on line \(last.line)")
    }
    return last
  }
}

extension ContentLine {
  /// Why the line cannot be taken, and what would be.
  func problem(_ expected: String) -> ImportProblem {
    ImportProblem(.format, line: line, "found \"\(name):\(value.prefix(60))\"", expected: expected)
  }
}
