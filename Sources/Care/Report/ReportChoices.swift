import Journal
import Model
import Report
import Statistics

/// What a person chose for the page for the doctor, on the screen and in `vitals report`.
package struct ReportChoices: Sendable, Equatable {
  /// The days.
  package enum Days: Sendable, Equatable {
    /// Since the last visit; where there was none, the last 90.
    case sinceLastVisit
    /// So many with today, by the patient's clock.
    case last(Int)
    /// Those that were named.
    case named(ClosedRange<Day>)
  }

  /// The days.
  package var days = Days.sinceLastVisit
  /// The id of the published rule by which blood pressure is averaged; nil for the first one that is fulfilled.
  package var rule: AveragingRule.ID?
  /// The name or the initials on the page; nil for none.
  package var name: String?
  /// What is left out.
  package var without: Set<ReportPart> = []
  /// Whether the text form has printable ASCII alone.
  package var isASCII = false

  /// Starts with the days since the last visit, all parts and no name.
  package init() {}

  /// The days, as they are now; named ones need no record.
  package func period(in record: @autoclosure () throws -> PatientRecord) rethrows -> Period {
    switch days {
    case .sinceLastVisit: try record().reportPeriod
    case .last(let count): .last(days: count, now: try record().now)
    case .named(let days): Period(days)
    }
  }

  /// The page, from a record that has all of ``PatientRecord/reportScope(of:)``.
  package func report(of period: Period, in record: PatientRecord) -> ClinicReport {
    let rule = AveragingRule.protocols.first { $0.id == self.rule }
    return record.report(
      ClinicReport.Request(period: Self.begun(period, record), rule: rule, without: without), name: name)
  }

  /// An open beginning starts at the first reading.
  private static func begun(_ period: Period, _ record: PatientRecord) -> Period {
    guard period.days.lowerBound < Day(number: -60_000) else { return period }
    let first = record.readings.lazy.map(\.at.day).min() ?? period.days.upperBound
    return Period(min(first, period.days.upperBound)...period.days.upperBound)
  }
}

extension ReportChoices {
  /// The id of the protocol that a word names.
  ///
  /// - Throws: `FieldProblem` where it names none.
  package static func rule(_ word: String) throws(FieldProblem) -> AveragingRule.ID {
    guard let found = AveragingRule.protocols.first(where: { $0.id == word }) else {
      let known = AveragingRule.protocols.map(\.id).joined(separator: ", ")
      throw FieldProblem("protocol", "\(word) is not known; known are \(known)")
    }
    return found.id
  }

  /// The parts that some words with commas between name.
  ///
  /// - Throws: `FieldProblem` where one names none.
  package static func parts(_ words: String) throws(FieldProblem) -> Set<ReportPart> {
    var parts: Set<ReportPart> = []
    for word in words.split(separator: ",") {
      let word = word.filter { !$0.isWhitespace }.lowercased()
      guard let part = ReportPart(rawValue: word) else {
        let known = ReportPart.allCases.map(\.rawValue).joined(separator: ", ")
        throw FieldProblem("without", "\(word) is not known; known are \(known)")
      }
      parts.insert(part)
    }
    return parts
  }

  /// The days that typed words mean: `60d`, `1 Sep to 20 Nov`, or a day from which on; nil for nothing typed.
  ///
  /// - Throws: `FieldProblem` where they mean none.
  package static func days(_ words: String, in time: TimeContext) throws(FieldProblem) -> Days? {
    guard words.contains(where: { !$0.isWhitespace }) else { return nil }
    let today = time.now.day
    if let first = DaySpan.first(words.filter { !$0.isWhitespace }, today: today) {
      return .named(first...today)
    }
    let ends = words.replacing(" to ", with: "\u{1f}").split(separator: "\u{1f}").map(String.init)
    guard (1...2).contains(ends.count),
      let first = try TimeWords.day(ends[0], .past, key: daysKey, in: time)
    else { throw FieldProblem(daysKey, "\(words) is not a span of days, such as 60d or 1 Sep to 20 Nov") }
    let last = ends.count == 2 ? try TimeWords.day(ends[1], .past, key: daysKey, in: time) : today
    guard let last, first <= last else {
      throw FieldProblem(daysKey, "\(first) is after \(last.map { "\($0)" } ?? ends[1])")
    }
    return .named(first...last)
  }

  /// The field in which days are typed.
  package static let daysKey = "or days"
}
