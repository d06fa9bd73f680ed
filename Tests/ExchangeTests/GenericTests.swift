import Exchange
import Model
import Testing

@Suite("CSV with named columns")
struct GenericTests {
  @Test(
    "Names in several languages, split and joined times, all give the same reading",
    arguments: [
      "Date,Time,Sys,Dia,Pul\n2026-10-21,07:30,128,82,64\n",
      "Date,Time,Sys,Dia,Pul\n2026-10-21,7:30 AM,128,82,64\n",
      "Date;Time;Systolic (mmHg);Diastolic (mmHg);Pulse (bpm)\n2026/10/21;07:30;128;82;64\n",
      "Datum;Uhrzeit;Systolisch;Diastolisch;Puls\n21.10.2026;07:30;128;82;64\n",
      "date,heure,systolique,diastolique,pouls\n21/10/2026,7:30,128,82,64\n",
      "Fecha,Hora,Sistólica,Diastólica,Pulso\n21/10/2026,07:30,128,82,64\n",
      "Fecha,Hora,Presión sistólica,Presión diastólica,Frecuencia cardíaca\n21/10/2026,07:30,128,82,64\n",
      "timestamp,systolic,diastolic,heart_rate,notes\n2026-10-21 07:30,128,82,64,\n",
      "datetime,dia,sys,bpm,mov\n2026-10-21 07:30,82,128,64,0\n",
      "Date,\"Heart rate\",Systolic,Diastolic,Comments\n\"2026-10-21 07:30\",64,128,82,\n",
      "When it was,Blood pressure,Timestamp,HR\nx,128/82,2026-10-21T07:30+02:00,64\n",
      "Timestamp,BP\n2026-10-21T05:30Z,128/82/64\n", "Timestamp,BP\n2026-10-21T05:30Z,128 / 82 / 64 bpm\n",
      "Timestamp,Sys,Dia,Pulse,Offset\n2026-10-21 07:30,135 mmHg,82 mmHg,64 bpm,+02:00\n",
      "time,sys,dia,pulse\n\"21.10.2026 - 07:30\",128.0,82.0,64.0\n",
      "My diary\n\nDate,Time,Sys,Dia,Pul\n\"Oct 21, 2026\",07:30,128,82,64\n",
      "Date,Time,Sys,Dia,Pul\n21 Okt 2026,07:30,128,82,64\n",
    ])
  func bloodPressure(text: String) throws {
    let result = try Fixture.read(text)
    #expect(result.formatID == "csv")
    let row = try #require(result.rows.first)
    #expect(result.rows.count == 1)
    #expect(result.refused.isEmpty)
    #expect(row.at.instantMilliseconds == Fixture.moment("2026-10-21T05:30Z").instantMilliseconds)
    #expect(row.at.precision == .minute)
    let systolic = text.contains("135 mmHg") ? 135 : 128
    #expect(row.measurement.logText == "\(systolic)/82 64")
  }

  @Test(
    "Times come out as written",
    arguments: [
      ("2026-10-21 07:30", "2026-10-21T07:30+02:00"), ("2026-10-21 07:30:15", "2026-10-21T07:30:15+02:00"),
      ("2026-10-21T07:30:15.250Z", "2026-10-21T09:30:15.250+02:00"),
      ("2026-01-05 8:30:00 AM", "2026-01-05T08:30:00+01:00"),
      ("2026-10-21 07:30:00 -0400", "2026-10-21T07:30:00-04:00"),
      ("2026-10-21T07:30-0330", "2026-10-21T07:30-03:30"),
      ("10/21/26 7:30 p.m.", "2026-10-21T19:30+02:00"), ("21.10.26 07:30", "2026-10-21T07:30+02:00"),
      ("1753082100", "2025-07-21T09:15:00+02:00"), ("1753082100123", "2025-07-21T09:15:00.123+02:00"),
      ("2026-10-21 07:30:15.123456", "2026-10-21T07:30:15.123+02:00"),
      ("2026-10-21 07:30 UTC+05:30", "2026-10-21T07:30+05:30"),
      ("21 October 2026 07:30", "2026-10-21T07:30+02:00"), ("21-Mär-2026 07:30", "2026-03-21T07:30+01:00"),
      ("1900-01-01 00:00", "1900-01-01T00:00+01:00"),
    ])
  func times(written: String, moment: String) throws {
    let result = try Fixture.read("Timestamp,Sys,Dia\n\"\(written)\",128,82\n")
    #expect(Fixture.summary(result) == ["2 \(moment) 128/82"])
  }

  @Test(
    "Times that say too little, or what no clock shows, are refused",
    arguments: [
      "2026-10-21", "21.10.2026", "07:30", "2026-10-21 24:00", "2026-10-21 07:60", "2026-10-21 0:4",
      "2026-02-30 07:30",
      "2026-10-21 13:30 PM", "20261321073012", "202610212530", "2026-10-21 07:30 07:31", "1899-12-31 23:59",
      "yesterday",
      "24-12-05 07:30", "2026-10-21 07:30+19:00", "2026-11-21 12:06", "2026-10-21 7h30", "", "-",
    ])
  func badTimes(written: String) throws {
    let result = try Fixture.read("Timestamp,Sys,Dia\n\(written),128,82\n2026-10-21 07:30,128,82\n")
    #expect(result.rows.map(\.line) == [3])
    #expect(result.refused.map(\.line) == [2])
    #expect(result.refused.first?.column == 1)
  }

  @Test("A missing time is never made up, also where a column for it is there")
  func noNoon() throws {
    let result = try Fixture.read("Date,Time,Sys,Dia\n2026-10-21,,128,82\n2026-10-21 00:00:00,08:05,130,80\n")
    #expect(Fixture.summary(result) == ["2 refused at 2: ", "3 2026-10-21T08:05+02:00 130/80"])
  }

  @Test(
    "Glucose takes its unit from the column, the row, the cell or the person",
    arguments: [
      ("Timestamp,Glucose mg/dL\n2026-10-21 07:30,104\n", nil, "glucose 104 mg/dL"),
      ("Timestamp,Glucose [mmol/L]\n2026-10-21 07:30,5.60\n", nil, "glucose 5.60 mmol/L"),
      ("Timestamp;Blutzucker (mmol/l)\n2026-10-21 07:30;5,6\n", nil, "glucose 5.6 mmol/L"),
      ("Timestamp,Glucose (mmol/L)\n2026-10-21 07:30,\"5,6\"\n", nil, "glucose 5.6 mmol/L"),
      ("Timestamp,Glucose,Unit\n2026-10-21 07:30,5.6,mmol/L\n", GlucoseUnit.mgdl, "glucose 5.6 mmol/L"),
      ("Timestamp,Glucose\n2026-10-21 07:30,4.3mmol/L\n", nil, "glucose 4.3 mmol/L"),
      ("Timestamp,Glucose\n2026-10-21 07:30,104\n", GlucoseUnit.mgdl, "glucose 104 mg/dL"),
      ("Timestamp,Glucose mg/dL\n2026-10-21 07:30,104\n", GlucoseUnit.mmol, "glucose 104 mg/dL"),
      ("timestamp,glucose_mg_dl\n2026-10-21 07:30,HI\n", nil, "glucose HI mg/dL"),
      ("Timestamp,Glucose mg/dL\n2026-10-21 07:30,Low\n", nil, "glucose LO mg/dL"),
      ("Timestamp,Glucose mg/dL,Meal\n2026-10-21 07:30,104,Before Meal\n", nil, "glucose 104 mg/dL before"),
    ])
  func glucose(text: String, unit: GlucoseUnit?, words: String) throws {
    var options = Fixture.options
    options.unit = unit
    #expect(Fixture.summary(try Fixture.read(text, options)) == ["2 2026-10-21T07:30+02:00 \(words)"])
  }

  @Test("A glucose value without a unit is asked about, not guessed")
  func noUnit() throws {
    let asked = try problem("Timestamp,Glucose\n2026-10-21 07:29,\n2026-10-21 07:30,104\n")
    #expect(asked.cause == .glucoseUnit)
    #expect(asked.line == 3)
    #expect(asked.expected.contains("--unit mg/dL"))
    #expect(try Fixture.read("Timestamp,Sys,Dia,Glucose\n2026-10-21 07:30,128,82,\n").rows.count == 1)
  }

  @Test(
    "Values that most can hardly be in the unit given are not taken for it",
    arguments: [
      ("Glucose", GlucoseUnit.mgdl, "5.6 6.1 12.3", "mmol/L"),
      ("Glucose", GlucoseUnit.mmol, "36 104 98", "mg/dL"),
      ("Glucose mg/dL", nil, "12.3 11.8 10.4", "mmol/L"),
    ])
  func wrongUnit(name: String, unit: GlucoseUnit?, values: String, other: String) throws {
    var options = Fixture.options
    options.unit = unit
    let rows = values.split(separator: " ").map { "2026-10-21 07:30,\($0)\n" }.joined()
    let asked = try problem("Timestamp,\(name)\n\(rows)", options)
    #expect(asked.cause == .glucoseUnit)
    #expect(asked.expected.contains(other))
  }

  @Test("What is unlikely is read and told")
  func doubts() throws {
    let result = try Fixture.read(
      "Timestamp,Sys,Dia,Glucose mg/dL\n2026-10-21 07:30,128,82,104\n2026-10-21 07:31,262,82,12\n"
        + "2026-10-21 07:32,,,110\n")
    #expect(result.rows.count == 5)
    #expect(result.doubts.map(\.line) == [3, 3, 3])
    #expect(result.doubts.contains { $0.reason.contains("mmol/L") })
  }

  @Test("A zone that a row names is the row's")
  func zoneColumn() throws {
    let result = try Fixture.read(
      "Timestamp,Timezone,Sys,Dia\n2026-10-21 07:30,Asia/Bangkok,128,82\n2026-10-21 07:30,UTC-03:30,128,82\n"
        + "2026-10-21 07:30,,128,82\n2026-10-21 07:30,Mars/Base,128,82\n1760000000,Asia/Bangkok,128,82\n")
    #expect(
      Fixture.summary(result) == [
        "2 2026-10-21T07:30+07:00 128/82", "3 2026-10-21T07:30-03:30 128/82",
        "4 2026-10-21T07:30+02:00 128/82",
        "5 refused at 2: Mars/Base", "6 2025-10-09T15:53:20+07:00 128/82",
      ])
  }

  @Test("The source is a finger-stick where nobody says otherwise, and that is told")
  func source() throws {
    let text = "Timestamp,Glucose mg/dL\n2026-10-21 07:30,104\n"
    var options = Fixture.options
    #expect(try Fixture.read(text).decisions.contains { $0.contains("--source") })
    options.source = .laboratory
    #expect(
      try Fixture.read(text, options).rows.map(\.measurement.logText) == ["glucose 104 mg/dL laboratory"])
  }

  @Test("Other vital signs of a row come in beside it, each with its unit")
  func others() throws {
    let result = try Fixture.read(
      """
      Date,Time,Sys,Dia,Gewicht (kg),Sauerstoffsättigung,Temperature,HbA1c %,Ketones,Notes,Tags
      2026-10-21,07:30,128,82,"81,4",97 %,36.8,6.8,0.4,good,home early
      2026-10-21,07:35,,,,,98.4,,,,
      2026-10-21,07:40,,,,,37.1 °C,,,,
      2026-10-21,07:45,,,,,,,,slept badly,
      2026-10-21,07:50,,,,,,,,,
      2026-10-21,07:55,,,,,50,,,,
      """)
    #expect(
      Fixture.summary(result) == [
        "2 2026-10-21T07:30+02:00 128/82 \"good\"", "2 2026-10-21T07:30+02:00 weight 81.4 kg",
        "2 2026-10-21T07:30+02:00 spo2 97", "2 2026-10-21T07:30+02:00 temp 36.8 C",
        "2 2026-10-21T07:30+02:00 a1c 6.8 %",
        "2 2026-10-21T07:30+02:00 ketones 0.4", "3 2026-10-21T07:35+02:00 temp 98.4 F",
        "4 2026-10-21T07:40+02:00 temp 37.1 C", "5 2026-10-21T07:45+02:00 note slept badly", "6 ignored",
        "7 refused at 7: 50",
      ])
    #expect(result.rows.first?.tags == ["home", "early"])
  }

  @Test(
    "A column of any kind with one number is read",
    arguments: [
      ("Resp Rate", "16", "resp 16"), ("Atemfrequenz (1/min)", "16", "resp 16"),
      ("Waist (cm)", "94,5", "waist 94.5 cm"), ("Waist in", "37", "waist 37 in"),
      ("Bauchumfang", "94 cm", "waist 94 cm"),
      ("Temp °F", "98.6", "temp 98.6 F"), ("HbA1c (mmol/mol)", "51", "a1c 51 mmol/mol"),
      ("Ketones mmol/L", "0.4", "ketones 0.4"), ("SpO2 %", "97", "spo2 97"),
    ])
  func aColumnOfAKind(header: String, cell: String, line: String) throws {
    let result = try Fixture.read("Date;Time;\(header)\n2026-10-21;07:30;\(cell)\n")
    #expect(result.rows.map(\.measurement.logText) == [line])
  }

  @Test("A number that can be in one unit only needs none, and that is said")
  func aGuessIsSaid() throws {
    let result = try Fixture.read("Date,Time,Temp\n2026-10-21,07:30,98.6\n")
    #expect(result.rows.map(\.measurement.logText) == ["temp 98.6 F"])
    #expect(
      result.decisions.contains("temperature: up to 45 is °C, from 77 on °F, as there is nothing between"))
  }

  @Test("Weights and HbA1c without a unit are asked about")
  func otherUnits() throws {
    #expect(try problem("Date,Time,Waist\n2026-10-21,07:30,94\n").cause == .unit)
    #expect(try problem("Date,Time,Weight\n2026-10-21,07:30,81.4\n").cause == .unit)
    #expect(try problem("Date,Time,HbA1c\n2026-10-21,07:30,51\n").cause == .unit)
    var options = Fixture.options
    options.weightUnit = .pound
    #expect(
      try Fixture.read("Date,Time,Weight\n2026-10-21,07:30,181.4\n", options).rows.map(\.measurement.logText)
        == [
          "weight 181.4 lb"
        ])
    #expect(try Fixture.read("Date,Time,Weight,Unit\n2026-10-21,07:30,181.4,lb\n").rows.count == 1)
  }

  @Test(
    "An unreadable cell refuses its row, never shifts or drops a value",
    arguments: [
      ("x,82,64", 2), ("128,x,64", 3), ("128,82,x", 4), ("128,,64", 2), (",82,64", 3), ("128,82,64;3", 4),
      ("128 kPa,82,64", 2), ("12e1,82,64", 2), ("-128,82,64", 2), ("1’280,82,64", 2), ("٠١٢,82,64", 2),
      ("128,82,255255", 4), ("999999999999999999999,82,64", 2), ("2046,2046,2046", 2), ("\"1,280\",82,64", 2),
    ])
  func unreadable(cells: String, column: Int) throws {
    let result = try Fixture.read(
      "Timestamp,Sys,Dia,Pulse\n2026-10-21 07:30,\(cells)\n2026-10-21 07:31,128,82,64\n")
    #expect(result.rows.map(\.line) == [3])
    #expect(result.refused.map(\.column) == [column])
    #expect(result.refused.first?.description.hasPrefix("line 2, cell \(column)") == true)
  }

  @Test("Day and month are settled over the whole file or asked about")
  func dayOrder() throws {
    #expect(try problem("Date,Time,Sys,Dia\n05/06/2026,07:30,128,82\n").cause == .dayOrder)
    #expect(try Fixture.read("Date,Time,Sys,Dia\n05/05/2026,07:30,128,82\n").rows.count == 1)
    let dots = try Fixture.read("Date,Time,Sys,Dia\n05.06.2026,07:30,128,82\n")
    #expect(dots.rows.map { "\($0.at.day)" } == ["2026-06-05"])
    #expect(dots.decisions.contains { $0.contains("dots") })
    let month = try Fixture.read("Date,Time,Sys,Dia\n05/06/2026,07:30,128,82\n6/17/2026,07:30,128,82\n")
    #expect(month.rows.map { "\($0.at.day)" } == ["2026-05-06", "2026-06-17"])
    let impossible = try Fixture.read("Date,Time,Sys,Dia\n31/02/2026,07:30,128,82\n5/6/2026,07:30,128,82\n")
    #expect(impossible.refused.map(\.line) == [2])
    #expect(impossible.rows.map { "\($0.at.day)" } == ["2026-06-05"])
  }

  @Test("A malformed row is set aside with its line, and every row is counted once")
  func quarantine() throws {
    let result = try Fixture.read(
      "Date,Time,Sys,Dia,Notes\n2026-10-21,07:30,128,82,\"open\n2026-10-21,07:31,128,82,a, b\n\n"
        + "2026-10-21,07:32,128,82,\"a, b\"\n2026-10-21,07:33,,,\n2026-10-21,07:34,128,82\n2026-10-21,"
        + "07:35,128,8"
    )
    #expect(
      Fixture.summary(result) == [
        "2 refused at 5: 2026-10-21,07:30,128,82,\"open", "3 refused at 0: 6 cells",
        "5 2026-10-21T07:32+02:00 128/82 \"a, b\"", "6 ignored", "7 2026-10-21T07:34+02:00 128/82",
        "8 refused at 0: 4 cells at the end of the file",
      ])
    let lines = Set(result.rows.map(\.line) + result.refused.map(\.line) + result.ignored.map(\.line))
    #expect(lines.count == result.rowsRead)
  }

  @Test("A header spoilt by a spreadsheet is still known")
  func spoiltMark() throws {
    let result = try Fixture.read(
      "\"ï»¿\"\"Date\"\"\",\"Time\",\"Sys\",\"Dia\"\n\"2026-10-21\",\"7:30:00 AM\",\"128\",\"82\"\n")
    #expect(Fixture.summary(result) == ["2 2026-10-21T07:30:00+02:00 128/82"])
  }

  @Test("Insulin and carbohydrates have columns, where 0 stands for nothing")
  func taken() throws {
    let result = try Fixture.read(
      "Date,Time,Glucose (mg/dL),Insulin,Carbs (g)\n2026-10-21,07:30,104,4.5,45\n2026-10-21,08:30,105,0,0.0\n"
    )
    #expect(
      result.rows.map(\.measurement.logText) == [
        "glucose 104 mg/dL", "insulin 4.5", "carbs 45", "glucose 105 mg/dL",
      ])
  }

  @Test("A file that fits nothing is refused with what was found and what is looked for")
  func unknown() throws {
    let unknown = try problem("someTime,systolic\n2024-03-12 15:45,1\n")
    #expect(unknown.cause == .format)
    #expect(unknown.description.contains("someTime | systolic"))
    #expect(unknown.description.contains("--columns datetime,systolic"))
    var options = Fixture.options
    options.format = "pdf"
    #expect(try problem("a,b\n", options).description.contains("bpm-fl, clarity, libreview, "))
    for id in ["bpm-fl", "libreview", "omron", "vitals", "csv"] {
      options.format = id
      #expect(try problem("a,b\n1,2\n", options).cause == .format)
    }
  }

  @Test("Random cells never stop the program, and every row is counted")
  func hostile() throws {
    var generator = SystemRandomNumberGenerator()
    let cells = [
      "128", "82", "", "null", "x", "2026-10-21 07:30", "9999999999999", "-1", "1e9", "\"a\nb\"", "\"", "HI",
      "5,6", ";",
      "99:99", "31/31/2026 07:30", "🙂",
    ]
    for header in [
      "Timestamp,Sys,Dia,Pulse,Glucose mg/dL,Notes", "timestampUnixMs,systolic,diastolic,pulse,notes,x",
    ] {
      for _ in 0..<200 {
        let rows = (0..<5).map { _ in
          (0..<6).map { _ in cells.randomElement(using: &generator) ?? "" }.joined(separator: ",")
        }
        guard let result = try? Fixture.read(([header] + rows).joined(separator: "\n")) else { continue }
        let lines = Set(result.rows.map(\.line)).union(result.refused.map(\.line)).union(
          result.ignored.map(\.line))
        #expect(lines.count == result.rowsRead)
      }
    }
  }
}
