import Exchange
import Model
import Testing

@Suite("blood-pressure-monitor-fl")
struct BloodPressureMonitorTests {
  @Test(
    "Every generation of the app's file gives the same reading",
    arguments: [
      "timestampUnixMs, systolic, diastolic, pulse, notes\n1753082100000, 128, 82, 64, \"after walk\"\n",
      "timestampUnixMs,systolic,diastolic,pulse,notes\n1753082100000,128,82,64,after walk\n",
      "timestampUnixMs,systolic,diastolic,pulse,notes,color\n1753082100000,128,82,64,after walk,4293467747",
      "timestampUnixMs,systolic,diastolic,pulse,notes,needlePin\n"
        + "1753082100000,128,82,64,after walk,\"{\"\"color\"\":4285132974}\"\n",
      "timestampUnixMs,systolic,diastolic,pulse,notes,needlePin\n1753082100000,128,82,64,after walk,null\n",
      "\u{FEFF}timestampUnixMs;systolic;diastolic;pulse;notes;color;intakes;bodyweight\r\n"
        + "1753082100000;128;82;64;after walk;4293467747;;\r\n",
      "timestampUnixMs,pulse,notes,diastolic,systolic,Time\n1753082100000,64,after walk,82,128,\"21 "
        + "Jul 2025, 09:15\"\n",
      "timestampUnixMs,systolic,diastolic,pulse,notes\n1753082100,128,82,64,after walk\n",
      "timestampUnixMs,systolic,diastolic,pulse,notes\n1753082100000000,128,82,64,after walk\n",
    ])
  func generations(text: String) throws {
    let result = try Fixture.read(text)
    #expect(result.formatID == "bpm-fl")
    #expect(Fixture.summary(result) == ["2 2025-07-21T09:15:00+02:00 128/82 64 \"after walk\""])
    #expect(result.rowsRead == 1)
  }

  @Test("Weights, intakes, pulses and notes come in each as what it is")
  func kinds() throws {
    let result = try Fixture.read(
      """
      timestampUnixMs;systolic;diastolic;pulse;notes;color;intakes;bodyweight
      1753082100000;128;82;67;good;;Ramipril(5.0)|Vitamin D (forte)(0.5);72.5
      1753082160000;null;null;null;;;;72.0
      1753082220000;null;null;61;;;;
      1753082280000;null;null;null;slept badly;;;
      1753082340000;null;null;null; ;4293467747;;
      1753082400250;120;80;null;;;;
      """)
    #expect(
      Fixture.summary(result) == [
        "2 2025-07-21T09:15:00+02:00 128/82 67 \"good\"", "2 2025-07-21T09:15:00+02:00 weight 72.5 kg",
        "2 2025-07-21T09:15:00+02:00 took Ramipril (5.0)",
        "2 2025-07-21T09:15:00+02:00 took Vitamin D (forte) (0.5)",
        "3 2025-07-21T09:16:00+02:00 weight 72.0 kg",
        "4 2025-07-21T09:17:00+02:00 pulse 61", "5 2025-07-21T09:18:00+02:00 note slept badly", "6 ignored",
        "7 2025-07-21T09:20:00.250+02:00 120/80",
      ])
    #expect(result.decisions.contains { $0.contains("milliseconds (13 digits)") })
    #expect(result.decisions.contains { $0.contains("on the clock of Europe/Paris") })
    #expect(result.decisions.contains { $0.contains("not read: color") })
  }

  @Test(
    "What cannot be is refused with its place",
    arguments: [
      ("1753082100000,321,53,64,x", 2, "321"), ("1753082100000,312,315,46,x", 2, "312"),
      ("1753082100000,120,120,64,x", 3, "120"), ("1753082100000,128,82,19,x", 4, "19"),
      ("1753082100000,128,null,64,x", 2, "128"), ("1753082100000,null,82,64,x", 3, "82"),
      ("1753082100000,12a,82,64,x", 2, "12a"), ("1753082100000,128.5,82,64,x", 2, "128.5"),
      ("17530821000,128,82,64,x", 1, "17530821000"), ("10893142303200,106,77,53,x", 1, "10893142303200"),
      ("1795300000000,128,82,64,x", 1, "1795300000000"), ("null,128,82,64,x", 1, ""),
      ("1753082100000,128,82,64,x,y", 0, "6 cells"),
    ])
  func refusals(row: String, column: Int, found: String) throws {
    let result = try Fixture.read(
      "timestampUnixMs,systolic,diastolic,pulse,notes\n\(row)\n1753082100000,128,82,64,ok\n")
    let refusal = try #require(result.refused.first)
    #expect(result.refused.count == 1)
    #expect(refusal.line == 2)
    #expect((refusal.column ?? 0) == column)
    #expect(refusal.found == found)
    #expect(!refusal.expected.isEmpty)
    #expect(result.rows.map(\.line) == [3])
    #expect(result.rowsRead == 2)
  }

  @Test("Five minutes ahead of the clock is accepted, more is not")
  func future() throws {
    let limit = Fixture.now.instantMilliseconds + 300_000
    let result = try Fixture.read(
      "timestampUnixMs,systolic,diastolic\n\(limit),128,82\n\(limit + 1),128,82\n")
    #expect(result.rows.map(\.line) == [2])
    #expect(result.refused.first?.expected.contains("future") == true)
  }

  @Test("A file cut off in the middle of a row does not give half a reading")
  func cutOff() throws {
    let result = try Fixture.read("timestampUnixMs,systolic,diastolic,pulse,notes\n1753082100000,128,8")
    #expect(result.rows.isEmpty)
    #expect(result.refused.first?.expected.contains("cut off") == true)
  }
}
