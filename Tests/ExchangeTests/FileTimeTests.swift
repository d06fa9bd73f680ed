import Exchange
import Model
import Testing

@Suite("What the times of a file are on the patient's clock")
struct FileTimeTests {
  private func times(_ text: String, _ change: (inout ImportOptions) -> Void = { _ in }) throws -> [String] {
    var options = Fixture.options
    change(&options)
    return try Fixture.read(text, options).rows.map { "\($0.at)" }
  }

  @Test(
    "An instant is shown on the clock of the journal, of --zone or of the row; another offset is what a clock showed",
    arguments: [
      ("Timestamp,Pulse\n2026-07-02T14:05:00Z,60\n", false, "2026-07-02T16:05+02:00"),
      ("Timestamp,Pulse\n2026-07-02T14:05:00+00:00,60\n", false, "2026-07-02T16:05+02:00"),
      ("Timestamp,Pulse\n2026-07-02T14:05:07Z,60\n", false, "2026-07-02T16:05:07+02:00"),
      ("Timestamp,Pulse\n2026-07-02 14:05 UTC,60\n", false, "2026-07-02T16:05+02:00"),
      ("Timestamp,Pulse\n1783001100,60\n", false, "2026-07-02T16:05:00+02:00"),
      ("Timestamp,Pulse\n2026-07-02T14:05:00Z,60\n", true, "2026-07-02T21:05+07:00"),
      ("Timestamp,Zone,Pulse\n2026-07-02T14:05Z,Asia/Bangkok,60\n", false, "2026-07-02T21:05+07:00"),
      ("Timestamp,Zone,Pulse\n2026-07-02T14:05+02:00,Asia/Bangkok,60\n", false, "2026-07-02T19:05+07:00"),
      ("Timestamp,Pulse\n2026-07-02T14:05+03:00,60\n", false, "2026-07-02T14:05+03:00"),
      ("Timestamp,Pulse\n2026-07-02T14:05+03:00,60\n", true, "2026-07-02T18:05+07:00"),
      ("Date,Time,Offset,Pulse\n2026-07-02,14:05,UTC+00:00,60\n", false, "2026-07-02T14:05+00:00"),
    ])
  func instants(text: String, isNamed: Bool, time: String) throws {
    let found = try times(text) { options in
      if isNamed {
        options.zone = .fixed(offsetMinutes: 420)
        options.hasNamedZone = true
      }
    }
    #expect(found == [time])
  }

  @Test(
    "Clocks and dates without signs, and those of other languages",
    arguments: [
      ("Date,Time,Pulse\n20261020,930,60\n", "2026-10-20T09:30+02:00"),
      ("Date,Time,Pulse\n20261020,0740,60\n", "2026-10-20T07:40+02:00"),
      ("Date,Time,Pulse\n20261020,074015,60\n", "2026-10-20T07:40:15+02:00"),
      ("Date,Time,Pulse\n20261020,7.40,60\n", "2026-10-20T07:40+02:00"),
      ("Date,Time,Pulse\n20261020,7h40,60\n", "2026-10-20T07:40+02:00"),
      ("Date,Time,Pulse\n20261020,19h,60\n", "2026-10-20T19:00+02:00"),
      ("Timestamp,Pulse\n20261020T0740,60\n", "2026-10-20T07:40+02:00"),
      ("Timestamp,Pulse\n20261020 0740,60\n", "2026-10-20T07:40+02:00"),
      ("Timestamp,Pulse\n202610200740,60\n", "2026-10-20T07:40+02:00"),
      ("Timestamp,Pulse\n20261020074015,60\n", "2026-10-20T07:40:15+02:00"),
      ("Date,Time,Pulse\n01 NOV 2026,7:40 p. m.,60\n", "2026-11-01T19:40+01:00"),
      ("Date,Time,Pulse\n17 ago 2026,7:49:45 a.\u{A0}m.,60\n", "2026-08-17T07:49:45+02:00"),
      ("Timestamp,Pulse\n2026年10月20日 下午7:40,60\n", "2026-10-20T19:40+02:00"),
      ("Timestamp,Pulse\n2026年10月20日 7時40分,60\n", "2026-10-20T07:40+02:00"),
      ("Date,Time,Pulse\n20 października 2026,07:40,60\n", "2026-10-20T07:40+02:00"),
      ("Date,Time,Pulse\n20 maj 2026,07:40,60\n", "2026-05-20T07:40+02:00"),
      ("Date,Time,Pulse\n20 maart 2026,07:40,60\n", "2026-03-20T07:40+01:00"),
      ("Date,Time,Pulse\n20 maggio 2026,07:40,60\n", "2026-05-20T07:40+02:00"),
      ("Date,Time,Pulse\n20 fevereiro 2026,07:40,60\n", "2026-02-20T07:40+01:00"),
    ])
  func spellings(text: String, time: String) throws {
    #expect(try times(text) == [time])
  }

  @Test("Times that no clock shows are refused", arguments: ["960", "2460", "99", "12345", "7.5", "25h"])
  func noClock(written: String) throws {
    let result = try Fixture.read("Date,Time,Pulse\n20261020,\(written),60\n")
    #expect(result.rows.isEmpty)
    #expect(result.refused.map(\.column) == [2])
  }

  @Test("The order of rows tells the two passes of a doubled hour apart, from old to new and from new to old")
  func doubledHour() throws {
    let rows = [
      "2026-10-25 01:50,60", "2026-10-25 02:00,61", "2026-10-25 02:30,62", "2026-10-25 02:50,63",
      "2026-10-25 02:00,64", "2026-10-25 02:50,65", "2026-10-25 03:00,66",
    ]
    let expected = [
      "01:50+02:00", "02:00+02:00", "02:30+02:00", "02:50+02:00", "02:00+01:00", "02:50+01:00", "03:00+01:00",
    ]
    let rising = try times("Timestamp,Pulse\n\(rows.joined(separator: "\n"))\n")
    #expect(rising == expected.map { "2026-10-25T\($0)" })
    let falling = try times("Timestamp,Pulse\n\(rows.reversed().joined(separator: "\n"))\n")
    #expect(falling == expected.reversed().map { "2026-10-25T\($0)" })
  }

  @Test("Where the order of rows does not tell, the earlier pass is taken and that is said")
  func untold() throws {
    let result = try Fixture.read("Timestamp,Pulse\n2026-10-25 02:10,60\n2026-10-25 02:40,61\n")
    #expect(result.rows.map { "\($0.at)" } == ["2026-10-25T02:10+02:00", "2026-10-25T02:40+02:00"])
    #expect(result.decisions.contains { $0.contains("does not tell which") })
  }

  @Test(
    "Clocks that were reset are asked about and not stored, until the person says that they are right",
    arguments: [
      ("2026-11-18 07:30,60\n2000-01-01 00:03,61\n2000-01-01 19:03,62\n2026-11-20 07:30,63\n", [2, 5]),
      ("1970-01-01 00:03,61\n2026-11-20 07:30,63\n", [3]),
      ("2026-11-18 07:30,60\n2015-01-01 00:03,61\n2015-03-02 00:03,62\n2026-11-20 07:30,63\n", [2, 5]),
      ("2026-11-20 07:30,63\n2015-01-01 00:03,61\n2026-11-18 07:30,60\n", [2, 4]),
      ("2015-01-01 00:03,61\n2015-03-02 00:03,62\n2026-11-20 07:30,63\n", [2, 3, 4]),
      ("2026-11-18 07:30,60\n2025-12-20 07:30,61\n2026-11-20 07:30,63\n", [2, 3, 4]),
    ])
  func resetClocks(rows: String, kept: [Int]) throws {
    let text = "Timestamp,Pulse\n" + rows
    let result = try Fixture.read(text)
    #expect(result.rows.map(\.line) == kept)
    #expect(result.refused.allSatisfy { $0.expected.contains("--as-dated") })
    var options = Fixture.options
    options.keepsResetClocks = true
    #expect(try Fixture.read(text, options).refused.isEmpty)
  }

  @Test("A day without a time is refused with the options that help, or kept as the person says")
  func daysAlone() throws {
    let text = "Date,Weight (kg)\n2026-11-18,81.4\n2026-11-21,81.2\n"
    let refused = try Fixture.read(text)
    #expect(refused.rows.isEmpty)
    #expect(refused.refused.allSatisfy { $0.expected.contains("--time day") })
    #expect(try times(text) { $0.dayTime = .day } == ["2026-11-18", "2026-11-21"])
    let seven = TimeOfDay(minutes: 420)
    #expect(
      try times(text) { $0.dayTime = seven.map { .clock($0) } } == [
        "2026-11-18T07:00+01:00", "2026-11-21T07:00+01:00",
      ])
    #expect(try Fixture.read(text.replacing("2026-11-21", with: "2026-11-22")).rows.isEmpty)
  }
}
