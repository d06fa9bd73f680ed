import Model
import Statistics
import Testing

/// Two sensors at once, days in part, and what LO and HI can do: each held against a plain way to the same.
struct SensorSlotTests {
  private func readings(_ values: [(minute: Int, mgdl: Int)]) throws -> [Reading<Glucose>] {
    let start = try Making.moment("2026-03-02T00:00")
    return try values.enumerated().sorted { ($0.element.minute, $0.offset) < ($1.element.minute, $1.offset) }
      .map { place, value in
        Reading(
          id: ULID(milliseconds: 0, random: (0, UInt64(place))),
          at: try #require(start.adding(minutes: value.minute)),
          value: try Glucose(.number(ExactDecimal(value.mgdl)), unit: .mgdl, source: .cgm))
      }
  }

  /// One sensor all the time, the other one so many minutes behind it: every slot is there once.
  @Test(
    arguments: [
      (5, 0), (5, 1), (5, 2), (5, 3), (5, 4), (15, 0), (15, 3), (15, 5), (15, 7), (15, 8), (15, 10),
    ])
  func twoSensorsAreCountedOnce(_ interval: Int, _ behind: Int) throws {
    let slots = 14 * 1440 / interval
    let one = (0..<slots).map { (minute: $0 * interval, mgdl: 100) }
    let other = (0..<slots).map { (minute: $0 * interval + behind, mgdl: 200) }
    let wear = try #require(SensorWear(try readings(one + other)))
    #expect(wear.interval == interval && wear.isOfTwoSensors)
    #expect((slots...slots + 1).contains(wear.n) && wear.n + wear.doubled == 2 * slots)
    #expect(wear.percent <= 100 && wear.percent > 99.9)
    let summary = try #require(SensorSummary(try readings(one + other)))
    let all = GlucoseBand.allCases.reduce(0) { $0 + summary.share($1).count }
    #expect(all == wear.n && summary.mgdl?.n == wear.n)
    #expect(wear.text.contains("two sensors at once: the first value of every \(interval) minutes counts"))
    #expect(summary.figures.contains(Figure("two_sensors", .flag(true))))
  }

  /// The same journal gives the same figures: of two at one instant the one that came first counts.
  @Test func theFirstOfTwoAtOneInstantCounts() throws {
    let values = (0..<200).flatMap { [(minute: $0 * 5, mgdl: 100), (minute: $0 * 5, mgdl: 200)] }
    let summary = try #require(SensorSummary(try readings(values)))
    #expect(summary.mgdl?.mean == 100 && summary.wear.n == 200 && summary.wear.doubled == 200)
  }

  /// Two days of both at a change of sensors are two days.
  @Test func whereTheyOverlapEachSlotCountsOnce() throws {
    let old = (0..<10 * 288).map { (minute: $0 * 5, mgdl: 100) }
    let new = (8 * 288..<14 * 288).map { (minute: $0 * 5 + 2, mgdl: 100) }
    let wear = try #require(SensorWear(try readings(old + new)))
    #expect(wear.interval == 5 && wear.isOfTwoSensors && wear.n == 14 * 288 && wear.percent <= 100)
    #expect(wear.doubled == 2 * 288)
  }

  /// A scan now and then is no second sensor, and yet no time of its own.
  @Test func scansAreNoSecondSensor() throws {
    let stored = (0..<14 * 96).map { (minute: $0 * 15, mgdl: 100) }
    let scans = (0..<14 * 12).map { (minute: $0 * 120 + 6, mgdl: 300) }
    let wear = try #require(SensorWear(try readings(stored + scans)))
    #expect(!wear.isOfTwoSensors && wear.n == stored.count && wear.doubled == scans.count)
    #expect(!wear.text.contains("two sensors"))
  }

  /// A clock that is a minute off is one sensor; nothing of it is left out.
  @Test(arguments: [5, 15]) func oneSensorIsLeftAsItIs(_ interval: Int) throws {
    let values = (0..<14 * 1440 / interval).map { (minute: $0 * interval + $0 % 3 % 2, mgdl: 100) }
    let wear = try #require(SensorWear(try readings(values)))
    #expect(wear.n == values.count && wear.doubled == 0 && !wear.isOfTwoSensors && wear.interval == interval)
  }

  private func asked(_ first: String, _ last: String, now: String) throws -> AskedTime {
    AskedTime(try #require(Day(first))...(try #require(Day(last))), now: try Making.moment(now))
  }

  /// From noon of the first of fourteen days to the afternoon of the thirteenth: 12.2 days of 14, not all of them.
  @Test func daysInPartCountInPart() throws {
    let minutes = Array(stride(from: 720, to: 720 + 17_568, by: 5))
    let sensor = try readings(minutes.map { ($0, 120) })
    let time = try asked("2026-03-02", "2026-03-15", now: "2026-03-20T00:00")
    let wear = try #require(SensorWear(sensor, asked: time))
    #expect(agree(wear.daysCovered, 12.2 + 2.0 / 1440) && time.minutes == 14 * 1440)
    #expect(agree(wear.percent, 100 * Double(minutes.count * 5) / (14 * 1440)))
    #expect(wear.text == "14 days with 87 % of the sensor's data" && wear.isEnough)
    let alone = try #require(SensorWear(sensor))
    #expect(alone.text == "12.2 days with 100 % of the sensor's data" && !alone.isEnough)
  }

  /// Today counts up to now; what is to come is not missing.
  @Test func todayCountsUpToNow() throws {
    let sensor = try readings((0..<13 * 96 + 40).map { ($0 * 15, 120) })
    let time = try asked("2026-03-02", "2026-03-15", now: "2026-03-15T10:00")
    let wear = try #require(SensorWear(sensor, asked: time))
    #expect(agree(wear.percent, 100) && wear.isEnough)
  }

  /// Fourteen days of a sensor in ninety days: both shares are told, and it is enough for what it covers.
  @Test func aSensorInALongTimeTellsBothShares() throws {
    let sensor = try readings((0..<14 * 96).map { ($0 * 15, 120) })
    let time = try asked("2025-12-16", "2026-03-15", now: "2026-03-16T10:00")
    let wear = try #require(SensorWear(sensor, asked: time))
    #expect(agree(wear.percent, 100 * 14.0 / 90) && wear.isEnough)
    #expect(
      wear.text == "90 days with 16 % of the sensor's data, 14 days with 100 % from first to last")
  }

  /// The share next to what is needed is not rounded over it.
  @Test func seventyPercentIsNotMoreThanSeventy() throws {
    let sensor = try readings((0..<20 * 96).filter { $0 % 10 < 7 }.map { ($0 * 15, 120) })
    let time = try asked("2026-03-02", "2026-03-21", now: "2026-03-22T00:00")
    let wear = try #require(SensorWear(sensor, asked: time))
    #expect(agree(wear.percent, 70) && wear.text.contains("70 %"))
  }

  private func mixed(_ source: Glucose.Source) throws -> [Reading<Glucose>] {
    let values: [Glucose.Value] =
      [.low, .low, .high, .number(ExactDecimal(60)), .number(ExactDecimal(100)), .number(ExactDecimal(300))]
    return try values.enumerated().map { place, value in
      try Making.reading(
        "2026-03-02T07:\(10 + place)", Glucose(value, unit: .mgdl, source: source), id: UInt64(place))
    }
  }

  /// By the definition: the mean of 10 f² below and above, LO and HI at the limit of the meter.
  @Test(arguments: [(Glucose.Source.fingerStick, 20.0, 600.0), (.cgm, 40, 400)])
  func loAndHiAreBounded(_ source: Glucose.Source, _ low: Double, _ high: Double) throws {
    func risk(_ mgdl: Double) throws -> Double {
      let f = try #require(GlucoseRisk.transformed(mgdl: mgdl))
      return (f < 0 ? -10 : 10) * f * f
    }
    let risks = try [low, low, high, 60, 100, 300].map(risk)
    let summary = try #require(GlucoseSummary(try mixed(source), unit: .mgdl))
    let least = try #require(summary.leastRisk)
    #expect(agree(least.low, -risks.filter { $0 < 0 }.reduce(0, +) / 6))
    #expect(agree(least.high, risks.filter { $0 > 0 }.reduce(0, +) / 6))
    #expect(summary.numbers?.n == 3 && summary.limits.map { Double($0.mgdl) } == [low, high])
    // What the true values were, further out than the limit, can only have done more.
    let further = try [low - 9, low - 1, high + 50, 60, 100, 300].map(risk)
    #expect(least.low < -further.filter { $0 < 0 }.reduce(0, +) / 6)
    #expect(least.high < further.filter { $0 > 0 }.reduce(0, +) / 6)
    #expect(summary.figures.contains { $0.key == "lbgi_at_least" })
  }

  @Test func withoutLoAndHiNothingIsBounded() throws {
    let summary = try #require(GlucoseSummary(try Making.glucoses(), unit: .mgdl))
    #expect(summary.leastRisk == nil && summary.limits.isEmpty)
    #expect(!summary.figures.contains { $0.key.hasSuffix("at_least") })
  }
}
