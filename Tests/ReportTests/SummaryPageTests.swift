import Model
import Report
import Statistics
import Testing

struct SummaryPageTests {
  private let mixed: [(at: String, line: String)] =
    Making.week + [("2026-11-20T07:10", "5.6 mmol/L"), ("2026-11-10T07:00", "w 81.4 kg")]

  @Test func aSectionForEachKindThatHasReadings() throws {
    #expect(try Making.page(mixed).sections.map(\.kind.id) == ["blood-pressure", "glucose"])
    #expect(
      try Making.page(mixed, days: 30).sections.map(\.kind.id) == ["blood-pressure", "glucose", "weight"])
  }

  @Test func theFirstAndTheLastDayCount() throws {
    let rows = [
      ("2026-11-15T00:00", "120/70"), ("2026-11-14T23:59", "200/100"), ("2026-11-21T11:59", "122/72"),
    ]
    #expect(try Making.page(rows).sections.first?.n == 2)
  }

  @Test func readingsFromTheFutureAreToldAndNotCounted() throws {
    let rows = [
      ("2026-11-21T07:00", "120/70"), ("2026-11-21T12:05", "122/72"), ("2026-11-21T12:06", "200/100"),
      ("2026-11-21T23:00", "200/100"),
    ]
    let page = try Making.page(rows)
    #expect(page.sections.first?.n == 2)
    #expect(page.remarks == ["2 readings are dated in the future and left out."])
    #expect(page.text().hasSuffix("2 readings are dated in the future and left out."))
  }

  @Test func nothingIsSaidKindly() throws {
    let page = try Making.page([])
    #expect(page.sections.isEmpty)
    #expect(
      page.text(width: 100)
        == "No readings yet (last 7 days). Run \"vitals log 128/82 64\" to save your first one.")
    let asked = try Making.page([], kinds: [Glucose.kind])
    #expect(
      asked.text() == """
        GLUCOSE
          last 7 days  no readings yet. Run "vitals log 5.6 mmol/L fasting" to save one.
        """)
    #expect(asked.sections.first?.sentence == "No glucose logged (last 7 days).")
    #expect(asked.figures.contains(Figure("n", 0)))
  }

  @Test func oneAskedKindHasItsFiguresSideBySide() throws {
    let one = try Making.page(mixed, kinds: [BloodPressure.kind]).figures
    #expect(one.prefix(5).map(\.key) == ["from", "to", "scheme", "setting", "kind"])
    #expect(one.first == Figure("from", "2026-11-15") && one.contains(Figure("n", 6)))
    let all = try Making.page(mixed).figures
    #expect(all.map(\.key) == ["from", "to", "scheme", "setting", "blood-pressure", "glucose"])
    #expect(all.numbers.contains { $0.key == "glucose.mean" && abs($0.value - 5.6) < 1e-9 })
  }

  @Test func theSameKeyNeverStandsTwice() throws {
    for kind in Kind.measurements {
      let keys = try Making.page(mixed, days: 30, kinds: [kind]).figures.numbers.map(\.key)
      #expect(Set(keys).count == keys.count, "\(kind.id)")
    }
  }

  @Test(arguments: [0, 40, 60, 80, 200])
  func textKeepsToItsWidth(width: Int) throws {
    let text = try Making.page(mixed, days: 30).text(width: width)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= max(width, 40) })
    let words = text.split { $0 == "\n" || $0 == " " }
    #expect(words == (try Making.page(mixed, days: 30).text(width: 1000)).split { $0 == "\n" || $0 == " " })
  }

  @Test func textIsAligned() throws {
    let lines = try Making.page(Making.week, kinds: [BloodPressure.kind]).text(width: 80).split(
      separator: "\n")
    #expect(lines.first == "BLOOD PRESSURE")
    #expect(
      lines.dropFirst().first
        == "  last 7 days         134.7/84 from 6 readings on 3 days, all readings averaged")
  }

  @Test func periods() throws {
    let now = try Making.moment("2026-11-21T12:00")
    #expect(Period.last(days: 7, now: now).days.lowerBound.description == "2026-11-15")
    #expect(Period.last(days: 7, now: now).count == 7 && Period.last(days: 1, now: now).title == "today")
    #expect(Period.last(days: 0, now: now).count == 1 && Period.last(days: .min, now: now).count == 1)
    #expect(Period.last(days: .max, now: now).count == 36_600)
    let all = Period.everything(try Making.entries(mixed), now: now)
    #expect(all.days.lowerBound.description == "2026-11-10" && all.days.upperBound == now.day)
    #expect(Period.everything([], now: now).count == 1)
    let day = try #require(Day("2026-11-01"))
    #expect(Period(day...day).title == "2026-11-01")
    #expect(Period(day...day.adding(days: 6)).title == "2026-11-01 to 2026-11-07")
  }
}
