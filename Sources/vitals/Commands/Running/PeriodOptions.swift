import ArgumentParser
import Care
import Journal
import Model

/// The options that choose a span of days.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only the last days, such as 90d, 12w, 6m or 2y.", valueName: "span"))
  var last: String?

  @Option(help: ArgumentHelp("Only from this day on, such as 2026-11-01, 1 nov or thu.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("Only up to this day.", valueName: "day"))
  var to: String?

  /// Makes the options without the parser; within an `init` they would only be described anew.
  static func unparsed(last: String?, from: String?, to: String?) -> PeriodOptions {
    var options = PeriodOptions()
    options.last = last
    options.from = from
    options.to = to
    return options
  }

  /// Whether any days are named.
  var isNamed: Bool { last != nil || from != nil || to != nil }

  /// The days that are meant, `otherwise` where none are named; nil for all.
  func days(in program: Program, otherwise: ClosedRange<Day>? = nil) throws -> ClosedRange<Day>? {
    let today = program.clock().day
    if let last {
      guard from == nil, to == nil else { throw Exit.usage("--last does not go with --from and --to.") }
      return try Self.first(last, today)...today
    }
    guard from != nil || to != nil else { return otherwise }
    let first = try Self.day(from, "--from", program) ?? Day(number: Int(Int32.min))
    let final = try Self.day(to, "--to", program) ?? today
    guard first <= final else { throw Exit.usage("--from \(first) is after \(final).") }
    return first...final
  }

  /// How much of the journal the days need.
  static func scope(_ days: ClosedRange<Day>?) -> Scope {
    days.map { .since($0.lowerBound) } ?? .everything
  }

  private static func day(_ text: String?, _ option: String, _ program: Program) throws -> Day? {
    guard let text else { return nil }
    do throws(FieldProblem) {
      if let day = try TimeWords.day(text, .past, key: option, in: program.time) { return day }
    } catch {
      throw Exit.usage("\(option): \(error.reason).")
    }
    throw Exit.usage("\(option) needs a day such as \(TimeWords.dayExamples).")
  }

  private static func first(_ text: String, _ today: Day) throws -> Day {
    guard let first = DaySpan.first(text, today: today) else {
      throw Exit.usage("--last \(text) is not a span such as 90d, 12w, 6m or 2y.")
    }
    return first
  }
}
