import Model
import Testing

@testable import Alerts

struct OwnRuleTests {
  private static let good = """
    {"rules": [
      {"id": "high-fasting", "kind": "glucose", "unit": "mmol/L", "above": 7.2, "count": 3, "days": 7,
       "message": "Ring the nurse on Monday."},
      {"id": "pulse", "kind": "blood-pressure", "part": "pulse", "at-or-below": 45, "severity": "notice", "message": "Tell Dr Weber \\u00e4."}
    ]}
    """

  @Test func aFileIsRead() throws {
    let found = OwnRuleFile.read(Self.good)
    #expect(found.problems.isEmpty && found.rules.map(\.id) == ["high-fasting", "pulse"])
    let first = try #require(found.rules.first)
    #expect(first.words == "At least 3 readings within 7 days of glucose above 7.2 mmol/L.")
    #expect(found.rules.last?.message == "Tell Dr Weber ä." && found.rules.last?.severity == .notice)
  }

  @Test(arguments: [
    ("", "1:1: expected a value"), ("[]", "1:1: expected an object with the key \"rules\""),
    ("{}", "1:1: the key \"rules\" is missing"), ("{\"rules\": 3}", "1:11: expected a list of rules"),
    ("{\"rules\": []} x", "1:15: expected nothing behind the last bracket"),
    ("{\"rules\": [\n  {\"id\": \"a\",]}", "2:14: expected a key in quotes"),
    ("{\"rules\": [], \"other\": 1}", "1:15: \"other\" is not known; expected \"rules\""),
    ("{\"rules\": [1e3]}", "1:13: expected a number without exponent"),
    ("{\"rules\": [\"\\ud800\"]}", "1:19: expected \\u"),
  ])
  func whatIsNoFileOfRules(text: String, problem: String) {
    let found = OwnRuleFile.read(text)
    #expect(found.rules.isEmpty && found.problems.map(\.sentence) == [problem])
  }

  @Test func everyProblemHasItsPlace() {
    let text = """
      {"rules": [
        {"id": "Bad Name", "kind": "glucose", "above": 7, "message": "m"},
        {"id": "a", "kind": "steps", "above": 7, "below": 3, "count": 0, "message": ""},
        {"id": "b", "kind": "pulse", "unit": "kg", "above": "7", "days": 29, "message": "m", "colour": "red"},
        {"id": "b", "kind": "weight", "unit": "kg", "part": "systolic", "message": "m", "severity": "good"},
        7
      ]}
      """
    let places = OwnRuleFile.read(text).problems.map { "\($0.line):\($0.column)" }
    #expect(
      places == [
        "2:3", "2:10", "3:23", "3:53", "3:65", "3:79", "4:40", "4:55", "4:68", "4:88", "5:3", "5:10", "5:55",
        "5:95", "6:3",
      ])
    #expect(OwnRuleFile.read(text).rules.isEmpty)
  }

  /// A file that was cut short or has a wrong byte in it says where, and never half of its rules count.
  @Test func whateverIsWrongHasAPlace() {
    let bytes = Array(Self.good.utf8)
    for end in 0..<bytes.count - 1 {
      let found = OwnRuleFile.read(String(decoding: bytes[..<end], as: UTF8.self))
      #expect(found.rules.isEmpty && found.problems.count >= 1)
    }
    let lines = bytes.count { $0 == 10 } + 1
    for place in bytes.indices {
      for other in Array("{}[],:\"\\0-.e \u{1}".utf8) {
        var changed = bytes
        changed[place] = other
        let found = OwnRuleFile.read(String(decoding: changed, as: UTF8.self))
        #expect(found.rules.isEmpty != found.problems.isEmpty)
        #expect(found.problems.allSatisfy { (1...lines).contains($0.line) && $0.column >= 1 })
      }
    }
  }

  private func alerts(_ rules: [OwnRule], _ lines: [String], minutesApart: Int) throws -> [Alert] {
    let now = try Making.moment()
    return AlertEngine.alerts(
      in: try Making.entries(lines, minutesApart: minutesApart), days: now.day.adding(days: -14)...now.day,
      answers: [],
      context: AlertContext(targets: .untouched, now: now, own: rules)
    ).filter { $0.rule.hasPrefix("own-") }
  }

  @Test func aRuleOfOneReadingSpeaksOfEach() throws {
    let rules = OwnRuleFile.read(Self.good).rules
    let found = try alerts(rules, ["128/82 45", "128/82 46", "128/82"], minutesApart: 60)
    #expect(found.map(\.rule) == ["own-pulse"])
    #expect(found.first?.headline == "Blood pressure: 128/82 mmHg, at or below 45")
    #expect(found.first?.citations.map(\.text) == ["a rule that you or your clinician added"])
    #expect(found.first?.whatToDo == ["Tell Dr Weber ä."] && found.first?.citations == [.ownRule])
  }

  @Test func aRuleOfSeveralReadingsStands() throws {
    let rules = OwnRuleFile.read(Self.good).rules
    let high = Array(repeating: "7.3 mmol/L", count: 3)
    let found = try alerts(rules, high, minutesApart: 2880)
    #expect(found.count == 1 && found.first?.isOngoing == true && found.first?.entries.count == 3)
    #expect(try alerts(rules, high, minutesApart: 5760).isEmpty)
    #expect(try alerts(rules, ["7.3 mmol/L", "7.2 mmol/L", "7.3 mmol/L"], minutesApart: 60).isEmpty)
    #expect(try alerts(rules, ["132 mg/dL", "HI mg/dL", "140 mg/dL"], minutesApart: 60).count == 1)
  }

  @Test(arguments: [
    ("above", "150", false, true), ("at-or-above", "150", true, true), ("below", "150", false, false),
    ("at-or-below", "150", true, false),
  ])
  func sides(side: String, limit: String, at: Bool, higher: Bool) throws {
    let text = #"{"rules": [{"id": "a", "kind": "blood-pressure", "\#(side)": \#(limit), "message": "m"}]}"#
    let rule = try #require(OwnRuleFile.read(text).rules.first)
    #expect(rule.counts(try BloodPressure(systolic: 150, diastolic: 80)) == at)
    #expect(rule.counts(try BloodPressure(systolic: 151, diastolic: 80)) == higher)
    #expect(!rule.counts(try Pulse(150)))
  }

  /// Kinds that could have no own rule: each line is beyond its limit, and the one behind it is not.
  @Test(arguments: [
    (#""kind": "hba1c", "unit": "%", "at-or-above": 7"#, "a1c 7.0 %", "a1c 6.9 %"),
    (#""kind": "hba1c", "unit": "mmol/mol", "above": 53"#, "a1c 7.1 %", "a1c 53 mmol/mol"),
    (
      #""kind": "laboratory", "part": "ldl-cholesterol", "unit": "mmol/L", "above": 2.6"#, "ldl 2.9 mmol/L",
      "hdl 2.9 mmol/L"
    ),
    (#""kind": "laboratory", "part": "egfr", "below": 60"#, "egfr 59", "egfr 60"),
    (#""kind": "respiratory-rate", "above": 20"#, "resp 21", "resp 20"),
    (#""kind": "waist", "unit": "cm", "at-or-above": 94"#, "waist 37.1 in", "waist 93.9 cm"),
    (#""kind": "pulse", "above": 100"#, "128/82 101", "pulse 100"),
    (#""kind": "temperature", "unit": "F", "at-or-above": 100.4"#, "temp 100.4 F", "temp 37.9 C"),
  ])
  func everyNumberCanHaveARule(rule: String, beyond: String, within: String) throws {
    let found = OwnRuleFile.read(#"{"rules": [{"id": "a", \#(rule), "message": "m"}]}"#)
    #expect(found.problems.isEmpty)
    let own = try #require(found.rules.first)
    let (counted, other) = (try Making.measurement(beyond), try Making.measurement(within))
    #expect(own.counts(counted) && !own.counts(other))
    #expect(OwnRuleFile.read(OwnRuleFile.text(of: [own])).rules == [own])
    #expect(try alerts([own], [beyond, within], minutesApart: 60).count == 1)
  }

  @Test(arguments: [
    (
      #""kind": "laboratory", "above": 3"#,
      "the key \"part\" is missing; expected one of \"total-cholesterol\", \"ldl-cholesterol\", "
        + "\"hdl-cholesterol\", \"triglycerides\", \"creatinine\", \"egfr\", \"potassium\""
    ),
    (#""kind": "hba1c", "part": "systolic", "above": 3"#, "hba1c has one number only; leave \"part\" out"),
    (#""kind": "hba1c", "above": 3"#, "the key \"unit\" is missing; expected one of %, mmol/mol"),
  ])
  func whatARuleAboutANewerKindNeeds(rule: String, words: String) {
    let found = OwnRuleFile.read(#"{"rules": [{"id": "a", \#(rule), "message": "m"}]}"#)
    #expect(found.problems.map(\.words) == [words])
  }

  /// Version 0.1 drops all rules of a text with a kind that it can hold against nothing.
  @Test func rulesOfLaterKindsAreKeptApart() throws {
    let rules = OwnRuleFile.read(Self.good).rules
    let old = OwnRuleFile.texts(of: rules, written: Self.good)
    #expect(old.first == Self.good && old.later == nil)
    let hba1c = #"{"rules": [{"id": "a", "kind": "hba1c", "unit": "%", "above": 7, "message": "m"}]}"#
    let later = OwnRuleFile.read(hba1c).rules
    let texts = OwnRuleFile.texts(of: later + rules, written: "whatever was written")
    #expect(OwnRuleFile.read(texts.first).rules == rules)
    #expect(OwnRuleFile.read(try #require(texts.later)).rules == later)
    #expect(OwnRuleFile.read(OwnRuleFile.empty).problems.isEmpty)
  }

  private static func flow() throws -> OwnKind {
    try OwnKind(
      code: "own-peak-flow", name: "peak flow", unit: "L/min", digits: 0, least: ExactDecimal(50),
      greatest: ExactDecimal(900), low: ExactDecimal(350), high: ExactDecimal(700))
  }

  /// The limits of a kind that the person made are rules of one reading.
  @Test(arguments: [(349, ["own-peak-flow-low"]), (350, []), (700, []), (701, ["own-peak-flow-high"])])
  func theLimitsOfAnOwnKindRaiseAlerts(value: Int, rules: [String]) throws {
    let own = try Self.flow()
    let now = try Making.moment()
    let entry = Entry(
      id: ULID(milliseconds: 1, random: (0, 1)), at: now,
      content: try OwnReading(ExactDecimal(value), of: own))
    let alerts = AlertEngine.alerts(
      in: [entry], days: now.day...now.day, answers: [],
      context: AlertContext(targets: .untouched, now: now, own: OwnRule.limits(of: own)))
    #expect(alerts.map(\.rule) == rules)
    #expect(alerts.allSatisfy { $0.headline.hasPrefix("Peak flow: \(value) L/min, ") })
    #expect(alerts.allSatisfy { $0.whatToDo.first?.contains("peak flow") == true })
  }

  /// What was logged of a kind that is retired keeps its alert and its mark, and its limits still hold.
  @Test(arguments: [
    (349, Position.below), (350, .within), (700, .within), (701, .above),
  ])
  func theLimitsOfARetiredKindStillHold(value: Int, position: Position) throws {
    var own = try Self.flow()
    own.isRetired = true
    #expect(OwnRule.limits(of: own) == OwnRule.limits(of: try Self.flow()))
    let reading = try OwnReading(ExactDecimal(value), of: own)
    let found = OwnLimits.classification(of: reading, by: own)
    #expect(found?.position == position && found?.limits == "not below 350 and not above 700 L/min")
  }

  /// A plain count leaves no hole where a unit would stand.
  @Test func aKindWithoutAUnitLeavesNoHole() throws {
    let own = try OwnKind(
      code: "own-pain", name: "pain", unit: "", digits: 0, least: ExactDecimal(0), greatest: ExactDecimal(10),
      high: ExactDecimal(7))
    let now = try Making.moment()
    let entry = Entry(
      id: ULID(milliseconds: 1, random: (0, 1)), at: now, content: try OwnReading(ExactDecimal(8), of: own))
    let alerts = AlertEngine.alerts(
      in: [entry], days: now.day...now.day, answers: [],
      context: AlertContext(targets: .untouched, now: now, own: OwnRule.limits(of: own)))
    #expect(alerts.map(\.headline) == ["Pain: 8, above 7"])
    #expect(
      OwnLimits.classification(of: try OwnReading(ExactDecimal(8), of: own), by: own)?.limits == "not above 7"
    )
  }

  @Test(arguments: [(8, Position.below), (9, .within), (24, .within), (25, .above)])
  func breathsHaveAMark(rate: Int, position: Position) throws {
    let reading = try Making.measurement("resp \(rate)")
    #expect(Classifier.classification(of: reading, targets: .untouched)?.position == position)
  }

  /// An own kind is named by its id, its name or a word of it.
  @Test(arguments: ["own-peak-flow", "peak flow", "Peak Flow", "peak-flow"])
  func anOwnKindIsNamedAsPeopleCallIt(name: String) throws {
    let text = #"{"rules": [{"id": "a", "kind": "\#(name)", "below": 350, "message": "m"}]}"#
    let found = OwnRuleFile.read(text, kinds: Kinds([try Self.flow()]))
    #expect(found.rules.map(\.quantity.kind.id) == ["own-peak-flow"], "\(found.problems)")
    let texts = OwnRuleFile.texts(of: found.rules, written: text)
    #expect(texts.later?.contains("own-peak-flow") == true, "kept by its id, whatever it is called later")
  }

  /// A rule about an own kind that is not known here (yet) takes no other rule with it.
  @Test func aKeptRuleAboutAnUnknownOwnKindIsPassedOver() throws {
    let text =
      #"{"rules": [{"id": "a", "kind": "own-peak-flow", "below": 350, "message": "m"}, "#
      + #"{"id": "b", "kind": "hba1c", "unit": "%", "above": 7, "message": "m"}]}"#
    #expect(OwnRuleFile.read(text).rules.isEmpty && OwnRuleFile.read(text).problems.count == 1)
    #expect(OwnRuleFile.read(text, isKept: true).rules.map(\.id) == ["b"])
    let both = OwnRuleFile.read(text, kinds: Kinds([try Self.flow()])).rules
    #expect(both.map(\.id) == ["a", "b"])
    #expect(OwnRuleFile.texts(of: both, written: text).first == OwnRuleFile.empty)
  }
}
