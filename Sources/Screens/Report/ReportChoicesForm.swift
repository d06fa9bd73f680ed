import Care
import Model
import Report
import Statistics
import Terminal

/// The form in which a person chooses the days of the page, and what is on it.
struct ReportChoicesForm: Form {
  var form: FormPage
  var about: UnsavedForm.Key { .init(.report) }

  /// Opens it with what is chosen.
  init(_ choices: ReportChoices) {
    form = FormPage(
      "WHAT IS ON THE REPORT",
      [
        .choice(Self.period, Self.periods.map(\.title)),
        .text(ReportChoices.daysKey, hint: "60d, or 1 Sep to 20 Nov"),
        .text(Self.name, hint: "name or initials; empty for none", prefix: "note "),
        .choice(Self.rule, [Self.firstFulfilled] + AveragingRule.protocols.map(\.id), selected: choices.rule),
      ]
        + ReportPart.allCases.map { part in
          .choice(Self.label(part), Self.kept, selected: Self.kept[choices.without.contains(part) ? 1 : 0])
        } + [.choice(Self.letters, Self.sets, selected: Self.sets[choices.isASCII ? 1 : 0])])
    if case .named(let days) = choices.days {
      form.fields[1].fill("\(days.lowerBound) to \(days.upperBound)")
    } else if let place = Self.periods.firstIndex(where: { $0.days == choices.days }) {
      form.fields[0].fill(Self.periods[place].title)
    }
    form.fields[2].fill(choices.name ?? "")
  }

  /// The days that are meant, or why they are not understood.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    do throws(FieldProblem) {
      let period = try choices(in: record).period(in: record)
      let days = "\(period.days.lowerBound.longText) to \(period.days.upperBound.longText)"
      return [Remark("\(days), \(period.count) \(period.count == 1 ? "day" : "days")", .good)]
    } catch {
      return [Remark(error.reason, .warning)]
    }
  }

  /// Goes back to the page as it was chosen.
  mutating func save(in record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      return [.forgetUnsaved, .pop, .become(ReportScreen(try choices(in: record), in: record))]
    } catch {
      form.focus(on: error.key)
      return [.say("\(error.reason).", .danger)]
    }
  }

  /// Choices are used or not.
  var isKeptByEscape: Bool { false }
}

extension ReportChoicesForm {
  private func choices(in record: PatientRecord) throws(FieldProblem) -> ReportChoices {
    var choices = ReportChoices()
    let chosen = Self.periods.first { $0.title == form[Self.period] }?.days
    choices.days =
      try ReportChoices.days(form[ReportChoices.daysKey], in: record.time) ?? chosen ?? choices.days
    choices.rule =
      form[Self.rule] == Self.firstFulfilled ? nil : try ReportChoices.rule(form[Self.rule])
    choices.name = form[Self.name].contains { !$0.isWhitespace } ? form[Self.name] : nil
    choices.without = Set(ReportPart.allCases.filter { form[Self.label($0)] == Self.kept[1] })
    choices.isASCII = form[Self.letters] == Self.sets[1]
    return choices
  }

  private static let periods: [(title: String, days: ReportChoices.Days)] = [
    ("last visit", .sinceLastVisit), ("30 days", .last(30)), ("90 days", .last(90)),
  ]
  private static let (period, name, rule, letters) = ("since", "name", "protocol", "letters")
  private static let firstFulfilled = "first fulfilled"
  private static let kept = ["on it", "left out"]
  private static let sets = ["as typed", "plain ASCII"]

  /// A part in a word or two, as wide as a form has room for.
  private static func label(_ part: ReportPart) -> String {
    part == .measuring ? "how measured" : part.title.replacing("your ", with: "").replacing("the ", with: "")
  }
}
