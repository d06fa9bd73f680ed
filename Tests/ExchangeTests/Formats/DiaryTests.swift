import Exchange
import Model
import Testing

/// Diaries and meters: mySugr, Contour, Accu-Chek, Glucosio, Diaguard.
@Suite("Diaries and meters")
struct DiaryTests {
  private static let english =
    "Date,Time,Tags,Blood Sugar Measurement (mg/dL),Insulin Injection Units (Pen),Basal Injection Units,"
    + "Insulin Injection Units (pump),Insulin (Meal),Insulin (Correction),Temporary Basal Percentage,"
    + "Temporary Basal Duration (Minutes),\"Meal Carbohydrates (Grams, Factor 1)\",Meal Descriptions,"
    + "Activity Duration (Minutes),\"Activity Intensity (1: Cosy, 2: Ordinary, 3: Demanding)\","
    + "Activity Description,Steps,Note,Location,Blood pressure,Body weight (kg),HbA1c (Percent),Ketones,"
    + "Food type,Medication,Timezone\n"

  @Test("mySugr in English: everything of a row, and parts of an insulin that are not added to it")
  func mySugr() throws {
    let text =
      Self.english
      + "\"Jan 9, 2026\",7:49:45 AM,\"Before the meal, Breakfast\",104,5,12,,3,2,,,45,porridge,30,2,walk,0,"
      + "slept well,,128/82,81.4,6.8,0.4,,metformin,GMT-05:00\n"
      + "\"Jan 9, 2026\",8:49:45 PM,,0,0,0,0,0,0,,,0,,0,,,0,,,,0,0,0,,,GMT-05:00\n"
    let result = try Fixture.read(text)
    let at = "2 2026-01-09T07:49:45-05:00"
    #expect(result.formatID == "mysugr")
    #expect(
      Fixture.summary(result) == [
        "\(at) glucose 104 mg/dL before \"slept well; porridge; activity: walk, 30 minutes, intensity 2 of 3\"",
        "\(at) 128/82", "\(at) insulin 5 rapid", "\(at) insulin 12 long", "\(at) carbs 45",
        "\(at) weight 81.4 kg", "\(at) a1c 6.8 %", "\(at) ketones 0.4", "\(at) took metformin", "3 ignored",
      ])
    #expect(result.rows.allSatisfy { $0.tags == ["breakfast"] })
  }

  @Test("mySugr in German counts portions of 12 g: grams are kept, and the portions beside them")
  func mySugrPortions() throws {
    let text =
      "Datum,Zeit,Tags,Blutzuckermessung (mg/dL),Basalinjektionseinheiten,Bolus (Mahlzeit),Bolus (Korrektur),"
      + "Bolusinjektionseinheiten (Pen),Bolusinjektionseinheiten (Pump),"
      + "\"Mahlzeitkohlenhydrate (Broteinheiten, Faktor 12)\",Mahlzeitbeschreibung,a,"
      + "\"Aktivitätsintensität (1: Bequem, 2: Normal, 3: Anstrengend)\",Blutdruck,Notiz\n"
      + "21.09.2026,07:30:00,,\"112\",,3,1,4,,\"2,5\",,,,128/82,\n"
    let result = try Fixture.read(text)
    let at = "2 2026-09-21T07:30:00+02:00"
    #expect(
      Fixture.summary(result) == [
        "\(at) glucose 112 mg/dL \"2.5 Broteinheiten\"", "\(at) 128/82", "\(at) insulin 4 rapid",
        "\(at) carbs 30",
      ])
    #expect(result.decisions.contains { $0.contains("Broteinheiten: 12 g") })
  }

  @Test("mySugr in Danish and in Spanish, with its half days")
  func mySugrOthers() throws {
    let danish =
      "\"Dato\",\"Tid\",\"Tags\",\"Blodsukkermåling (mmol/L)\",\"Basalinjektion enheder\",\"Bolus (måltid)\","
      + "\"Insulin (korrektion)\",\"Bolusinjektion enheder (pen)\",\"Bolusinjektion enheder (pumpe)\","
      + "\"Kulhydrater mad (Gram, faktor 1)\",\"x\",\"y\",\"Aktivitet (1: let, 2: normal, 3: hård)\","
      + "\"Blodtryk\",\"Notat\"\n"
      + "\"21-09-2026\",\"07:30:00\",\"Fastende\",\"5,8\",\"\",\"\",\"\",\"\",\"\",\"20\",\"\",\"\",\"\",\"128/82\",\"\"\n"
    let at = "2 2026-09-21T07:30:00+02:00"
    #expect(
      Fixture.summary(try Fixture.read(danish)) == [
        "\(at) glucose 5.8 mmol/L fasting", "\(at) 128/82", "\(at) carbs 20",
      ])
    let spanish =
      "Fecha,Hora,Etiquetas,Medición del azúcar en sangre (mg/dL),Unidades de inyección basal,a,b,"
      + "Unidades de inyección de bolo (pen),c,\"Hidratos de carbono de la comida (Gramos, factor 1)\",d,"
      + "\"Intensidad de la actividad (1: cómoda, 2: normal, 3: exigente)\",e,Apunte,Tensión arterial\n"
      + "17 ago 2026,7:49:45\u{202F}p.\u{A0}m.,,98,,,,,,,,,,,\n17 ago 2026,7:49:45 a. m.,,99,,,,,,,,,,,\n"
    #expect(
      Fixture.summary(try Fixture.read(spanish)) == [
        "2 2026-08-17T19:49:45+02:00 glucose 98 mg/dL", "3 2026-08-17T07:49:45+02:00 glucose 99 mg/dL",
      ])
  }

  @Test(
    "Contour's three heads",
    arguments: [
      (
        "\"#\",\"Date and Time\",\"Readings [mg/dL]\",\"Meal Marker\",\"Data Source\",\"Notes\",\"Activity\","
          + "\"Meal[BE]\",\"Medication\",\"Location\"\n\"9\",\"11/18/25 15:20\",\"112\",\"Before Meal\",\"Meter\","
          + "\"\",,\"2.00\",,\n",
        ["2 2025-11-18T15:20+01:00 glucose 112 mg/dL before \"meal: 2.00 BE\""]
      ),
      (
        "#\tDatum und Zeit\tBGValue[mg/dL]\tMahlzeit-Markierung\tDatenquelle\tNotizen\tAktivität\tMahlzeit [g]\t"
          + "Medikament\tOrt\n9\t14.5.25. 6:31\t112\t\tMessgerät\ttee\t\t45\t\t\n",
        ["2 2025-05-14T06:31+02:00 glucose 112 mg/dL \"tee\"", "2 2025-05-14T06:31+02:00 carbs 45"]
      ),
      (
        "#,Data i godzina,BGValue[mg/dl],Znacznik posiłku,Źródło danych,Uwagi,Aktywność,Posiłek[g],Leki,"
          + "Lokalizacja\n1,24.09.2025 06:50:04,98,Na czczo,Glukometr,,,,,\n"
          + "2,24.09.2025 12:50:04,108,Przed posiłkiem,Glukometr,,,,,\n3,24.09.2025 13:00:04,,,,spacer,,,,\n",
        [
          "2 2025-09-24T06:50:04+02:00 glucose 98 mg/dL fasting",
          "3 2025-09-24T12:50:04+02:00 glucose 108 mg/dL before", "4 2025-09-24T13:00:04+02:00 note spacer",
        ]
      ),
    ] as [(String, [String])])
  func contour(text: String, summary: [String]) throws {
    let result = try Fixture.read(text)
    #expect(result.formatID == "contour" && Fixture.summary(result) == summary)
  }

  @Test("Accu-Chek: the unit of each row, and no test with control solution")
  func accuChek() throws {
    let text =
      "Serial number;Download date;Download time\r\nU1;21.11.2026;08:00\r\n"
      + "Date;Time;Result;Unit;Temperature warning;Out of target range;Other;Before meal;After meal;Control test   \r\n"
      + "20.11.2026;07:41;104;mg/dl;;;;X;;\r\n20.11.2026; 12:41;5.8;mmol/l;X;;;;X;\r\n"
      + "20.11.2026;13:00;120;mg/dl;;;;;;X\r\n20.11.2026;13:05;120;;;;;;;\r\n"
    let result = try Fixture.read(text)
    #expect(result.formatID == "accu-chek")
    #expect(
      Fixture.summary(result) == [
        "4 2026-11-20T07:41+01:00 glucose 104 mg/dL before",
        "5 2026-11-20T12:41+01:00 glucose 5.8 mmol/L after \"the meter warned of the temperature\"",
        "6 ignored",
        "7 refused at 3: 120",
      ])
  }

  @Test(
    "Glucosio in every language is known by its order",
    arguments: [
      "Date,Time,Concentration,Preferred Glucose unit,Measured,Notes",
      "Datum,Zeit,Konzentration,Bevorzugte Glukoseeinheit,Gemessen,Anmerkungen",
      "Date,Heure,Concentration,Unité de Glucose préférée,Mesuré,Notes",
      "Fecha,Hora,Concentración,Unidad de glucosa preferida,Medido,Observaciones",
      "Data,Ora,Concentrazione,Unità di misura Glucosio,Misurato,Note", "日付,時刻,濃度,使用する血糖値単位,測定,メモ",
      "日期,时间,浓度,首选的葡萄糖单位,测量于,备注",
    ])
  func glucosio(head: String) throws {
    let result = try Fixture.read(
      head + "\n21/10/26,07:30,\"5,8\",mmol/L,Before meal,tea\n21/10/26,8:30 AM,104,mg/dL,Breakfast,\n")
    #expect(result.formatID == "glucosio")
    #expect(
      Fixture.summary(result) == [
        "2 2026-10-21T07:30+02:00 glucose 5.8 mmol/L before \"tea\"",
        "3 2026-10-21T08:30+02:00 glucose 104 mg/dL \"Breakfast\"",
      ])
  }

  @Test("Diaguard's backup: lines belong to the entry above, a cell that is no number shifts nothing")
  func diaguard() throws {
    let text = """
      "meta";"23"
      "tag";"work"
      "food";"Cola";;;"10"
      "entry";"2026-01-24 08:00:00";"slept badly"
      "measurement";"bloodsugar";"100.0"
      "measurement";"pressure";"120.0";"80.0"
      "measurement";"insulin";"6.0";"1.5";"0.0"
      "measurement";"insulin";"0.0";"0.0";"12.0"
      "measurement";"meal";"60.0"
      "measurement";"meal";"0.0"
      "foodEaten";"Cola";"100.0"
      "measurement";"activity";"30.0"
      "measurement";"hba1c";"6.8"
      "measurement";"weight";"81.4"
      "measurement";"pulse";"64.0"
      "measurement";"oxygen_saturation";"97.0"
      "entryTag";"work"
      "entry";"2026-01-25 08:00:00";
      "measurement";"pressure";"x";"80.0"
      "measurement";"bloodsugar";"110.0"
      """
    let result = try Fixture.read(text)
    let at = "2026-01-24T08:00:00+01:00"
    #expect(result.formatID == "diaguard")
    #expect(
      Fixture.summary(result) == [
        "4 \(at) note slept badly", "5 \(at) glucose 100 mg/dL", "6 \(at) 120/80", "7 \(at) insulin 6 rapid",
        "7 \(at) insulin 1.5 rapid", "8 \(at) insulin 12 long", "9 \(at) carbs 60", "10 ignored",
        "11 \(at) note ate Cola, 100.0 g", "12 \(at) note activity: 30 minutes", "13 \(at) a1c 6.8 %",
        "14 \(at) weight 81.4 kg", "15 \(at) pulse 64", "16 \(at) spo2 97", "17 \(at) note tag: work",
        "18 ignored", "19 refused at 3: x", "20 2026-01-25T08:00:00+01:00 glucose 110 mg/dL",
      ])
  }
}
