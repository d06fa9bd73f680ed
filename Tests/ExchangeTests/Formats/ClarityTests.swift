import Exchange
import Model
import Testing

@Suite("Dexcom Clarity")
struct ClarityTests {
  /// A head in one of the languages, with a row of the sensor behind it.
  private struct Language: Sendable, CustomTestStringConvertible {
    let name: String
    let time: String
    let glucose: String
    var event = "EGV"
    var separator = ","

    var testDescription: String { name }

    func text(_ rows: [[String]]) -> String {
      let head = [
        "Index", time, "Ereignis", "Subtyp", "Patient", "Gerät", "Quelle", glucose, "Insulin (u)", "KH (g)",
        "Dauer (hh:mm:ss)", "Rate (mg/dL/min)", "Zeit (Long Integer)", "ID",
      ]
      return ([head] + rows).map { $0.joined(separator: separator) + "\r\n" }.joined()
    }
  }

  private static let languages = [
    Language(name: "en", time: "Timestamp (YYYY-MM-DDThh:mm:ss)", glucose: "Glucose Value (mg/dL)"),
    Language(
      name: "de", time: "Zeitstempel (JJJJ-MM-TTThh:mm:ss)", glucose: "Glukosewert (mg/dl)", separator: ";"),
    Language(
      name: "es", time: "Marca temporal (AAAA-MM-DDThh:mm:ss)", glucose: "Nivel de glucosa (mg/dl)",
      event: "Niveles estimados de glucosa", separator: ";"),
    Language(
      name: "it", time: "Data e ora (AAAA-MM-GGThh:mm:ss)", glucose: "Valore del glucosio (mg/dL)",
      separator: ";"),
    Language(name: "ja", time: "タイムスタンプ (YYYY-MM-DDThh:mm:ss)", glucose: "グルコース値 (mg/dL)"),
    Language(name: "fr", time: "Horodatage (AAAA-MM-JJThh:mm:ss)", glucose: "Valeur du glucose (mg/dL)"),
  ]

  @Test("Every language is known by the mask of its time and its unit", arguments: languages)
  private func language(_ language: Language) throws {
    let row = [
      "9", "2026-10-21T08:15:10", language.event, "", "", "", "iOS G7", "104", "", "", "", "", "812940", "9X",
    ]
    let result = try Fixture.read(language.text([row]))
    #expect(result.formatID == "clarity")
    #expect(Fixture.summary(result) == ["2 2026-10-21T08:15:10+02:00 glucose 104 mg/dL sensor"])
  }

  private static let head =
    "\u{FEFF}\"Index\",\"Timestamp (YYYY-MM-DDThh:mm:ss)\",\"Event Type\",\"Event Subtype\",\"Patient Info\","
    + "\"Device Info\",\"Source Device ID\",\"Glucose Value (mmol/L)\",\"Insulin Value (u)\","
    + "\"Carb Value (grams)\",\"Duration (hh:mm:ss)\",\"Glucose Rate of Change (mmol/L/min)\","
    + "\"Transmitter Time (Long Integer)\",\"Transmitter ID\"\r\n"

  @Test("Names, devices and the limits of alerts are no readings, and are told to nobody")
  func preamble() throws {
    let text =
      Self.head + "1,,FirstName,,Erika,,,,,,,,,\r\n2,,LastName,,Mustermann,,,,,,,,,\r\n"
      + "3,,DateOfBirth,,1970-01-01,,,,,,,,,\r\n4,,Device,,,App,iOS G7,,,,,,,\r\n"
      + "5,,Alert,High,,,iOS G7,12.0,,,,,,\r\n6,2026-10-21T08:00:00,EGV,,,,iOS G7,5.8,,,,,812940,9X\r\n"
    let damaged = try Fixture.read(text.replacing("Erika", with: "Eri\"ka"))
    #expect(damaged.refused.count == 1 && damaged.refused.first?.description.contains("ka") == false)
    let result = try Fixture.read(text)
    #expect(Fixture.summary(result).last == "7 2026-10-21T08:00:00+02:00 glucose 5.8 mmol/L sensor")
    #expect(result.rows.count == 1 && result.ignored.count == 5)
    let said = result.decisions + result.ignored.map(\.why) + result.refused.map(\.description)
    #expect(!said.contains { $0.contains("Erika") || $0.contains("Mustermann") || $0.contains("1970") })
  }

  @Test(
    "Low and high, calibrations, insulin, carbohydrates, exercise and health each come in as what they are")
  func events() throws {
    let text =
      Self.head + "1,2026-10-21T08:00:00,EGV,Low,,,iOS G7,Low,,,,,812940,9X\r\n"
      + "2,2026-10-21 8:05:00,EGV,,,,iOS G7,Hoch,,,,,813240,9X\r\n"
      + "3,2026-10-21T08:10:00,Calibration,,,,iOS G7,6.1,,,,,,\r\n"
      + "4,2026-10-21T08:15:00,Insulin,Fast-Acting,,,iOS G7,,4.5,,,,\r\n"
      + "5,2026-10-21T08:16:00,Insulin,Long-Acting,,,iOS G7,,12,,,,\r\n"
      + "6,2026-10-21T08:17:00,Carbs,,,,iOS G7,,,45,,,\r\n"
      + "7,2026-10-21T09:00:00,Exercise,Medium,,,iOS G7,,,,00:30:00,,\r\n"
      + "8,2026-10-21T10:00:00,Health,Illness,,,iOS G7,,,,,,\r\n"
      + "9,2026-10-21T11:00:00,Fasting Glucose,,,,iOS G7,5.2,,,,,823240,9X\r\n"
      + "10,2026-10-21T12:00:00,EGV,,,,iOS G7,abc,,,,,823540,9X\r\n"
    let result = try Fixture.read(text)
    #expect(
      Fixture.summary(result) == [
        "2 2026-10-21T08:00:00+02:00 glucose LO mmol/L sensor",
        "3 2026-10-21T08:05:00+02:00 glucose HI mmol/L sensor",
        "4 2026-10-21T08:10:00+02:00 glucose 6.1 mmol/L", "5 2026-10-21T08:15:00+02:00 insulin 4.5 rapid",
        "6 2026-10-21T08:16:00+02:00 insulin 12 long", "7 2026-10-21T08:17:00+02:00 carbs 45",
        "8 2026-10-21T09:00:00+02:00 note Exercise: Medium, 00:30:00",
        "9 2026-10-21T10:00:00+02:00 note Health: Illness",
        "10 2026-10-21T11:00:00+02:00 glucose 5.2 mmol/L sensor", "11 refused at 8: abc",
      ])
  }
}
