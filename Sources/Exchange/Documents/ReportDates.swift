import Model

/// Reads the days in a report that stand behind a word for what was on them: `Collected: 12/11/2026 08:10`.
///
/// A day without such a word is none that is offered, and neither is the patient's birthday.
struct ReportDates {
  /// What a word makes of the day behind it; the first that stands there decides.
  private enum Label: Int {
    /// A birthday, an earlier report, a next one.
    case other
    case sample
    case report
  }

  private struct Dated {
    let label: Label
    let written: WrittenTime
    let line: Int
    let text: String
  }

  /// The days that were found, in the order of the text.
  let times: [FoundTime]

  /// Looks for days in the lines of a text; `order` is what the person said of `11/10/2026`.
  init(_ lines: [DocumentText.Line], order: DateOrder) {
    let dated = lines.prefix(Self.mostLines).enumerated().flatMap { index, line -> [Dated] in
      line.style == .remark ? [] : Self.dated(line.text, index + 1)
    }
    let proven = Self.order(provenBy: dated.map(\.written)) ?? order
    times = dated.compactMap { dated in
      let role: FoundTime.Role? =
        switch dated.label {
        case .sample: .sample
        case .report: .report
        case .other: nil
        }
      return role.map { FoundTime($0, Self.time(dated.written, proven), line: dated.line, text: dated.text) }
    }
  }

  /// Reports name their days at the beginning; a book is none.
  private static let mostLines = 2000
  private static let mostWords = 80
  /// The most words of a day and a time: `Thursday, 12 November 2026 8:10 am`.
  private static let longest = 6
}

extension ReportDates {
  private static func dated(_ text: String, _ line: Int) -> [Dated] {
    guard text.utf8.contains(where: { (48...57).contains($0) }) else { return [] }
    let words = loosened(text).split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count <= mostWords else { return [] }
    var found: [Dated] = []
    var label: Label?
    var index = 0
    while index < words.count {
      if let (written, count) = date(words[index...]) {
        if let label { found.append(Dated(label: label, written: written, line: line, text: text.trimmed)) }
        label = nil
        index += count
        continue
      }
      for part in words[index].split(whereSeparator: { !$0.isLetter }) {
        guard let named = labels[ReportLine.folded(String(part))] else { continue }
        label = label.map { $0.rawValue < named.rawValue ? $0 : named } ?? named
      }
      index += 1
    }
    return found
  }

  /// The text with a space behind a label that is glued to its day: `Date:12/11/2026`.
  private static func loosened(_ text: String) -> String {
    var (result, last, before): (String, Character, Character) = ("", " ", " ")
    for character in text {
      if last == ":", before.isLetter, character.isNumber { result.append(" ") }
      result.append(character)
      (before, last) = (last, character)
    }
    return result
  }

  /// The longest day or time that the next words say, and how many they are.
  private static func date(_ words: ArraySlice<String>) -> (WrittenTime, Int)? {
    guard words.first?.contains(where: \.isNumber) == true || isMonth(words) else { return nil }
    for count in (1...min(longest, words.count)).reversed() {
      let part = words.prefix(count)
      guard part.last.map({ !fillers.contains($0.lowercased()) }) == true else { continue }
      let text = part.filter { !fillers.contains($0.lowercased()) }
        .map { $0.filter { !"()[];".contains($0) } }.joined(separator: " ")
      let plain = text.hasSuffix(".") ? String(text.dropLast()) : text
      if let written = WrittenTime(plain), written.date != nil { return (written, count) }
    }
    return nil
  }

  private static func isMonth(_ words: ArraySlice<String>) -> Bool {
    words.first.flatMap { MonthName.number($0.filter(\.isLetter)) } != nil
      && words.dropFirst().first?.first?.isNumber == true
  }

  /// Which comes first, where a day of the document can be read in one way only.
  private static func order(provenBy all: [WrittenTime]) -> DateOrder? {
    var orders: Set<DateOrder> = []
    for case .twoOrders(let first, let second, _, _) in all.compactMap(\.date) {
      if first > 12 { orders.insert(.dmy) }
      if second > 12 { orders.insert(.mdy) }
    }
    return orders.count == 1 ? orders.first : nil
  }

  private static func time(_ written: WrittenTime, _ order: DateOrder) -> DocumentTime? {
    guard let day = day(written, order) else { return nil }
    guard let clock = written.clock else { return .day(day) }
    guard let time = TimeOfDay(minutes: Int(clock.milliseconds / 60_000)) else { return .day(day) }
    guard let offset = written.offsetMinutes,
      let moment = Moment(
        wallMilliseconds: Int64(day.number) * 86_400_000 + clock.milliseconds, offsetMinutes: offset,
        precision: clock.precision)
    else { return .clock(day, time) }
    return .moment(moment)
  }

  private static func day(_ written: WrittenTime, _ order: DateOrder) -> Day? {
    switch written.date {
    case .day(let day): return day
    case .twoOrders(let first, let second, let year, let sign):
      let days = (
        dayFirst: Day(year: year, month: second, day: first),
        monthFirst: Day(year: year, month: first, day: second)
      )
      guard let dayFirst = days.dayFirst, let monthFirst = days.monthFirst, dayFirst != monthFirst else {
        return days.dayFirst ?? days.monthFirst
      }
      // With dots the day comes first everywhere.
      if sign == "." { return dayFirst }
      return order == .dmy ? dayFirst : order == .mdy ? monthFirst : nil
    case nil: return nil
    }
  }

  private static let fillers: Set<String> = ["at", "on", "um", "uhr", "a", "las", "-"]

  private static let labels: [String: Label] = {
    let words: [(Label, [String])] = [
      (
        .other,
        [
          "birth", "birthdate", "born", "dob", "geb", "geboren", "geburtsdatum", "ne", "nee", "naissance",
          "nacimiento", "previous", "prior", "last", "next", "vorbefund", "vorwert", "valid", "until",
          "expires",
        ]
      ),
      (
        .sample,
        [
          "collected", "collection", "sample", "sampled", "specimen", "drawn", "taken", "entnahme",
          "entnommen",
          "abnahme", "abgenommen", "blutentnahme", "blutabnahme", "probe", "probenentnahme", "probennahme",
          "entnahmedatum", "abnahmedatum", "prelevement", "preleve", "extraccion", "toma", "muestra",
        ]
      ),
      (
        .report,
        [
          "report", "reported", "issued", "printed", "validated", "released", "received", "date", "datum",
          "befund", "befunddatum", "bericht", "berichtsdatum", "eingang", "ausgang", "fecha", "edite",
          "resultats",
          "informe",
        ]
      ),
    ]
    return Dictionary(words.flatMap { label, words in words.map { ($0, label) } }) { first, _ in first }
  }()
}

extension String {
  /// The text without the spaces around it.
  fileprivate var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return String(rest.prefix(rest.count - rest.reversed().prefix(while: \.isWhitespace).count))
  }
}
