import Model
import Statistics
import Testing

struct VectorTests {
  private func lookup(_ figures: [Figure]) -> [String: Double] {
    Dictionary(figures.numbers.map { ($0.key, $0.value) }) { first, _ in first }
  }

  @Test(arguments: PressureSeries.expected)
  func bloodPressure(key: String, value: Double) throws {
    let summary = try #require(PressureSummary(Making.pressures()))
    #expect(agree(lookup(summary.figures)[key], value), "\(key)")
  }

  @Test(arguments: GlucoseSeries.expectedOfFingerSticks)
  func fingerSticks(key: String, value: Double) throws {
    let summary = try #require(GlucoseSummary(Making.glucoses(), unit: .mgdl))
    #expect(agree(lookup(summary.figures)[key], value), "\(key)")
  }

  @Test(arguments: GlucoseSeries.expectedOfSensor)
  func sensor(key: String, value: Double) throws {
    let summary = try #require(GlucoseSummary(Making.sensor(), unit: .mgdl))
    #expect(agree(lookup(summary.figures)[key], value), "\(key)")
  }

  /// The rule changes what `mean` says and nothing under the fixed keys.
  @Test func ruleOnlyChangesMean() throws {
    let readings = try Making.pressures()
    let all = try #require(PressureSummary(readings))
    let out = try #require(PressureSummary(readings, rule: .firstDayOut))
    #expect(agree(all.mean?.systolic, 135.73076923076923))
    #expect(agree(out.mean?.systolic, 134.5909090909091))
    #expect(agree(out.morning?.systolic, 137.58333333333334))
    #expect(agree(lookup(out.figures)["all_readings_mean.systolic"], 135.73076923076923))
    #expect(agree(lookup(out.figures)["morning_minus_evening_systolic"], 6.61904761904762))
  }

  @Test func figuresDoNotChangeWithTheUnitOfTheMean() throws {
    let mgdl = try #require(GlucoseSummary(Making.glucoses(), unit: .mgdl))
    let mmol = try #require(GlucoseSummary(Making.glucoses(), unit: .mmol))
    for key in ["lbgi", "hbgi", "j_index", "ea1c_percent", "pct_70_180", "cv_percent_sample"] {
      #expect(agree(lookup(mmol.figures)[key], try #require(lookup(mgdl.figures)[key])), "\(key)")
    }
    #expect(agree(mmol.numbers?.mean, 137.15151515151516 / 18.0182))
  }

  @Test func firstReadingsOfSessions() throws {
    let sessions = Session.group(try Making.pressures())
    #expect(sessions.count == 13)
    #expect(sessions.map(\.readings.count) == Array(repeating: 2, count: 13))
    #expect(sessions.map(\.mean.systolic).prefix(3) == [146, 138, 137])
    #expect(sessions.map(\.mean.diastolic).prefix(3) == [93, 87.5, 86.5])
  }
}
