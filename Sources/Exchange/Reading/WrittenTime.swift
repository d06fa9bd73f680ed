import Model

/// A time as it stands in a file, before the order of day and month and the zone are settled.
struct WrittenTime: Sendable {
  /// A date, or two numbers of which either may be the day.
  enum Date: Sendable, Equatable {
    case day(Day)
    case twoOrders(first: Int, second: Int, year: Int, sign: Character)
  }

  /// A time on the clock in milliseconds since midnight.
  struct Clock: Sendable, Equatable {
    var milliseconds: Int64
    var precision: Moment.Precision
  }

  /// How a count since 1970 is written, by its number of digits.
  enum Epoch: Int, Sendable {
    case seconds = 10
    case milliseconds = 13
    case microseconds = 16
  }

  var date: Date?
  var clock: Clock?
  /// Minutes east of UTC, where the text says.
  var offsetMinutes: Int?
  /// Whether it says itself that nobody knows the time of the day.
  var isDayAlone = false
  /// Milliseconds since 1970 in UTC, where the text is a count.
  var instant: (milliseconds: Int64, epoch: Epoch)?
  /// Whether it is given in UTC, by a `Z` or an offset of nothing: an instant, and not what the patient's clock showed.
  var isInUTC = false
  /// Whether the year had two digits.
  var hasShortYear = false

  init() {}

  /// Reads a date, a clock, or both, or a count since 1970; nil where any part of the text is none of these.
  init?(_ text: some StringProtocol) {
    if let plain = WrittenTime(plain: text) {
      self = plain
      return
    }
    self.init(words: text)
  }

  /// The same, word by word, which takes every spelling.
  init?(words text: some StringProtocol) {
    if let count = Self.epoch(text) {
      instant = count
      return
    }
    var dateWords: [Substring] = []
    var meridiem: String?
    for word in Self.words(text) {
      if let offset = WrittenClock.offset(word) {
        guard offsetMinutes == nil else { return nil }
        offsetMinutes = offset
      } else if ["am", "pm", "a.m.", "p.m."].contains(word) {
        guard meridiem == nil else { return nil }
        meridiem = word.filter { $0 != "." }
      } else if word.contains(":") {
        guard clock == nil, let read = WrittenClock(word) else { return nil }
        clock = read.clock
        if let offset = read.offsetMinutes { offsetMinutes = offset }
        if let half = read.meridiem { meridiem = half }
      } else {
        dateWords.append(word[...])
      }
    }
    if let half = meridiem {
      guard let twelve = clock, let full = WrittenClock.fullDay(twelve, half) else { return nil }
      clock = full
    }
    if clock == nil, dateWords.count == 2, let time = Self.compactClock(dateWords[1]) {
      clock = time
      dateWords.removeLast()
    }
    guard readDate(dateWords), date != nil || clock != nil else { return nil }
    isInUTC = offsetMinutes == 0 && clock != nil
  }

  /// Reads what stands in a column of times: `7:30`, `930`, `0740`, `7h30`, `7.30` too.
  init?(clock text: some StringProtocol) {
    if let clock = Self.compactClock(text) ?? Self.markedClock(text) {
      self.init()
      self.clock = clock
      return
    }
    self.init(text)
  }

  /// Joins what stands in a date column with what stands in a time column.
  func joined(with time: WrittenTime) -> WrittenTime {
    var joined = self
    // A spreadsheet writes midnight into cells that hold a date alone.
    if clock == nil || (clock?.milliseconds == 0 && time.clock != nil) { joined.clock = time.clock }
    joined.offsetMinutes = time.offsetMinutes ?? offsetMinutes
    joined.isInUTC = time.offsetMinutes == nil ? isInUTC : time.isInUTC
    return joined
  }

  /// The number that some ASCII digits make; nil for anything else, and for more than nine of them.
  static func digits(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

extension WrittenTime {
  private static func epoch(_ text: some StringProtocol) -> (Int64, Epoch)? {
    guard let epoch = Epoch(rawValue: text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      let count = Int64(text)
    else { return nil }
    switch epoch {
    case .seconds: return (count * 1000, epoch)
    case .milliseconds: return (count, epoch)
    case .microseconds: return (count / 1000, epoch)
    }
  }

  /// Words in lower case, the `T` between date and clock taken for a space, and the words of other languages for ours.
  private static func words(_ text: some StringProtocol) -> [String] {
    LocalTime.plain(text.lowercased()).split { $0.isWhitespace || $0 == "," }.flatMap { word -> [String] in
      let utf8 = word.utf8
      if LocalTime.fillers.contains(String(word)) { return [] }
      if let (date, clock) = compactParts(word) { return [date, clock] }
      guard utf8.count > 11, utf8[utf8.index(utf8.startIndex, offsetBy: 10)] == UInt8(ascii: "t"),
        word.contains(":")
      else { return [String(word)] }
      let split = utf8.index(utf8.startIndex, offsetBy: 10)
      return [String(word[..<split]), String(word[utf8.index(after: split)...])]
    }
  }

  private mutating func readDate(_ words: [Substring]) -> Bool {
    guard let first = words.first else { return true }
    if words.count == 1, let day = Day(first) {
      date = .day(day)
      return true
    }
    if words.count == 1, let day = Self.compactDay(first) {
      date = .day(day)
      return true
    }
    let parts = words.flatMap { $0.split { $0 == "-" || $0 == "/" || $0 == "." } }
    guard parts.count == 3 else { return false }
    if let named = Self.namedMonth(parts) {
      date = .day(named)
      return true
    }
    let numbers = parts.compactMap { Self.digits($0) }
    guard words.count == 1, numbers.count == 3, parts[1].utf8.count <= 2 else { return false }
    if parts[0].utf8.count == 4 {
      date = Day(year: numbers[0], month: numbers[1], day: numbers[2]).map(Date.day)
      return date != nil
    }
    guard let sign = words[0].first(where: { $0 == "-" || $0 == "/" || $0 == "." }), parts[0].utf8.count <= 2
    else { return false }
    // With dashes, 24-12-05 may as well begin with the year.
    hasShortYear = parts[2].utf8.count == 2 && sign != "-"
    guard parts[2].utf8.count == 4 || hasShortYear else { return false }
    let year = hasShortYear ? 2000 + numbers[2] : numbers[2]
    date = .twoOrders(first: numbers[0], second: numbers[1], year: year, sign: sign)
    return true
  }

  private static func namedMonth(_ parts: [Substring]) -> Day? {
    guard let name = parts.firstIndex(where: { digits($0) == nil }),
      let month = MonthName.number(parts[name]),
      let year = parts.first(where: { $0.utf8.count == 4 && digits($0) != nil }).flatMap({ digits($0) }),
      let day = parts.first(where: { $0.utf8.count <= 2 && digits($0) != nil }).flatMap({ digits($0) })
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
