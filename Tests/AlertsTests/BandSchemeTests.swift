import Model
import Statistics
import Testing

@testable import Alerts

/// A limit stands once in the data of its bands, and everything that is said of it follows from there.
struct BandSchemeTests {
  private static func scheme(_ id: String) throws -> BandScheme {
    try #require(BandScheme.all.first { $0.id == id })
  }

  /// The first value on a scale that a limit counts.
  private static func value(_ limit: BandLimit, _ scale: BandScale) -> ExactDecimal {
    let step: Int64 = scale.hasTenths ? 1 : 10
    let number = scale.fromFirst(limit.tenths)
    return switch limit.side {
    case .atOrAbove, .atOrBelow: .tenths(number)
    case .above: .tenths(number + step)
    case .below: .tenths(number - step)
    }
  }

  /// What is logged for a value of a scheme.
  private static func line(_ scheme: BandScheme, _ value: ExactDecimal, _ scale: Int) throws -> String {
    let whole = value.whole.map(String.init) ?? value.description
    return switch scheme.kind {
    case Ketones.kind: "ketones \(value)"
    case OxygenSaturation.kind: "spo2 \(whole)"
    case Temperature.kind: "temp \(value) \(scale == 0 ? "C" : "F")"
    case RespiratoryRate.kind: "resp \(whole)"
    default: "pulse \(whole)"
    }
  }

  @Test(arguments: BandScheme.all.map(\.id))
  func eachLimitStandsOnce(id: String) throws {
    let scheme = try Self.scheme(id)
    let limits = scheme.bands.flatMap { band in
      [band.from]
        + band.alerts.map { if case .limit(let limit) = $0.start { limit } else { nil } }
    }.compactMap(\.self)
    #expect(Set(limits.map(\.tenths)).count == limits.count && !limits.isEmpty)
    let begins = scheme.bands.map { $0.from?.tenths }
    #expect(begins.first == .some(nil) && begins.dropFirst().allSatisfy { $0 != nil })
    #expect(begins.compactMap(\.self) == begins.compactMap(\.self).sorted())
  }

  /// The numbers in a name of JSON are those of its limits, so that a limit cannot change under its name.
  @Test(arguments: BandScheme.all.map(\.id))
  func namesCarryTheirLimits(id: String) throws {
    let scheme = try Self.scheme(id)
    for (index, band) in scheme.bands.enumerated() {
      let said = scheme.limits(index).matches(of: /[0-9]+(\.[0-9])?/).compactMap { Double($0.output.0) }
      for match in band.id.matches(of: /[0-9]+(\.[0-9])?/) {
        #expect(said.contains(try #require(Double(match.output.0))), "\(band.id): \(scheme.limits(index))")
      }
    }
  }

  /// At each limit the alert says its number, in the unit of entry, and just before it another one or none.
  @Test(arguments: BandScheme.all.map(\.id))
  func theAlertSaysTheLimit(id: String) throws {
    let scheme = try Self.scheme(id)
    #expect(!scheme.steps.isEmpty)
    for step in scheme.steps {
      for (index, scale) in scheme.scales.enumerated() {
        let value = Self.value(step.limit, scale)
        let alert = try #require(try Making.alerts([try Self.line(scheme, value, index)]).first)
        #expect(alert.headline.hasSuffix("(\(scale.short(step.limit)))"), "\(alert.headline)")
        #expect(alert.headline.contains(scale.number(step.limit)))
        #expect(alert.severity == step.severity && alert.limit == scheme.text(step.limit, on: index))
        #expect(alert.words.contains(scheme.text(step.limit)), "\(alert.words)")
        let before = Self.value(step.limit.opposite, scale)
        let less = try Making.alerts([try Self.line(scheme, before, index)]).first
        #expect((less?.severity ?? .good) < step.severity)
      }
    }
  }

  @Test(arguments: [
    ("nhs-ketones", ["below 0.6 mmol/L", "0.6 to 1.5 mmol/L", "1.6 to 3.0 mmol/L", "above 3.0 mmol/L"]),
    ("nhs-oximeter", ["92 % or less", "93 to 94 %", "95 % or more"]),
    (
      "nhs-temperature",
      ["below 35.0 °C (95.0 °F)", "35.0 to 37.9 °C (95.0 to 100.3 °F)", "38.0 °C (100.4 °F) or more"]
    ),
    ("news2-breathing", ["8 a minute or less", "9 to 24 a minute", "25 a minute or more"]),
    ("resting-pulse", ["below 60 a minute", "60 to 100 a minute", "above 100 a minute"]),
  ])
  func limitsInWords(id: String, limits: [String]) throws {
    let scheme = try Self.scheme(id)
    #expect(scheme.bands.indices.map { scheme.limits($0) } == limits)
  }

  /// Another number in the data is another one in the words, the headline and the advice.
  @Test func aChangedNumberChangesTheProse() throws {
    let other = BandScheme(
      id: "other", kind: OxygenSaturation.kind, scales: [BandScale("%", hasTenths: false)],
      bands: [
        BandScheme.Band(
          "low", "low", .severe, .below, [.oximeterLimits],
          alerts: [BandAlert(.severe, .note) { [Wording.oxygenHelp($0, $1)] }]),
        BandScheme.Band(
          "usual", "usual", .good, .within, from: BandLimit(.above, 90), [.oximeterLimits]),
      ])
    let rule = AlertRule.bands(
      other, .below, id: "other", name: "Low oxygen saturation", subject: "An oxygen saturation",
      citations: [.oximeterLimits], fires: [], doesNotFire: [],
      value: { context in context.measurement(OxygenSaturation.self).map { BandValue($0.value, "%") } })
    #expect(rule.words == "An oxygen saturation of 90 % or less.")
    guard case .reading(let check) = rule.check else {
      Issue.record("a rule about readings")
      return
    }
    func found(_ line: String) throws -> AlertHit? {
      let context = AlertContext(targets: .untouched, now: try Making.moment())
      return check(
        ReadingContext(entries: try Making.entries([line]), index: 0, context: context, history: .none))
    }
    let hit = try #require(try found("spo2 90"))
    #expect(hit.headline == "Low oxygen saturation: 90 % (90 or less)" && hit.limit == "90 % or less")
    #expect(hit.whatToDo.first?.contains("still 90 % or less") == true)
    #expect(try found("spo2 91") == nil)
    #expect(other.limits(0) == "90 % or less" && other.limits(1) == "above 90 %")
  }

  /// The bands of glucose, their keys and the rules about them say the numbers of `GlucosePair`.
  @Test func theLimitsOfGlucoseStandOnce() throws {
    let pairs: [(GlucosePair, GlucoseBand, String)] = [
      (.veryLow, .veryLow, "glucose-level-2-low"), (.low, .inRange, "glucose-level-1-low"),
      (.high, .inRange, "glucose-often-above-range"), (.veryHigh, .veryHigh, "glucose-level-2-high"),
    ]
    for (pair, band, id) in pairs {
      #expect(band.key.contains("\(pair.mgdl)"))
      #expect(GlucoseUnit.allCases.allSatisfy { band.limits(in: $0).contains(pair.number(in: $0)) })
      #expect(try #require(AlertRule.named(id)).words.contains(pair.text(first: .mgdl)))
    }
    for (line, limit) in [
      ("53 mg/dL", "(below 54)"), ("2.9 mmol/L", "(below 3.0)"), ("69 mg/dL", "(below 70)"),
      ("3.8 mmol/L", "(below 3.9)"), ("251 mg/dL", "(above 250)"), ("14.0 mmol/L", "(above 13.9)"),
    ] {
      #expect(try Making.alerts([line]).first?.headline.hasSuffix("\(line) \(limit)") == true)
    }
  }
}
