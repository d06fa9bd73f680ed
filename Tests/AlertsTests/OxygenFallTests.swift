import Model
import Testing

@testable import Alerts

/// Oxygen below one's own, and fever that lasts.
struct OxygenFallTests {
  private func oxygen(usual: Int, count: Int = 6, _ last: Int..., daysAgo: Int = 3) throws -> Timeline {
    let before = (0..<count).map { place -> (ago: Int, line: String) in
      (ago: (daysAgo + count - place) * Timeline.day, line: "spo2 \(usual)")
    }
    let now = last.enumerated().map { place, value -> (ago: Int, line: String) in
      (ago: (last.count - 1 - place) * 60, line: "spo2 \(value)")
    }
    return try Timeline(before + now)
  }

  @Test(arguments: [(99, 95, true), (99, 96, false), (98, 95, false), (100, 95, true), (98, 94, false)])
  func limits(usual: Int, now: Int, tells: Bool) throws {
    #expect(try oxygen(usual: usual, now).alerts("oxygen-falling").map(\.urgency) == (tells ? [.today] : []))
  }

  @Test func itNeedsFiveReadingsOfAMonth() throws {
    #expect(try oxygen(usual: 99, count: 4, 95).alerts().isEmpty)
    #expect(try oxygen(usual: 99, count: 5, 95, daysAgo: 26).alerts("oxygen-falling").isEmpty)
    #expect(try oxygen(usual: 99, count: 5, 95, daysAgo: 24).alerts("oxygen-falling").count == 1)
  }

  @Test func aLaterValueTakesItBack() throws {
    let alerts = try oxygen(usual: 99, 95, 98).alerts()
    #expect(alerts.map(\.urgency) == [.visit])
    #expect(alerts.first?.headline.hasSuffix("usually 99 %; 98 % at 12:00") == true)
    #expect(try oxygen(usual: 99, 95, 95).alerts().map(\.entry) == [Making.id(8)])
    // A low one is told by its own rule.
    #expect(try oxygen(usual: 99, 95, 91).alerts().map(\.rule) == ["low-oxygen"])
  }

  private func fever(_ rows: (hoursAgo: Int, celsius: String)...) throws -> Timeline {
    try Timeline(
      rows.map { row -> (ago: Int, line: String) in (ago: row.hoursAgo * 60, line: "temp \(row.celsius) C") })
  }

  @Test func feverOfThreeDays() throws {
    let long = try fever((72, "38.4"), (48, "38.1"), (24, "38.6"), (0, "38.2"))
    #expect(try long.alerts().filter { $0.urgency == .today }.map(\.rule) == ["fever-for-days"])
    #expect(try long.alerts("fever-for-days").map(\.entry) == [Making.id(4)])
    #expect(try long.afterLogging().map(\.rule) == ["fever-for-days"])
    let short = try fever((71, "38.4"), (48, "38.1"), (24, "38.6"), (0, "38.2"))
    #expect(try short.alerts("fever-for-days").isEmpty && short.urgency() == .note)
  }

  @Test func feverThatWentAwayBetween() throws {
    let between = try fever((80, "38.4"), (48, "37.9"), (24, "38.6"), (0, "38.2"))
    #expect(try between.urgency() == .note)
    let gap = try fever((97, "38.4"), (60, "38.4"), (24, "38.6"), (0, "38.2"))
    #expect(try gap.urgency() == .note)
  }

  @Test func feverThatIsOver() throws {
    let over = try fever((96, "38.4"), (72, "38.1"), (48, "38.6"), (24, "38.2"), (0, "36.9"))
    #expect(try over.urgency() == .visit)
    let old = try fever((122, "38.4"), (96, "38.1"), (72, "38.6"), (48, "38.2"))
    #expect(try old.urgency() == .days)
    #expect(
      try old.alerts("fever-for-days").first?.headline.hasPrefix("Fever was there from Mon 16 Nov") == true)
    // 41 is told by itself: it asks for more.
    let hot = try fever((72, "38.4"), (48, "38.1"), (24, "38.6"), (0, "41.0"))
    #expect(try hot.urgency() == .now)
  }
}
