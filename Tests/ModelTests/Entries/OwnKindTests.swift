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
