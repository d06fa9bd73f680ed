import Exchange
import Model
import Testing

/// Glooko and CareLink: what pumps and their sensors leave behind.
@Suite("Pumps")
struct PumpTests {
  @Test(
    "Glooko's curve: what the sensor could not show is no number",
    arguments: [
      ("Timestamp,CGM Glucose Value (mg/dl),Serial Number", "104", "2001", "1", "mg/dL"),
      ("Zeitstempel,CGM-Glukosewert (mg/dl),Seriennummer", "104", "2001", "1", "mg/dL"),
      ("Tijdstempel,CGM-glucosewaarde (mmol/l),Serienummer", "5,8", "111,1", "0,1", "mmol/L"),
      ("Tidstämpel,CGM-glukosvärde (mmol/l),Serienummer", "5,8", "111,1", "0,1", "mmol/L"),
    ])
  func curve(head: String, value: String, high: String, low: String, unit: String) throws {
    let rows = [value, high, low, ""].enumerated().map { place, value in
      "01.09.2026 12:0\(place),\"\(value)\",SN1"
    }
    let text =
      (["\u{FEFF}Name:Erika Mustermann,Date Range:x", head] + rows).joined(separator: "\r\n") + "\r\n"
    let result = try Fixture.read(text)
    let number = value.replacing(",", with: ".")
    #expect(result.formatID == "glooko")
    #expect(
      Fixture.summary(result) == [
        "3 2026-09-01T12:00+02:00 glucose \(number) \(unit) sensor",
        "4 2026-09-01T12:01+02:00 glucose HI \(unit) sensor",
        "5 2026-09-01T12:02+02:00 glucose LO \(unit) sensor",
        "6 ignored",
      ])
    #expect(!result.decisions.contains { $0.contains("Mustermann") })
  }

  @Test("Glooko's other files: meter, bolus with its copies, rates and sums")
  func others() throws {
    let meter =
      "Name:X,Date Range:x\nTimestamp,Glucose Value (mg/dl),Manual Reading,Serial Number\n"
      + "2026-01-15 08:30:00,104,,SN\n"
    #expect(Fixture.summary(try Fixture.read(meter)) == ["3 2026-01-15T08:30:00+01:00 glucose 104 mg/dL"])
    let bolus =
      "Name:X,Datumsbereich:x\nZeitstempel,Insulin-Typ,Blutzuckereingabe (mg/dl),Kohlenhydrataufnahme (g),"
      + "Kohlenhydratverhältnis,Abgegebenes Insulin (E),Seriennummer\n"
      + "01.09.2026 12:00,Normal,104,\"45,0\",10,\"4,5\",SN\n01.09.2026 12:00,Normal,0,\"0,0\",0,\"1,5\",SN\n"
      + "01.09.2026 12:05,Normal,0,0,0,0,SN\n"
    #expect(
      Fixture.summary(try Fixture.read(bolus)) == [
        "3 2026-09-01T12:00+02:00 insulin 4.5 rapid", "3 2026-09-01T12:00+02:00 carbs 45",
        "4 2026-09-01T12:00+02:00 insulin 1.5 rapid", "5 ignored",
      ])
    let basal =
      "Name:X,Date Range:x\nTimestamp,Insulin Type,Duration (minutes),Percentage (%),Rate,Insulin Delivered (U),"
      + "Serial Number\n2026-01-15 08:30:00,Scheduled,5,,0.8,0.066,SN\n"
    #expect(Fixture.summary(try Fixture.read(basal)) == ["3 ignored"])
    let sums =
      "Name:X,Date Range:x\nTimestamp,Total Bolus (U),Total Insulin (U),Total Basal (U)\n2026-01-15 00:00:00,20,40,20\n"
    #expect(Fixture.summary(try Fixture.read(sums)) == ["3 ignored"])
  }

  /// A head of CareLink with some columns, padded to the width of a real one.
  private static func head(_ columns: [String], _ separator: String) -> String {
    (columns + (columns.count..<20).map { "x\($0)" }).joined(separator: separator) + "\r\n"
  }

  private static func row(_ cells: [String], _ separator: String) -> String {
    (cells + Array(repeating: "", count: 20 - cells.count)).joined(separator: separator) + "\r\n"
  }

  @Test("CareLink, new: two tables with their own columns, one finger-stick in four rows is one")
  func careLink() throws {
    let pump = [
      "Index", "Date", "Time", "New Device Time", "BG Reading (mmol/L)", "Sensor Calibration BG (mmol/L)",
      "Bolus Volume Selected (U)", "Bolus Volume Delivered (U)", "BWZ Carb Input (grams)",
      "BWZ BG Input (mmol/L)",
      "Event Marker",
    ]
    let sensor = ["Index", "Date", "Time", "Event Marker", "Sensor Glucose (mmol/L)"]
    let text =
      "\u{FEFF}Last Name;First Name;Patient ID\r\nMustermann;Erika;7\r\n"
      + "-------;Guardian 4;Pump;MADE-UP;------- \r\n" + Self.head(pump, ";")
      + Self.row(["0,00000", "2026/09/21", "16:15:03", "", "5,8"], ";")
      + Self.row(["1,00000", "2026/09/21", "16:15:03", "", "5,8"], ";")
      + Self.row(["2,00000", "2026/09/21", "16:20:00", "", "", "5,8"], ";")
      + Self.row(["3,00000", "2026/09/21", "16:21:00", "", "", "", "6", "4,5", "45", "5,8"], ";")
      + Self.row(["4,00000", "2026/09/21", "17:21:00", "", "", "6,1"], ";")
      + Self.row(["5,00000", "2026/09/21", "18:00:00", "", "", "", "", "", "", "", "Meal: 45.00grams"], ";")
      + Self.row(["6,00000", "2026/09/21", "18:01:00", "", "", "", "", "", "", "", "Insulin: 27,00"], ";")
      + Self.row(["7,00000", "2026/09/21", "19:00:00", "2026/09/21 20:00:00", "-------"], ";")
      + "-------;Guardian 4;Sensor;MADE-UP;------- \r\n" + Self.head(sensor, ";")
      + Self.row(["8,00000", "2026/09/21", "16:15:03", "", "6,2"], ";")
    let result = try Fixture.read(text)
    #expect(result.formatID == "carelink")
    let day = "2026-09-21T"
    #expect(
      Fixture.summary(result) == [
        "5 \(day)16:15:03+02:00 glucose 5.8 mmol/L", "6 ignored", "7 ignored",
        "8 \(day)16:21:00+02:00 insulin 4.5 rapid", "8 \(day)16:21:00+02:00 carbs 45",
        "9 \(day)17:21:00+02:00 glucose 6.1 mmol/L", "10 \(day)18:00:00+02:00 carbs 45",
        "11 \(day)18:01:00+02:00 insulin 27", "12 ignored",
        "15 \(day)16:15:03+02:00 glucose 6.2 mmol/L sensor",
      ])
    #expect(result.decisions.contains { $0.contains("line 12") && $0.contains("clock was set") })
    let said = result.decisions + result.ignored.map(\.why)
    #expect(!said.contains { $0.contains("Mustermann") || $0.contains("Erika") })
  }

  @Test("CareLink, old and German: cells padded with blanks, portions that are no grams")
  func oldCareLink() throws {
    let columns = [
      "Index", "Datum", "Zeit", "Zeitstempel", "Neue Gerätezeit", "BZ-Messwert (mg/dl)",
      "Abgegebene Bolusmenge (IE)", "BolusExpert: KH-Eingabe (Ber.einheiten)",
      "BolusExpert: BZ-Eingabe (mg/dl)",
      "BZ-Wert für Sensorkalibrierung (mg/dl)", "Sensorglukose (mg/dl)",
    ].map { $0 + "   " }
    let text =
      "Medtronic Diabetes CareLink Personal-Datenexport-Datei (v1.0.1)\r\n" + Self.head(columns, ";")
      + Self.row(["1 ", "21.09.26", "16:15:03", "21.09.26 16:15:03", "", "104  "], ";")
      + Self.row(["2", "21.09.26", "16:16:00", "21.09.26 16:16:00", "", "", "4,5", "3,0", "104"], ";")
      + Self.row(["3", "21.09.26", "16:17:00", "21.09.26 16:17:00", "", "", "", "", "", "", "110"], ";")
    #expect(
      Fixture.summary(try Fixture.read(text)) == [
        "3 2026-09-21T16:15:03+02:00 glucose 104 mg/dL",
        "4 2026-09-21T16:16:00+02:00 insulin 4.5 rapid \"carbohydrates: 3,0 Ber.einheiten\"",
        "5 2026-09-21T16:17:00+02:00 glucose 110 mg/dL sensor",
      ])
  }
}
