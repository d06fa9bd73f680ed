import Exchange
import Model
import Testing

/// Monitors: OMRON's third shape and Japanese heads, Beurer, HealthForYou, Medisana, omblepy, UBPM.
@Suite("Monitors")
struct PressureFormatTests {
  @Test(
    "OMRON in Japanese, and the report that is sent by mail",
    arguments: [
      ("\"測定日\",\"タイムゾーン\",\"最高血圧(mmHg)\",\"最低血圧(mmHg)\",\"脈拍(bpm)\",\"不規則脈波検出\","
        + "\"不規則脈波検出回数(回)\",\"体動検出\",\"ぴったり巻き\",\"測定姿勢ガイド\",\"室温(°C)\",\"測定モード\",\"機種\"\r\n"
        + "\"2026/11/20 07:41\",\"Asia/Bangkok\",\"131\",\"84\",\"63\",\"未検出\",\"\",\"未検出\",\"OK\",\"低い\",\"\",\"\",\"HEM\"\r\n"),
      "Measurement Date,Time Zone,SYS,DIA,Pulse,Device Model Name\n2026/11/20 07:41,Asia/Bangkok,131,84,63,HEM\n",
      "測定日,タイムゾーン,最高血圧（mmHg）,最低血圧（mmHg）,脈拍（bpm）,機種\n2026/11/20 07:41,Asia/Bangkok,131,84,63,HEM\n",
    ])
  func omron(text: String) throws {
    let result = try Fixture.read(text)
    #expect(result.formatID == "omron")
    #expect(Fixture.summary(result) == ["2 2026-11-20T07:41+07:00 131/84 63"])
  }

  @Test("OMRON's weights")
  func omronWeight() throws {
    let result = try Fixture.read(
      "\u{FEFF}\"測定日\",\"タイムゾーン\",\"体重(kg)\",\"体脂肪(%)\",\"機種\"\n\"2026/11/20 07:41\",\"Asia/Bangkok\",\"81.40\",\"20\",\"HBF\"\n"
    )
    #expect(Fixture.summary(result) == ["2 2026-11-20T07:41+07:00 weight 81.40 kg"])
  }

  @Test("HealthForYou: blocks with titles, a footnote, and what the app worked out")
  func healthForYou() throws {
    let text = """
      Benutzerangaben
      Vorname;Erika
      Zeitraum;01.11.2026 - 21.11.2026
      Ausgewählte Kategorien;Blutdruck

      BLUTDRUCK
      Datum;Uhrzeit;Sys;Dia;Puls;MAD;Manuell hinzugefügt
      20.11.2026;07:41;131;84;63;99;0
      19.11.2026;07:40;128;82;64;97;1

      MAD = Mittlerer arterieller Druck

      GEWICHT
      Datum;Uhrzeit;kg;BMI;Manuell hinzugefügt
      20.11.2026;07:45;81.4;24.1;0

      """
    let result = try Fixture.read(text)
    #expect(result.formatID == "beurer")
    #expect(
      Fixture.summary(result) == [
        "8 2026-11-20T07:41+01:00 131/84 63", "9 2026-11-19T07:40+01:00 128/82 64",
        "15 2026-11-20T07:45+01:00 weight 81.4 kg",
      ])
    #expect(!result.decisions.contains { $0.contains("Erika") })
  }

  @Test("Beurer's HealthManager, with a title glued to the head and with one above it")
  func beurer() throws {
    let glued =
      "WeightDate;Time;kg;BMI;Body fat;Water;Muscles;Bones;Medication;Comment\n"
      + "\"12.02.2026\";\"08:35\";\"70.2\";\"24\";\"20\";\"50\";\"40\";\"3\";\"\";\"after run\"\n"
    #expect(
      Fixture.summary(try Fixture.read(glued)) == ["2 2026-02-12T08:35+01:00 weight 70.2 kg \"after run\""])
    let english =
      "BLOOD PRESSURE\nDate;Time;Sys;Dia;Pulse;MAD;Added manually\n20/11/2026;07:41;131;84;63;99;0\n"
    #expect(Fixture.summary(try Fixture.read(english)) == ["3 2026-11-20T07:41+01:00 131/84 63"])
  }

  @Test("Medisana's rows without a head, the last one damaged")
  func vitaDock() throws {
    let text =
      "\"16.11.2026 - 14:33\";\"135 mmHg\";\"83 mmHg\";\"83 bpm\";\"0\";\"2\";\"  \"\r\n"
      + "\"15.11.2026 - 14:33\";\"130 mmHg\";\"80 mmHg\";\"80 bpm\";\"0\";\"2\";\"  "
    let result = try Fixture.read(text)
    #expect(result.formatID == "vitadock" && result.refused.count == 1)
    #expect(Fixture.summary(result).first == "1 2026-11-16T14:33+01:00 135/83 83")
  }

  @Test("The means that an OMRON monitor has made are no readings, and two users are two persons")
  func omronDump() throws {
    let head = "User;Date;AmPm;Typ;Sys;Dia;Pulse;p4\n"
    let row = "1;2026-11-20 07:41;0;msr;131;84;63;0\n"
    let result = try Fixture.read(
      head + row + "1;2026-11-20 07:43;0;avg;130;83;63;0\n1;2026-11-20 07:44;0;x;130;83;63;0\n")
    #expect(result.formatID == "omron-dump")
    #expect(
      Fixture.summary(result) == ["2 2026-11-20T07:41+01:00 131/84 63", "3 ignored", "4 refused at 4: x"])
    let two = try problem(head + row + row.replacing("1;2026", with: "2;2026"))
    #expect(two.cause == .persons && two.answers == ["User=1", "User=2"])
  }

  @Test("omblepy has the diastolic value first")
  func omblepy() throws {
    let result = try Fixture.read(
      "datetime,dia,sys,bpm,mov,ihb\r\n2026-03-30 08:41:10,80,120,70,0,0\r\n2026-03-30 08:42:10,81,121,71,1,1\r\n"
    )
    #expect(result.formatID == "omblepy")
    #expect(
      Fixture.summary(result) == [
        "2 2026-03-30T08:41:10+02:00 120/80 70",
        "3 2026-03-30T08:42:10+02:00 121/81 71 irregular \"moved while measuring\"",
      ])
  }

  @Test("Garmin: the two times of a reading make its offset")
  func garmin() throws {
    let one =
      #"{"systolic":128,"diastolic":82,"pulse":64,"measurementTimestampLocal":"2026-03-01T08:15:00.0","#
      + #""measurementTimestampGMT":"2026-03-01T13:15:00.0","sourceType":"MANUAL","notes":"tea","version":7}"#
    let result = try Fixture.read(
      #"{"from":"2026-03-01","measurementSummaries":[{"startDate":"x","measurements":[\#(one)]},"#
        + #"{"measurements":[{"systolic":128,"measurementTimestampGMT":"2026-03-02T13:15:00.0"}]}]}"#)
    #expect(result.formatID == "garmin")
    #expect(
      Fixture.summary(result) == [
        "1 2026-03-01T08:15:00-05:00 128/82 64 \"tea\"", "2 refused at 0: 2026-03-02T13:15:00.0",
      ])
  }

  private static let reading =
    #"{"date":"03.02.2026","time":"07:45:00","msg":"tea","sys":128,"dia":82,"bpm":67,"ihb":1,"mov":1}"#

  @Test("UBPM: one person is read, two are asked about, hidden and short records are told apart")
  func ubpm() throws {
    let result = try Fixture.read(
      #"{"UBPM":{"U1":[\#(Self.reading),{"date":"04.02.2026","time":"07:45","sys":120,"dia":80},"#
        + #"{"date":"05.02.2026","time":"07:45","sys":120,"dia":80,"inv":1},{"date":"x","time":"07:45","sys":120,"dia":80}],"U2":[]}}"#
    )
    #expect(result.formatID == "ubpm")
    #expect(
      Fixture.summary(result) == [
        "1 2026-02-03T07:45:00+01:00 128/82 67 irregular \"tea; moved while measuring\"",
        "2 2026-02-04T07:45+01:00 120/80", "3 ignored", "4 refused at 0: x 07:45",
      ])
    let both = try problem(#"{"UBPM":{"U1":[\#(Self.reading)],"U2":[\#(Self.reading)]}}"#)
    #expect(both.description.contains("two persons") && both.expected.contains("--only user=U1"))
  }
}
