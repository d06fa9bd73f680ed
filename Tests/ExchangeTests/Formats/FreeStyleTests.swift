import Exchange
import Model
import Testing

/// What FreeStyle's own programs and Lingo write, beside LibreView.
@Suite("FreeStyle and Lingo")
struct FreeStyleTests {
  private static let head =
    "ID\tTime\tRecord Type\tHistoric Glucose (mmol/L)\tScan Glucose (mmol/L)\tNon-numeric Rapid-Acting Insulin\t"
    + "Rapid-Acting Insulin (units)\tNon-numeric Food\tCarbohydrates (grams)\tNon-numeric Long-Acting Insulin\t"
    + "Long-Acting Insulin (units)\tNotes\tStrip Glucose (mmol/L)\tKetone (mmol/L)\tMeal Insulin (units)\t"
    + "Correction Insulin (units)\tUser Change Insulin (units)\tPrevious Time\tUpdated Time\r\n"

  /// A row from its time, type and cells by their place.
  private static func row(_ time: String, _ type: String, _ cells: [Int: String] = [:]) -> String {
    let all = (0..<19).map { place in
      ["1204", time, type].indices.contains(place) ? ["1204", time, type][place] : cells[place] ?? ""
    }
    return all.joined(separator: "\t") + "\t\r\n"
  }

  @Test("The reader's export: every type, whatever the line in front holds")
  func desktop() throws {
    for title in ["Made-up Person\r\n", "Person, Made-up\t\r\n", "7\r\n"] {
      let text =
        title + Self.head + Self.row("2026/03/28 01:50", "0", [3: "6.1"])
        + Self.row("2026/03/28 02:00", "1", [4: "LO"]) + Self.row("2026/03/28 02:10", "2", [12: "5.4"])
        + Self.row("2026/03/28 02:20", "3", [13: "0.4"])
        + Self.row("2026/03/28 02:30", "4", [6: "4.0", 10: "12"])
        + Self.row("2026/03/28 02:40", "5", [8: "45"])
        + Self.row("2026/03/28 02:50", "5", [7: "1"]) + Self.row("2026/03/28 03:00", "6", [11: "run"])
        + Self.row("2026/03/28 08:00", "6", [17: "2026/03/28 07:00", 18: "2026/03/28 08:00"])
        + Self.row("2026/03/28 08:10", "8", [3: "6.1"])
      let result = try Fixture.read(text)
      #expect(result.formatID == "freestyle")
      #expect(
        Fixture.summary(result) == [
          "3 2026-03-28T01:50+01:00 glucose 6.1 mmol/L sensor",
          "4 2026-03-28T02:00+01:00 glucose LO mmol/L sensor",
          "5 2026-03-28T02:10+01:00 glucose 5.4 mmol/L", "6 2026-03-28T02:20+01:00 ketones 0.4",
          "7 2026-03-28T02:30+01:00 insulin 4 rapid", "7 2026-03-28T02:30+01:00 insulin 12 long",
          "8 2026-03-28T02:40+01:00 carbs 45", "9 2026-03-28T02:50+01:00 note food, no amount noted",
          "10 2026-03-28T03:00+01:00 note run", "11 ignored", "12 refused at 3: 8",
        ])
      #expect(result.decisions.contains { $0.contains("line 11") && $0.contains("clock was set") })
      #expect(!result.decisions.contains { $0.contains("Person") })
    }
  }

  @Test(
    "German heads with points in the date, and a Spanish table that was cut and saved again with semicolons")
  func otherLanguages() throws {
    let german = Self.head.replacing(
      "Time\tRecord Type", with: "Uhrzeit\tArt des Eintrags", maxReplacements: 1
    )
    .replacing("Historic Glucose (mmol/L)", with: "Historische Glukose (mg/dL)")
    .replacing("Scan Glucose (mmol/L)", with: "Gescannte Glukose (mg/dL)")
    .replacing("Strip Glucose (mmol/L)", with: "Teststreifen-Blutzucker (mg/dL)")
    #expect(
      Fixture.summary(try Fixture.read("x\t\r\n" + german + Self.row("2026.03.28 01:50", "0", [3: "110"])))
        == [
          "3 2026-03-28T01:50+01:00 glucose 110 mg/dL sensor"
        ])
    let spanish =
      "\u{FEFF}ID;Hora;Tipo de registro;Histórico glucosa (mg/dL);Glucosa leída (mg/dL);"
      + "Insulina de acción rápida sin valor numérico;Insulina de acción rápida (unidades);"
      + "Alimentos sin valor numérico;Carbohidratos (raciones);Notas\n"
      + "1;2026/03/28 01:50;1;;98;;;;;\n2;2026/03/28 02:00;5;;;;;;3;\n3;2026/03/28 02:10;4;;;;2,5;;;cena\n"
    #expect(
      Fixture.summary(try Fixture.read(spanish)) == [
        "2 2026-03-28T01:50+01:00 glucose 98 mg/dL sensor",
        "3 2026-03-28T02:00+01:00 note 3 portions of carbohydrates",
        "4 2026-03-28T02:10+01:00 insulin 2.5 rapid \"cena\"",
      ])
  }

  @Test("LibreView: the export for professionals, other languages, insulin and food, looks at a Libre 3")
  func libreView() throws {
    let dutch =
      "Glucosegegevens,Gegenereerd op,24-02-2026 12:12 UTC,Gegenereerd door,Erika Mustermann\r\n"
      + "Apparaat,Serienummer,Tijdstempel apparaat,Gegevenstype,Historische glucose mmol/l,Scan Glucose mmol/l,"
      + "a,b,c,Koolhydraten (gram),d,e,f,Notities,Strip Glucose mmol/l,Keton mmol/l,g,h,i\r\n"
      + "Libre 2,A,24-02-2026 08:00,0,\"6,1\",,,,,,,,,,,,,,\r\nLibre 2,A,24-02-2026 08:05,1,,\"6,3\",,,,,,,,,,,,,\r\n"
      + "Libre 2,A,24-02-2026 08:10,5,,,,,,45,,,,soep,,,,,\r\nLibre 2,A,24-02-2026 08:15,4,,,,4,,,,,12,,,,,,\r\n"
      + "Libre 2,A,24-02-2026 08:20,4,,,,,,,,1,,,,,,,\r\n"
    #expect(
      Fixture.summary(try Fixture.read(dutch)) == [
        "3 2026-02-24T08:00+01:00 glucose 6.1 mmol/L sensor",
        "4 2026-02-24T08:05+01:00 glucose 6.3 mmol/L sensor",
        "5 2026-02-24T08:10+01:00 carbs 45 \"soep\"", "6 2026-02-24T08:15+01:00 insulin 4 rapid",
        "6 2026-02-24T08:15+01:00 insulin 12 long",
        "7 2026-02-24T08:20+01:00 note long-acting insulin, no amount noted",
      ])
    let professional =
      "Informe del paciente 7,Generado el,24-02-2026 12:12 UTC,Generado por,X\r\nErika Mustermann,01-02-1970\r\n"
      + "Dispositivo,Número de serial,Sello de tiempo del dispositivo,Tipo de registro,"
      + "Historial de glucosa mg/dL,Escaneo de glucosa mg/dL,a,b,c,d,e,f,g,Notas,"
      + "Tira reactiva para glucosa mg/dL,Cetonas mmol/L,h,i,j\r\n"
      + "FreeStyle Libre 3,A,24-02-2026 08:00,0,98,,,,,,,,,,,,,,\r\n"
      + "FreeStyle Libre 3,A,24-02-2026 08:01,1,,99,,,,,,,,,,,,,\r\n"
    let result = try Fixture.read(professional)
    #expect(
      Fixture.summary(result) == ["4 2026-02-24T08:00+01:00 glucose 98 mg/dL sensor", "5 ignored"])
    #expect(!result.decisions.contains { $0.contains("Mustermann") || $0.contains("1970") })
  }

  @Test("Lingo: times with their offset and without seconds, newest first", arguments: [" ", ""])
  func lingo(space: String) throws {
    let text =
      "Time of Glucose Reading [T=(local time) +/- (time zone offset)],\(space)Measurement(mg/dL)\n"
      + "2026-10-02T08:15+02:00,104\n2026-09-21T15:49-07:00,102\n2026-09-21T15:44-07:00,\n"
    let result = try Fixture.read(text)
    #expect(result.formatID == "lingo")
    #expect(
      Fixture.summary(result) == [
        "2 2026-10-02T08:15+02:00 glucose 104 mg/dL sensor",
        "3 2026-09-21T15:49-07:00 glucose 102 mg/dL sensor",
        "4 ignored",
      ])
  }
}
