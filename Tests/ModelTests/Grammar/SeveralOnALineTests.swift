import Model
import Testing

/// Lists as people keep them: several blood pressures on a line, taken apart only where nothing is guessed.
@Suite struct SeveralOnALineTests {
  private static var context: EntryContext {
    get throws {
      EntryContext(
        now: try #require(Moment("2026-11-21T09:00+01:00")), zone: .fixed(offsetMinutes: 60),
        glucoseUnit: .mgdl, weightUnit: .kilogram)
    }
  }

  @Test(arguments: [
    ("136/83/65, 132/82/70", ["136/83/65", "132/82/70"]),
    ("136/83/65,132/82/70", ["136/83/65", "132/82/70"]),
    ("136/83 65; 132/82 70;", ["136/83 65", "132/82 70"]),
    ("136/83/65, 132/82/70, 128/80/66", ["136/83/65", "132/82/70", "128/80/66"]),
    ("7:40 136/83/65, 132/82/70 left", ["7:40 136/83/65", "7:40 132/82/70 left"]),
    ("20 Nov 7:40 136/83/65, 132/82/70", ["20 Nov 7:40 136/83/65", "20 Nov 7:40 132/82/70"]),
    ("yesterday 22:10 left 136/83, 132/82", ["yesterday 22:10 left 136/83", "yesterday 22:10 132/82"]),
    ("136/83 7:40, 132/82", ["136/83 7:40", "2026-11-21T07:40+01:00 132/82"]),
    ("g 101 mg/dL; g 98 mg/dL", ["g 101 mg/dL", "g 98 mg/dL"]),
  ])
  func isTakenApart(_ line: String, _ readings: [String]) throws {
    #expect(LogLine.separated(line, context: try Self.context) == readings)
    for reading in readings { _ = try LogLine.read(reading, context: Self.context) }
  }

  /// One reading, or something of which a part would be guessed.
  @Test(arguments: [
    "128/82 64", "5,6 mmol/L", "128/82, 64", "128/82, 98", "5, 6 mmol/L", "101, 98", "1,000 mg/dL",
    "136/83, w 81.4", "136/83, nonsense", "7:40 136/83, 19:30 132/82", "128/82 note tired, 140/90 before",
    "128/82 left, sitting", ",", ";;", "", "took aspirin; took ramipril", "136/83; 5.6 mmol/L",
  ])
  func staysAsItIs(_ line: String) throws {
    #expect(LogLine.separated(line, context: try Self.context) == [line])
  }
}
