import Model
import Statistics
import Testing

@testable import Alerts

struct ClassifierTests {
  private func found(_ line: String, _ targets: Targets = .untouched) throws -> Classification? {
    Classifier.classification(of: try Making.measurement(line), targets: targets)
  }

  @Test(arguments: [
    ("pulse 59", "lt60"), ("pulse 60", "60_100"), ("pulse 100", "60_100"), ("pulse 101", "gt100"),
    ("spo2 98", "ge95"), ("spo2 95", "ge95"), ("spo2 94", "93_94"), ("spo2 93", "93_94"), ("spo2 92", "le92"),
    ("spo2 88", "le92"), ("temp 34.9 C", "lt35"), ("temp 35.0 C", "between"), ("temp 37.9 C", "between"),
    ("temp 38.0 C", "fever_ge38"), ("temp 39.2 C", "fever_ge38"), ("temp 94.9 F", "lt35"),
    ("temp 95.0 F", "between"),
    ("temp 100.3 F", "between"), ("temp 100.4 F", "fever_ge38"), ("ketones 0.5", "normal"),
    ("ketones 0.6", "slightly_high_0.6_1.5"), ("ketones 1.5", "slightly_high_0.6_1.5"),
    ("ketones 1.6", "at_risk_1.6_3.0"), ("ketones 3.0", "at_risk_1.6_3.0"), ("ketones 3.1", "high_gt_3.0"),
  ])
  func bands(line: String, id: String) throws {
    #expect(try found(line)?.id == id)
  }

  @Test func wordsNameTheSourceAndTheSetting() throws {
    let high = try #require(try found("150/95"))
    #expect(high.words == "hypertension (ESC 2024, home)")
    #expect(
      high.limits == "from 135 systolic or 85 diastolic" && high.position == .above && high.severity == .high)
    #expect(high.scheme == "esc-2024" && high.setting == .home)
    let office = try #require(try found("139/69", Targets(scheme: "aha-2025", setting: .office)))
    #expect(office.words == "stage 1 hypertension (AHA/ACC 2025, office)")
    #expect(office.limits == "from 130 systolic or 80 diastolic, below 140/90")
    #expect(try found("118/69")?.limits == "below 120/70")
    #expect(try found("118/69", Targets(scheme: "aha-2025", setting: .home))?.limits == "below 120/80")
    #expect(
      try found("128/69", Targets(scheme: "aha-2025", setting: .home))?.limits
        == "from 120 systolic, below 130/80")
  }

  @Test func severityOfASevereReading() throws {
    #expect(try found("180/80")?.severity == .severe)
    #expect(try found("180/80")?.id == "hypertension")
    #expect(try found("179/119")?.severity == .high)
  }

  @Test func whatHasNoLimitsHasNoClass() throws {
    #expect(try found("w 81.4 kg") == nil)
    #expect(try found("note slept badly") == nil)
    #expect(try found("a1c 6.8 %") == nil)
    #expect(try found("150/95", Targets(scheme: "from-the-future", setting: .home)) == nil)
  }

  @Test func aLowPressureIsNoAlarm() throws {
    let low = try #require(try found("85/50"))
    #expect(low.severity == .good && low.position == .within)
  }

  @Test(arguments: [
    ("129/79", "within"), ("130/79", "above"), ("129/80", "above"), ("200/79", "above"),
  ])
  func ownPressure(line: String, id: String) throws {
    let targets = Making.targets {
      $0.systolic = 130
      $0.diastolic = 80
    }
    let all = Classifier.all(of: try Making.measurement(line), targets: targets)
    #expect(all.map(\.scheme) == ["esc-2024", "own"])
    #expect(all.last?.id == id && all.last?.limits == "below 130/80 mmHg")
  }

  @Test func halfATarget() throws {
    let systolic = Making.targets { $0.systolic = 130 }
    #expect(Classifier.all(of: try Making.measurement("129/110"), targets: systolic).last?.id == "within")
    let diastolic = Making.targets { $0.diastolic = 80 }
    #expect(Classifier.all(of: try Making.measurement("190/79"), targets: diastolic).last?.id == "within")
    #expect(Classifier.all(of: try Making.measurement("120/70"), targets: .untouched).count == 1)
    #expect(Classifier.all(of: try Making.measurement("pulse 70"), targets: systolic).count == 1)
  }

  @Test(arguments: [
    ("3.9 mmol/L", "below"), ("4.0 mmol/L", "within"), ("9.0 mmol/L", "within"), ("9.1 mmol/L", "above"),
    ("9.05 mmol/L", "above"), ("71 mg/dL", "below"), ("72 mg/dL", "within"), ("162 mg/dL", "within"),
    ("163 mg/dL", "above"), ("LO mg/dL", "below"), ("HI mmol/L", "above"),
  ])
  func ownGlucose(line: String, id: String) throws {
    let targets = Making.targets {
      $0.glucoseLow = Glucose(limitText: "4.0 mmol/L")
      $0.glucoseHigh = Glucose(limitText: "9.0 mmol/L")
    }
    #expect(Classifier.all(of: try Making.measurement(line), targets: targets).last?.id == id)
  }

  @Test func meansHaveClasses() throws {
    let readings = [
      Reading(
        id: Making.id(1), at: try Making.moment(), value: try BloodPressure(systolic: 134, diastolic: 84)),
      Reading(
        id: Making.id(2), at: try Making.moment(), value: try BloodPressure(systolic: 135, diastolic: 84)),
    ]
    let mean = try #require(PressureMean(readings))
    #expect(Classification(of: mean, scheme: .esc2024, setting: .home)?.id == "elevated")
    #expect(Classification(of: mean, scheme: .aha2025, setting: .home)?.id == "stage1")
  }
}

/// A value that people are told to act on is never called fine.
struct LowNeverFineTests {
  private static let pregnancy = Making.targets { $0.glucoseScheme = "pregnancy" }

  @Test(arguments: ["66 mg/dL", "63 mg/dL", "69 mg/dL", "3.6 mmol/L", "66 mg/dL sensor", "66 mg/dL fasting"])
  func whereTheRangeGoesLower(line: String) throws {
    let glucose = try #require(try Making.measurement(line) as? Glucose)
    let own = Making.targets { $0.glucoseLow = try? Glucose(.number(ExactDecimal(50)), unit: .mgdl) }
    for targets in [Self.pregnancy, own] {
      let all = Classifier.all(of: glucose, targets: targets)
      #expect(all.first?.position == .below && all.first?.severity == .high, "\(all.map(\.words))")
      #expect(all.dropFirst().allSatisfy { $0.position != .within || $0.words.hasPrefix("though ") })
      #expect(try Making.alerts([line], targets: targets).map(\.urgency) == [.now])
    }
  }

  @Test(arguments: ["70 mg/dL", "4.0 mmol/L", "120 mg/dL"])
  func whatIsNotLow(line: String) throws {
    let all = Classifier.all(of: try Making.measurement(line), targets: Self.pregnancy)
    #expect(all.count == 1 && all.allSatisfy { !$0.words.contains("though") })
  }

  /// The questions after a low call it what the alert calls it.
  @Test(arguments: [
    ("2.7 mmol/L", "Very low glucose: 2.7 mmol/L (below 3.0)"),
    ("3.3 mmol/L", "Low glucose: 3.3 mmol/L (below 3.9)"),
    ("LO mg/dL", "Very low glucose: LO mg/dL (below 54)"),
  ])
  func theFlowSaysTheSame(line: String, title: String) throws {
    let flow = try #require(
      Flow(for: try Making.measurement(line), at: try Making.moment(), targets: .untouched))
    #expect(flow.text.title == title)
  }
}
