import Model

/// A date, or a date with a time, as an iCalendar file writes it (RFC 5545, 3.3.4 and 3.3.5).
struct WrittenDate: Sendable, Equatable {
  /// Whose clock a time is of.
  enum Clock: Sendable, Equatable {
    /// Whoever reads it: no zone is said.
    case floating
    /// UTC.
    case utc
    /// A zone of the file, of the world's table, or of Windows.
    case zone(String)
  }

  /// The day.
  let day: Day
  /// The time of day, cut to the minute; nil for a whole day.
  let time: TimeOfDay?
  /// Whose clock the time is of; floating for a whole day.
  let clock: Clock

  init(day: Day, time: TimeOfDay?, clock: Clock = .floating) {
    self.day = day
    self.time = time
    self.clock = clock
  }

  /// Reads `20261124`, `20261124T103000` or `20261124T093000Z`; nil for anything else.
  init?(_ text: some StringProtocol, zone: String? = nil) {
    let bytes = Array(text.utf8)
    guard [8, 15, 16].contains(bytes.count), let year = Self.number(bytes, 0..<4),
      let month = Self.number(bytes, 4..<6), let day = Self.number(bytes, 6..<8),
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    self.day = date
    guard bytes.count > 8 else {
      (time, clock) = (nil, .floating)
      return
    }
    // A 60th second is a leap second.
    guard bytes[8] == UInt8(ascii: "T"), let hour = Self.number(bytes, 9..<11),
      let minute = Self.number(bytes, 11..<13), let second = Self.number(bytes, 13..<15), hour < 24,
      minute < 60, second <= 60, let time = TimeOfDay(minutes: hour * 60 + minute)
    else { return nil }
    self.time = time
    if bytes.count == 16 {
      guard bytes[15] == UInt8(ascii: "Z") else { return nil }
      clock = .utc
    } else {
      clock = zone.map(Clock.zone) ?? .floating
    }
  }

  /// Reads the value of a line, with its zone.
  ///
  /// - Throws: `ImportProblem` with the line where it is no date.
  init(_ line: ContentLine) throws(ImportProblem) {
    guard let date = WrittenDate(line.value.trimmed, zone: line.parameter("TZID")) else {
      throw line.problem("a date such as 20261124 or 20261124T103000 is expected")
    }
    self = date
  }

  /// Reads the values of a line that may hold several, such as `EXDATE`; a period counts by its start.
  static func list(_ line: ContentLine) throws(ImportProblem) -> [WrittenDate] {
    var dates: [WrittenDate] = []
    for value in line.value.split(separator: ",") {
      let start = value.split(separator: "/").first.map(String.init) ?? ""
      guard let date = WrittenDate(start.trimmed, zone: line.parameter("TZID")) else {
        throw line.problem("dates such as 20261124 or 20261124T103000 are expected")
      }
      dates.append(date)
    }
    return dates
  }

  /// The number that some digits make; nil where they are no digits.
  static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var number = 0
    for byte in bytes[range] {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }
}
