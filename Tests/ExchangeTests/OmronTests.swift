import Exchange
import Model
import Testing

@Suite("OMRON connect")
struct OmronTests {
  private static let english =
    #""Measurement Date","Timezone","SYS(mmHg)","DIA(mmHg)","Pulse(bpm)","Irregular heartbeat detected","#
    + #""IHB detection counts(times)","Body Movement","Cuff wrap guide","Positioning Indicator","#
    + #""room temperature(°C)","Measurement Mode","Device""# + "\n"

  @Test("Every row is read in its own zone, and an irregular heartbeat is kept")
  func zoned() throws {
    let result = try Fixture.read(
      Self.english
        + #""2026/10/21 11:40","Asia/Bangkok","125","83","73",,,"Not Detected","OK",,,,"HEM-7141T1""# + "\n"
        + #""2026/10/21 11:40","Europe/Paris","135","88","70","Detected","2","Not Detected","OK",,,,"X""#
        + "\n"
        + #""2026/10/21 11:41","Europe/Paris","131","85","70","Not Detected",,,"OK",,,,"X""# + "\n"
        + #""2026/10/21 11:42",,"130","84","70","Erkannt",,,"OK",,,,"X""# + "\n"
        + #""2026/10/21 11:43","Mars/Base","130","84","70",,,,"OK",,,,"X""# + "\n")
    #expect(result.formatID == "omron")
    #expect(
      Fixture.summary(result) == [
        "2 2026-10-21T11:40+07:00 125/83 73", "3 2026-10-21T11:40+02:00 135/88 70 irregular",
        "4 2026-10-21T11:41+02:00 131/85 70",
        "5 2026-10-21T11:42+02:00 130/84 70 \"Irregular heartbeat detected: Erkannt\"",
        "6 refused at 2: Mars/Base",
      ])
    #expect(result.decisions.contains { $0.contains("Device") })
  }

  @Test("A header in another language is known by its units")
  func german() throws {
    let result = try Fixture.read(
      "\"Messdatum\",\"Zeitzone\",\"SYS(mmHg)\",\"DIA(mmHg)\",\"Puls(bpm)\",\"Unregelmäßiger "
        + "Herzschlag\",\"a\",\"b\",\"c\"\n"
        + "\"2026/10/21 11:40\",\"Europe/Paris\",\"125\",\"83\",\"73\",,,,\n")
    #expect(result.formatID == "omron")
    #expect(Fixture.summary(result) == ["2 2026-10-21T11:40+02:00 125/83 73"])
  }

  @Test("The other family, with month names and dashes for nothing, is read too")
  func plain() throws {
    let result = try Fixture.read(
      """
      Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Symptoms,Consumed,TruRead,Notes
      Jan 12 2026,08:15,128,82,64,-,-,Off,ok
      "Feb 3, 2026",8:15 PM,131,84,-,Headache,Coffee,On,-
      """)
    #expect(result.formatID == "omron")
    #expect(
      Fixture.summary(result) == [
        "2 2026-01-12T08:15+01:00 128/82 64 \"ok\"",
        "3 2026-02-03T20:15+01:00 131/84 \"Symptoms: Headache; Consumed: Coffee\"",
      ])
  }

  @Test("Three readings of one minute stay three, also when two are alike, and come in once")
  func triplets() throws {
    let row = #""2026/10/21 11:40","Europe/Paris","125","83","73",,,,"OK",,,,"X""# + "\n"
    let other = #""2026/10/21 11:40","Europe/Paris","127","83","73",,,,"OK",,,,"X""# + "\n"
    let result = try Fixture.read(Self.english + row + row + other)
    let first = ImportPlan(result: result, known: [])
    #expect(first.toStore.map(\.line) == [2, 3, 4])
    let stored = Fixture.stored(first.toStore)
    #expect(ImportPlan(result: result, known: Fixture.known(stored)).toStore.isEmpty)
    #expect(
      ImportPlan(result: result, known: Fixture.known(Array(stored.dropFirst()))).toStore.map(\.line) == [3])
  }
}
