import Alerts
import Care
import Journal
import Model
import Report
import Statistics
import Terminal
import Testing

@testable import LineMode
@testable import Screens

/// A reading of a day alone of every kind, on every page that shows it: its day is there, and no time is made up.
@Suite struct DayAloneTests {
  private static let kinds = Kind.measurements

  /// Somebody with a reading of today and one of some days ago, of both of which only the day is known.
  private func sofa(
    _ kind: Kind, _ clock: ClockFormat, days: [String] = ["2026-11-18", "2026-11-21"], lines: [String] = []
  ) throws -> Sofa {
    var context = EntryContext(
      now: try #require(Moment("2026-11-21T09:04+01:00")), zone: .fixed(offsetMinutes: 60),
      glucoseUnit: .mmol,
      weightUnit: .kilogram)
    context.temperatureUnit = .celsius
    let measurement = try LogLine.read(kind.example, context: context).measurement
    let entries = try days.enumerated().map { index, day in
      Entry(
        id: ULID(milliseconds: 1_795_200_000_000, random: (1, UInt64(index))),
        at: Moment(day: try #require(Day(day))), content: measurement)
    }
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines, entries: entries)
    try sofa.keeper.set(.clock, to: clock.rawValue)
    try sofa.restart()
    return sofa
  }

  private static let ways: [[Key]] =
    ["", "h", "hv", "hD", "he", "hE", "l", "L", "m"].map { $0.map(Key.character) }
    + [[.character("h"), .enter], [.character("h"), .down, .enter], [.character("N")], [.enter]]

  /// A time that nobody typed; 9:04 is now, and the ids were made at some other time.
  private func check(_ text: String, _ where: String) {
    for made in ["00:00", "0:00", "12:00 am", "UTC+0"] {
      #expect(!text.contains(made), "\(`where`): \(text)")
    }
  }

  @Test(arguments: kinds, ClockFormat.allCases)
  func isShownByItsDayOnEveryPage(_ kind: Kind, _ clock: ClockFormat) throws {
    for way in Self.ways {
      let sofa = try sofa(kind, clock)
      for key in way { sofa.press(key) }
      for (width, height) in [(80, 24), (120, 40), (50, 20)] {
        check(sofa.screen(width, height), "\(kind.id) \(way)")
      }
    }
    let sofa = try sofa(kind, clock)
    sofa.press(.character("h"))
    #expect(sofa.screen(120, 40).contains("2026-11-18"))
    let record = sofa.app.record
    for entry in record.readings {
      check(EntryPage.title(entry, record), "page")
      let page = EntryPage.lines(entry, record).map(\.text).joined(separator: "\n")
      check(page, "page")
      #expect(page.contains("without a time of day"))
      check(EntryText.line(entry, record), "line")
    }
    #expect(record.latest(of: kind)?.at.day == record.now.day)
  }

  /// What is read out under every chart of it, whatever time is looked at, and the plain figures.
  @Test(arguments: kinds)
  func hasNoHourInAChartOrASummary(_ kind: Kind) throws {
    let sofa = try sofa(kind, .hours24)
    let record = sofa.app.record
    let last = record.now.day
    for topic in ChartTopic.all(of: kind) {
      for view in ChartView.views(of: topic) {
        for span in [
          ChartSpan(last...last), ChartSpan(last.adding(days: -6)...last), ChartSpan(0..<180, of: last),
        ] {
          let picture = ChartPicture(topic, view: view, span, record: record)
          // The windows of morning and evening and the hours of a profile are no times of readings.
          let said = picture.sentence.replacing(#/(Morning is|Needed|A profile)[^.]*\./#, with: "")
          check(said, "\(topic.title) \(view)")
          for stop in 0..<picture.stops { check(picture.readout(stop), "\(topic.title) \(view)") }
          var canvas = Canvas(width: 78, height: 14)
          picture.draw(on: &canvas, cursor: picture.stops > 0 ? 0 : nil)
        }
      }
    }
    let page = SummaryPage(
      entries: record.readings, targets: record.targets, period: Period(last.adding(days: -6)...last),
      now: record.now, kinds: [kind])
    #expect(page.sections.first?.n == 2)
    check(page.text(), "summary")
    check("\(page.sections.map(\.figures))", "figures")
  }

  /// A chart of hours says how many it does not draw.
  @Test func anHourChartSaysWhatItLeavesOut() throws {
    let sofa = try sofa(BloodPressure.kind, .hours24, lines: ["2026-11-21 07:00 131/84"])
    let record = sofa.app.record
    let last = record.now.day
    func sentence(_ view: ChartView, _ span: ChartSpan) -> String {
      ChartPicture(.pressure, view: view, span, record: record).sentence
    }
    #expect(
      sentence(.trend, ChartSpan(last...last)).contains("1 reading of the day without a time is not drawn"))
    #expect(sentence(.trend, ChartSpan(0..<720, of: last)).contains("1 reading of the day without a time"))
    #expect(!sentence(.trend, ChartSpan(last.adding(days: -6)...last)).contains("is not drawn"))
    for view in [ChartView.day, .halves] {
      let said = sentence(view, ChartSpan(last.adding(days: -6)...last))
      #expect(said.contains("Left out: 2 without a time of day."), "\(said)")
    }
  }

  /// Correcting it, in the line or in the form, gives it no time; one that is typed is taken.
  @Test(arguments: kinds)
  func isCorrectedWithoutATime(_ kind: Kind) throws {
    for keys in [[Key.character("e")], [.character("E")]] {
      let sofa = try sofa(kind, .hours24, days: ["2026-11-18"])
      sofa.press(.character("h"))
      for key in keys { sofa.press(key) }
      check(sofa.screen(), "\(kind.id)")
      sofa.press(.end)
      if keys == [.character("e")], kind != Note.kind { sofa.type(" note tea") }
      sofa.press(.enter)
      let entries = sofa.app.record.readings
      #expect(entries.count == 1 && entries.allSatisfy { "\($0.at)" == "2026-11-18" }, "\(sofa.screen())")
    }
  }

  /// A filter of the history by the time of day passes it over; one by its day finds it.
  @Test(arguments: ["morning", "evening", "night", "00:00", "22:00-06:00", "0:00"])
  func noFilterOfTimesFindsIt(_ text: String) throws {
    let record = try sofa(Weight.kind, .hours24).app.record
    let filter = HistoryFilter(text, in: record)
    #expect(record.readings.allSatisfy { !filter.holds(for: $0, in: record) }, "\(text)")
    let day = HistoryFilter("2026-11-18", in: record)
    #expect(record.readings.filter { day.holds(for: $0, in: record) }.count == 1)
  }

  /// Of one day the timed one is the last; a later day alone is later than it.
  @Test func theLastOfADayIsTheTimedOne() throws {
    let sofa = try sofa(
      Weight.kind, .hours24, lines: ["2026-11-21 07:00 82.0 kg", "2026-11-20 07:00 83.0 kg"])
    #expect(sofa.app.record.latest(of: Weight.kind)?.measurement?.valueText == "82.0")
    let other = try self.sofa(Weight.kind, .hours24, lines: ["2026-11-20 07:00 83.0 kg"])
    #expect(other.app.record.latest(of: Weight.kind)?.at.hasTime == false)
    #expect(other.screen().contains("today"))
  }

  /// No questions, no waiting and no session follow what was severe on some day.
  @Test func nothingIsWaitedFor() throws {
    let sofa = try Sofa(
      now: "2026-11-21T00:03+01:00", lines: [],
      entries: [
        Entry(
          id: ULID(milliseconds: 1_795_200_000_000, random: (1, 1)),
          at: Moment(day: try #require(Day("2026-11-21"))),
          content: try BloodPressure(systolic: 186, diastolic: 124))
      ])
    let record = sofa.app.record
    let entry = try #require(record.readings.last)
    #expect(Flow.after(entry, in: record) == nil)
    #expect(OpenSession(in: record) == nil)
    #expect(record.alerts.contains { $0.rule == "severe-blood-pressure" })
    #expect(record.alerts.allSatisfy { Remeasure($0, in: record) == nil })
    check(sofa.screen(), "Today")
  }
}
