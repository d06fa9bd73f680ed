import Model
import Statistics
import Testing

@testable import Alerts

struct GlucoseSchemeTests {
  private func found(_ line: String, _ scheme: String) throws -> Classification? {
    let targets = Making.targets { $0.glucoseScheme = scheme }
    return Classifier.classification(of: try Making.measurement(line), targets: targets)
  }

  /// Both sides of every limit, in both units.
  @Test(arguments: [
    ("uk-4.0", "53 mg/dL", "very_low"), ("uk-4.0", "54 mg/dL", "low"), ("uk-4.0", "71 mg/dL", "low"),
    ("uk-4.0", "72 mg/dL", "in_range"), ("uk-4.0", "180 mg/dL", "in_range"), ("uk-4.0", "181 mg/dL", "high"),
    ("uk-4.0", "250 mg/dL", "high"), ("uk-4.0", "251 mg/dL", "very_high"),
    ("uk-4.0", "3.9 mmol/L", "low"), ("uk-4.0", "4.0 mmol/L", "in_range"),
    ("uk-4.0", "10.0 mmol/L", "in_range"), ("uk-4.0", "10.1 mmol/L", "high"),
    ("uk-4.0", "LO mmol/L", "very_low"),
    ("uk-4.0", "HI mmol/L", "very_high"),
    ("pregnancy", "62 mg/dL", "low"), ("pregnancy", "63 mg/dL", "in_range"),
    ("pregnancy", "140 mg/dL", "in_range"), ("pregnancy", "141 mg/dL", "high"),
    ("pregnancy", "3.4 mmol/L", "low"), ("pregnancy", "3.5 mmol/L", "in_range"),
    ("pregnancy", "7.8 mmol/L", "in_range"), ("pregnancy", "7.9 mmol/L", "high"),
    ("pregnancy", "94 mg/dL fasting", "within_goal"), ("pregnancy", "95 mg/dL fasting", "above_goal"),
    ("pregnancy", "5.2 mmol/L fasting", "within_goal"), ("pregnancy", "5.3 mmol/L fasting", "above_goal"),
    ("pregnancy", "60 mg/dL fasting", "low"),
    ("pregnancy", "65 mg/dL fasting", "below_goal"), ("pregnancy", "69 mg/dL fasting", "below_goal"),
    ("pregnancy", "70 mg/dL fasting", "within_goal"), ("pregnancy", "3.8 mmol/L fasting", "below_goal"),
    ("pregnancy", "3.9 mmol/L fasting", "within_goal"),
    ("pregnancy", "119 mg/dL after", "within_goal"), ("pregnancy", "139 mg/dL after", "within_goal"),
    ("pregnancy", "140 mg/dL after", "above_goal"), ("pregnancy", "7.7 mmol/L after", "within_goal"),
    ("pregnancy", "7.8 mmol/L after", "above_goal"),
    ("older-healthy", "89 mg/dL fasting", "below_goal"), ("older-healthy", "90 mg/dL fasting", "within_goal"),
    ("older-healthy", "130 mg/dL fasting", "within_goal"),
    ("older-healthy", "131 mg/dL fasting", "above_goal"),
    ("older-healthy", "150 mg/dL bedtime", "within_goal"),
    ("older-healthy", "151 mg/dL bedtime", "above_goal"),
    ("older-healthy", "4.9 mmol/L fasting", "below_goal"),
    ("older-healthy", "5.0 mmol/L fasting", "within_goal"),
    ("older-complex", "150 mg/dL fasting", "within_goal"),
    ("older-complex", "99 mg/dL bedtime", "below_goal"),
    ("older-complex", "100 mg/dL bedtime", "within_goal"),
    ("older-complex", "181 mg/dL bedtime", "above_goal"),
    ("older-very-complex", "200 mg/dL bedtime", "within_goal"),
    ("older-very-complex", "201 mg/dL bedtime", "above_goal"),
    ("older-very-complex", "109 mg/dL bedtime", "below_goal"),
    ("older-very-complex", "99 mg/dL fasting", "below_goal"),
    ("older-very-complex", "69 mg/dL bedtime", "low"),
    ("older-very-complex", "251 mg/dL bedtime", "very_high"), ("older-healthy", "120 mg/dL", "in_range"),
    ("consensus-2019", "70 mg/dL", "in_range"), ("consensus-2019", "3.9 mmol/L", "in_range"),
  ])
  func limits(scheme: String, line: String, id: String) throws {
    #expect(try found(line, scheme)?.id == id)
  }

  @Test func aSchemeThatIsNotKnownHasNoClass() throws {
    #expect(try found("5.6 mmol/L", "from-the-future") == nil)
    #expect(GlucoseScheme.named(GlucoseBands.id) != nil)
    #expect(Set(GlucoseScheme.all.map(\.id)).count == GlucoseScheme.all.count)
  }

  /// The goals of other schemes never hide a low of the consensus.
  @Test(arguments: GlucoseScheme.all.map(\.id))
  func lowsRaiseAlertsInEveryScheme(scheme: String) throws {
    let targets = Making.targets { $0.glucoseScheme = scheme }
    for line in ["69 mg/dL", "3.8 mmol/L", "53 mg/dL", "LO mmol/L"] {
      let alerts = try Making.alerts([line], targets: targets)
      #expect(alerts.count == 1 && alerts.first?.flow == .lowGlucose)
    }
    let isUK = scheme == "uk-4.0"
    #expect(try Making.alerts(["3.9 mmol/L"], targets: targets).isEmpty == !isUK)
    #expect(try Making.alerts(["4.0 mmol/L"], targets: targets).isEmpty)
  }

  /// No scheme is said to say what another one says.
  @Test(arguments: [
    ("uk-4.0", "3.9 mmol/L", "below range (advice in the United Kingdom)"),
    ("uk-4.0", "2.9 mmol/L", "very low (level 2, 2019 consensus)"),
    ("pregnancy", "8.0 mmol/L", "above range (consensus for pregnancy)"),
    ("pregnancy", "65 mg/dL fasting", "below the fasting range (ADA for pregnancy)"),
    ("pregnancy", "118 mg/dL after", "in the after meal range (ADA for pregnancy)"),
    (
      "pregnancy", "130 mg/dL after",
      "in the after meal range for one hour, above it for two hours (ADA for pregnancy)"
    ),
    ("older-healthy", "120 mg/dL", "in range (2019 consensus)"),
    ("older-healthy", "120 mg/dL fasting", "in the fasting range (ADA for older adults in good health)"),
  ])
  func wordsNameTheirSource(scheme: String, line: String, words: String) throws {
    #expect(try found(line, scheme)?.words == words)
  }

  @Test func theLimitsAreToldInTheUnitOfEntry() throws {
    #expect(try found("3.9 mmol/L", "uk-4.0")?.limits == "below 4.0 mmol/L")
    #expect(try found("100 mg/dL", "uk-4.0")?.limits == "72 to 180 mg/dL")
    #expect(try found("5.3 mmol/L fasting", "pregnancy")?.limits == "3.9 to 5.2 mmol/L")
    #expect(
      try found("130 mg/dL after", "pregnancy")?.limits
        == "up to 139 mg/dL one hour after, up to 119 mg/dL two hours after")
    #expect(try found("5.3 mmol/L fasting", "older-healthy")?.limits == "5.0 to 7.2 mmol/L")
  }
}
