import Alerts
import Care
import Exchange
import Journal
import Model
import Report
import Testing

@testable import Screens

/// Every kind of measurement on every way through the program: what a kind does not say of itself is a hole here.
@Suite struct EveryKindTests {
  /// A kind that a person made, beside those of this version.
  private static let own = try? OwnKind(
    code: "own-peak-flow", name: "peak flow", words: ["pf"], unit: "L/min", digits: 0,
    least: ExactDecimal(50), greatest: ExactDecimal(900), low: ExactDecimal(350))
  private static let kinds = Kinds([own].compactMap(\.self)).measurements

  /// The screens of a person who has the kind, with a reading of it where one is wanted.
  private func sofa(_ line: String? = nil) throws -> Sofa {
    let definition = try #require(Self.own)
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: [], contents: [("2026-11-01T08:00+01:00", definition)])
    if let line {
      sofa.press(.character("l"))
      sofa.type(line)
      sofa.press(.enter)
      try #require(sofa.app.record.readings.count == 1, "\(sofa.screen())")
    }
    return sofa
  }

  @Test func oneOfThemIsAPersonsOwn() { #expect(Self.kinds.count == Kind.measurements.count + 1) }

  /// A line in words is saved, seen in the history and on Today, and taken back.
  @Test(arguments: kinds)
  func loggedSeenAndUndone(_ kind: Kind) throws {
    let sofa = try sofa(kind.example)
    let record = sofa.app.record
    let entry = try #require(record.readings.last)
    #expect(entry.kind == kind && record.readings(of: kind).count == 1)
    let measurement = try #require(entry.measurement)
    #expect(record.latest(of: kind)?.id == entry.id)
    #expect(sofa.screen().contains(measurement.valueText), "Today")
    sofa.press(.character("h"))
    #expect(sofa.screen().contains(measurement.valueText), "history")
    sofa.press(.escape, .character("u"))
    #expect(sofa.app.record.readings.isEmpty, "\(sofa.screen())")
  }

  /// The line is completed to the words of the kind, and its form says the same as the line.
  @Test(arguments: kinds)
  func completedAndFilledIn(_ kind: Kind) throws {
    let context = try sofa().app.record.context
    let names = try #require(kind.logging?.names).map(\.text)
    let offered = Completion(of: "", cursor: 0, context: context).candidates
    #expect(Set(offered).isSuperset(of: names), "\(kind.id)")
    let parsed = try LogLine.read(kind.example, context: context)
    let form = LogForm(kind: kind)
    #expect(LogForm.all(context.kinds).contains(form))
    let fields = try #require(form.fields(saying: parsed, context, correcting: nil), "\(kind.id)")
    #expect(
      try LogLine.read(form.line(fields), context: context).measurement.says(theSameAs: parsed.measurement))
    #expect(kind.parts.map(\.label) == fields.dropLast(3).map(\.label))
  }

  /// Charts and summaries have its numbers; what has none says so by having no quantity.
  @Test(arguments: kinds)
  func drawnAndSummarised(_ kind: Kind) throws {
    let sofa = try sofa(kind.example)
    let record = sofa.app.record
    let days = record.now.day.adding(days: -6)...record.now.day
    let page = SummaryPage(
      entries: record.readings, targets: record.targets, period: Period(days), now: record.now, kinds: [kind])
    #expect(page.sections.first?.n == 1, "\(page.text())")
    let all = SummaryPage(
      entries: record.readings, targets: record.targets, period: Period(days), now: record.now,
      known: record.kinds)
    #expect(all.sections.map(\.kind) == [kind])
    let topics = ChartTopic.all(of: kind)
    #expect(topics.isEmpty == [MedicationTaken.kind, Note.kind].contains(kind))
    guard let topic = ChartTopic.newest(of: kind, in: record.readings(of: kind)) else { return }
    let subject = ChartSubject(topic, ChartSpan(days), record: record)
    let number = try #require(subject.values.first?.value.number, "\(kind.id)")
    for view in ChartView.views(of: topic) {
      let picture = ChartPicture(topic, view: view, ChartSpan(days), record: record)
      #expect(!picture.sentence.isEmpty)
    }
    let facts = ChartPicture(topic, ChartSpan(days), record: record)
    // The mean of what was taken would say nothing: it is counted.
    #expect(facts.sentence.contains(kind.isTaken ? "1 on 1 day" : "1 day measured"), "\(facts.sentence)")
    let range = subject.range
    #expect(range.contains(number), "\(kind.id): \(number) is not on the axis \(range)")
  }

  /// Nothing that was taken is too high or too low, so no rule can be about it.
  @Test(arguments: kinds.filter(\.isTaken))
  func takenAndNoRule(_ kind: Kind) throws {
    let text = #"{"rules":[{"id":"a","kind":"\#(kind.id)","at-or-above":1,"message":"m"}]}"#
    let found = OwnRuleFile.read(text, kinds: try sofa().app.record.kinds)
    #expect(found.problems.count == 1 && found.rules.isEmpty)
  }

  /// Each of its numbers can have an own rule.
  @Test(arguments: kinds.filter { !$0.isTaken })
  func heldAgainstAnOwnRule(_ kind: Kind) throws {
    let sofa = try sofa(kind.example)
    let record = sofa.app.record
    let measurement = try #require(record.readings.last?.measurement)
    for quantity in kind.quantities {
      guard let told = quantity.told(by: measurement) else { continue }
      let part = kind.quantities.count > 1 ? #","part":"\#(quantity.id)""# : ""
      let unit = quantity.scales.count > 1 ? #","unit":"\#(quantity.scales[told.scale].code)""# : ""
      let text =
        #"{"rules":[{"id":"a","kind":"\#(kind.id)"\#(part)\#(unit),"at-or-above":\#(told.number),"message":"m"}]}"#
      let found = OwnRuleFile.read(text, kinds: record.kinds)
      #expect(found.problems.isEmpty, "\(text): \(found.problems)")
      var context = record.alertContext()
      context.own = found.rules
      let alerts = AlertEngine.alerts(
        in: record.readings, days: record.now.day...record.now.day, answers: [], context: context)
      #expect(alerts.contains { $0.rule == "own-a" }, "\(text)")
    }
  }

  /// What people measure themselves can be planned, and everything can be asked for by a reminder.
  @Test(arguments: kinds)
  func plannedAndRemindedOf(_ kind: Kind) throws {
    let record = try sofa().app.record
    var making = PlanRequest()
    (making.rule, making.kind) = ("custom", kind.id)
    let plan = try? making.plan(in: record.time, kinds: record.kinds)
    #expect((plan?.measure == kind.id) == kind.isMeasuredAtHome)
    var reminder = ReminderRequest()
    (reminder.title, reminder.every, reminder.measure) = ("measure", "daily", kind.id)
    #expect(try reminder.reminder(in: record.time, kinds: record.kinds).measure == kind.id)
  }

  /// A file of this program brings it back as it was, and JSON has its fields.
  @Test(arguments: kinds)
  func exportedAndImported(_ kind: Kind) throws {
    let record = try sofa(kind.example).app.record
    let entries = Array(record.readings)
    let text = CSVExport.text(entries: entries)
    let options = ImportOptions(now: record.now, zone: record.zone)
    let result = try Importer.read(bytes: Array(text.utf8), fileName: "a.csv", options: options)
    let row = try #require(result.rows.first, "\(result.refused)")
    #expect(row.measurement.says(theSameAs: entries[0].content) && result.refused.isEmpty)
    let json = JSONExport.lines(entries: entries)
    #expect(entries[0].content.fields.allSatisfy { json.contains("\"\($0.key)\":") })
  }
}
