/// Finds the parts of a day and a time in some words: `7:40 pm`, `16 May 2026`, `last thu`, `2h30m ago`.
struct TimeScanner {
  let words: [LogWords.Word]
  let direction: Direction
  let context: TimeContext
  let setting: TimePart.Setting
  /// The words for comparing: in lower case, without a mark behind them; empty for a text in quotes.
  let lowers: [String]

  init(_ words: [LogWords.Word], _ direction: Direction, _ context: TimeContext, _ setting: TimePart.Setting)
  {
    (self.words, self.direction, self.context, self.setting) = (words, direction, context, setting)
    lowers = words.map { word in
      if word.isQuoted { return "" }
      let lower = word.lower
      return lower.hasSuffix(":") || lower.hasSuffix(",") ? String(lower.dropLast()) : lower
    }
  }

  /// The parts in their order.
  ///
  /// - Throws: `LogProblem` for a day that cannot be, and for one that can be read in two ways.
  func found() throws(LogProblem) -> [TimePart.Found] {
    var found: [TimePart.Found] = []
    var index = 0
    while index < words.count {
      guard let (part, count) = try part(at: index, behind: found.last) else {
        index += 1
        continue
      }
      found.append(TimePart.Found(part: part, words: index..<index + count))
      index += count
    }
    return setting == .field ? found : found.enumerated().filter { isMeant($0.offset, found) }.map(\.element)
  }

  /// The words of some parts, with an `at` or `on` before them.
  func places(of found: [TimePart.Found]) -> Set<Int> {
    Set(
      found.flatMap { part in
        let before = part.words.lowerBound - 1
        return Array(part.words) + (before >= 0 && Self.fillers.contains(lowers[before]) ? [before] : [])
      })
  }

  /// The word at a place, empty beyond the ends.
  func lower(_ index: Int) -> String { lowers.indices.contains(index) ? lowers[index] : "" }

  static let fillers: Set<String> = ["at", "on"]

  private func part(
    at index: Int, behind last: TimePart.Found?
  ) throws(LogProblem) -> (TimePart, Int)? {
    let lower = lowers[index]
    guard let first = lower.first else { return nil }
    if first == "-" || first == "\u{2212}" { return try distance(from: index, signed: true) }
    guard first.isASCII, first.isNumber else { return try named(at: index) }
    if let whole = try whole(lower, words[index].place) { return (whole, 1) }
    if let (day, count) = try dayAndMonth(at: index) { return (.day(day), count) }
    if let (time, count) = clock(at: index) { return (.time(time), count) }
    if let distance = try distance(from: index, signed: false) { return distance }
    guard let last, last.part.day != nil || last.part.weekday != nil, isRight(behind: last, index),
      isFree(index)
    else { return nil }
    // Three digits are more often a pressure or a pulse.
    return lower.utf8.count == 3 ? nil : ClockWords.unmarked(lower).map { (.time($0), 1) }
  }

  /// A part that is one word beginning with a digit.
  private func whole(_ lower: String, _ place: LogProblem.Place) throws(LogProblem) -> TimePart? {
    if let moment = Moment(lower.uppercased()) { return .moment(moment) }
    let parts = lower.split(separator: "t", omittingEmptySubsequences: false)
    if parts.count == 2, let day = Day(parts[0]), let time = TimeOfDay(parts[1]) { return .stamp(day, time) }
    switch NumberedDay(lower, order: context.order) {
    case .day(let day): return .day(day)
    case .impossible: throw Self.impossible(place)
    case .either(let first, let second):
      throw LogProblem(
        at: place, "\(lower) can be \(DayNames.full(first)) or \(DayNames.full(second))",
        "write \(first.longText), or set the order once: vitals settings set date-order dmy (or mdy)")
    case nil: return nil
    }
  }

  static func impossible(_ place: LogProblem.Place) -> LogProblem {
    LogProblem(at: place, "there is no such day", "a date is written 2026-11-20 or 20 Nov 2026")
  }

  private func clock(at index: Int) -> (TimeOfDay, Int)? {
    let half = lower(index + 1)
    if ClockWords.halves[half] != nil { return ClockWords.time(lowers[index] + half).map { ($0, 2) } }
    return ClockWords.time(lowers[index]).map { ($0, 1) }
  }
}
