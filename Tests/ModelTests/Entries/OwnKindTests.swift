import Testing

@testable import Model

/// The kinds that a person makes: their codes, their words, their limits, and what a reading says without them.
@Suite struct OwnKindTests {
  private static func flow(unit: String = "L/min", words: [String] = ["pf"]) throws -> OwnKind {
    try OwnKind(
      code: "own-peak-flow", name: "peak flow", words: words, unit: unit, digits: 0, least: ExactDecimal(50),
      greatest: ExactDecimal(900), low: ExactDecimal(350))
  }

  private static func context(_ own: [OwnKind]) throws -> EntryContext {
    var context = try Clock.context()
    context.kinds = Kinds(own)
    return context
  }

  @Test func noKindOfThisVersionIsCalledLikeOne() {
    #expect(Kind.all.allSatisfy { !OwnKind.isCode($0.id) })
  }

  @Test(arguments: [
    ("peak flow", "own-peak-flow"), ("Peak  Flow!", "own-peak-flow"), ("Steps", "own-steps"), ("kind", nil),
    ("血圧", nil), ("", nil), ("a b-c", "own-a-b-c"),
  ])
  func theCodeComesFromTheName(_ name: String, _ code: String?) {
    #expect(OwnKind.code(for: name) == code)
  }

  @Test(arguments: ["pf 420", "PF 420 L/min", "peak-flow 420 l/min", "own-peak-flow 420", "7:40 pf 420 #gym"])
  func itIsLogged(_ line: String) throws {
    let parsed = try LogLine.read(line, context: try Self.context([Self.flow()]))
    #expect(parsed.measurement.sentence == "420 L/min" && parsed.measurement.kind.id == "own-peak-flow")
    #expect(parsed.doubts.isEmpty)
    let again = try LogLine.read(parsed.measurement.logText, context: try Self.context([Self.flow()]))
    #expect(again.measurement.says(theSameAs: parsed.measurement))
  }

  @Test(arguments: ["peak flow 420", "Peak Flow 420 L/min", "yesterday 7:40 peak flow 420 note cough"])
  func itIsLoggedByItsTitle(_ line: String) throws {
    let parsed = try LogLine.read(line, context: try Self.context([Self.flow()]))
    #expect(parsed.measurement.sentence == "420 L/min" && parsed.measurement.kind.id == "own-peak-flow")
  }

  @Test(arguments: [
    ("respiratory rate 16", "respiratory-rate"), ("blood pressure 128/82 64", "blood-pressure"),
    ("Oxygen saturation 97", "oxygen-saturation"), ("oxygen saturation 97 %", "oxygen-saturation"),
  ])
  func theTitleOfAnyKindNamesIt(_ line: String, _ kind: String) throws {
    #expect(try LogLine.read(line, context: try Clock.context()).measurement.kind.id == kind)
  }

  /// Kinds that an older version took: what the grammar reads by itself never leads to them.
  @Test(arguments: [
    ("128/82", "128/82 64", "blood-pressure"), ("120", "120/80", "blood-pressure"),
    ("left", "left 128/82", "blood-pressure"), ("bp left", "bp left 128/82", "blood-pressure"),
    ("5.6", "5.6 mmol/L", "glucose"), ("7:40", "7:40 128/82", "blood-pressure"),
    ("today", "today 7:40 128/82", "blood-pressure"), ("2h", "-2h 128/82", "blood-pressure"),
  ])
  func aReadingIsNeverOneOfAKindThatIsCalledLikeIt(_ name: String, _ line: String, _ kind: String) throws {
    let own = try OwnKind(
      code: "own-strange", name: name, words: [], unit: "", digits: 1, least: ExactDecimal(0),
      greatest: ExactDecimal(900))
    let context = try Self.context([own])
    #expect(try LogLine.read(line, context: context).measurement.kind.id == kind)
    #expect(try LogLine.read("own-strange 5", context: context).measurement.kind.id == own.code)
  }

  @Test func theCodeNamesAReadingWhoseWordIsANumber() throws {
    let own = try OwnKind(
      code: "own-7", name: "7", unit: "", digits: 0, least: ExactDecimal(0), greatest: ExactDecimal(9))
    let text = try OwnReading(ExactDecimal(5), of: own).logText
    #expect(text == "own-7 5")
    #expect(try LogLine.read(text, context: try Self.context([own])).measurement.kind.id == "own-7")
  }

  /// What is typed has no more digits than its kind; what was saved before may have.
  @Test(arguments: [
    (0, "st 8", nil), (0, "st 1.000", "1.000 is not a whole number"),
    (0, "st 8,5", "8.5 is not a whole number"),
    (1, "st 8.5", nil), (1, "st 8", nil),
    (1, "st 8.55", "8.55 has more than 1 digit after the decimal point"),
    (2, "st 8.555", "8.555 has more than 2 digits after the decimal point"),
  ])
  func theDigitsOfAKindHold(_ digits: Int, _ line: String, _ problem: String?) throws {
    let own = try OwnKind(
      code: "own-steps", name: "steps", words: ["st"], unit: "", digits: digits, least: ExactDecimal(0),
      greatest: ExactDecimal(9))
    let context = try Self.context([own])
    guard let problem else {
      #expect(try LogLine.read(line, context: context).measurement.kind.id == own.code)
      return
    }
    #expect(throws: LogProblem.self) { try LogLine.read(line, context: context) }
    do { _ = try LogLine.read(line, context: context) } catch { #expect(error.found == problem) }
  }

  @Test(arguments: ["neg -5", "neg -10", "yesterday 7:40 neg -5", "neg -5 note cold", "neg 3"])
  func aNumberBelowNothingIsLogged(_ line: String) throws {
    let own = try OwnKind(
      code: "own-neg", name: "neg", unit: "", digits: 0, least: ExactDecimal(-10), greatest: ExactDecimal(9))
    let parsed = try LogLine.read(line, context: try Self.context([own]))
    #expect(parsed.measurement.kind.id == own.code && line.contains(parsed.measurement.valueText))
  }

  @Test(arguments: ["pf 49", "pf 901", "pf", "pf x", "pf 420 kg", "420 L/min"])
  func whatIsRefused(_ line: String) throws {
    let context = try Self.context([Self.flow()])
    #expect(throws: LogProblem.self) { try LogLine.read(line, context: context) }
    #expect(throws: LogProblem.self) { try LogLine.read("pf 420", context: try Clock.context()) }
  }

  /// A retired kind is not offered, but what was logged can be corrected.
  @Test func aRetiredKindIsUnderstoodAndNotOffered() throws {
    var own = try Self.flow()
    #expect(Completion(of: "p", cursor: 1, context: try Self.context([own])).candidates.contains("pf"))
    own.isRetired = true
    let context = try Self.context([own])
    #expect(!Completion(of: "p", cursor: 1, context: context).candidates.contains("pf"))
    #expect(try LogLine.read("pf 420", context: context).measurement.valueText == "420")
    #expect(!context.kinds.offered.contains { $0.id == own.code })
    #expect(context.kinds.measurements.contains { $0.id == own.code })
  }

  @Test func ofTwoDefinitionsTheLastHolds() throws {
    var other = try Self.flow()
    other.name = "PEF"
    let kinds = Kinds([try Self.flow(), other])
    #expect(kinds.own == [other] && kinds.named("own-peak-flow")?.title == "PEF")
    #expect(kinds.meant(by: "PEF")?.own == other && kinds.meant(by: "pf")?.own == other)
  }

  /// A number in the unit of an earlier definition is shown, but no figure takes it.
  @Test func anotherUnitIsLeftOutOfFigures() throws {
    let quantity = Kind(try Self.flow()).quantities[0]
    let (old, new) = (try Self.flow(unit: "L/s"), try Self.flow())
    let readings = try [OwnReading(ExactDecimal(400), of: old), OwnReading(ExactDecimal(420), of: new)]
    #expect(readings.map { quantity.number(of: $0) } == [nil, 420])
    let entries = readings.enumerated().map { place, reading in
      Entry(id: ULID(milliseconds: 1, random: (0, UInt64(place))), at: .epoch, content: reading)
    }
    #expect(quantity.readings(in: entries).map(\.value) == [420])
    #expect(quantity.others(in: entries, than: 0) == 1)
  }

  @Test func theFieldsComeBack() throws {
    let own = try Self.flow()
    var fields = FieldReader(own.fields)
    #expect(try OwnKind(fields: &fields) == own)
    let reading = try OwnReading(ExactDecimal(420), of: own)
    var values = FieldReader(reading.fields)
    let again = try #require(Kind.named("own-peak-flow")).decode(&values)
    #expect(again.says(theSameAs: reading) && again.kind.id == "own-peak-flow")
  }

  @Test(arguments: [
    ("unit", "L / min", "pf"), ("unit", "5L", "pf"), ("words", "L/min", "5a"), ("words", "L/min", "p f"),
  ])
  func whatCanNotBe(_ key: String, _ unit: String, _ word: String) throws {
    let problem = #expect(throws: FieldProblem.self) { try Self.flow(unit: unit, words: [word]) }
    #expect(problem?.key == key)
  }
}
