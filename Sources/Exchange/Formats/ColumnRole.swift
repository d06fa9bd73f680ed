/// What a column of any CSV holds, known by its name in English, German, French or Spanish.
enum ColumnRole: String, CaseIterable {
  case dateTime, date, time, offset, zone
  case systolic, diastolic, pressure, pulse, irregular
  case glucose, unit, meal, weight, oxygen, temperature, hba1c, ketones
  case note, tags

  /// The role of a column and the unit in its name; nil where the name says nothing.
  static func find(_ header: String) -> (role: ColumnRole, unit: String?)? {
    let key = HeaderText.key(header)
    if let role = byName[key] { return (role, header.contains("%") ? "%" : nil) }
    for (suffix, unit) in units where key.hasSuffix(suffix) {
      if let role = byName[String(key.dropLast(suffix.count))], role.takes(unit) { return (role, unit) }
    }
    return nil
  }
}

extension ColumnRole {
  /// The units that may stand in a name, as the letters and digits that are left of them; longer ones first.
  private static let units: [(suffix: String, unit: String)] = [
    ("mmolmol", "mmol/mol"), ("mmoll", "mmol/L"), ("mmol", "mmol/L"), ("mgdl", "mg/dL"), ("mmhg", "mmHg"),
    ("celsius", "C"), ("fahrenheit", "F"), ("percent", "%"), ("1min", "/min"), ("bpm", "/min"),
    ("kg", "kg"), ("lbs", "lb"), ("lb", "lb"), ("c", "C"), ("f", "F"),
  ]

  private func takes(_ unit: String) -> Bool {
    switch self {
    case .systolic, .diastolic, .pressure: unit == "mmHg"
    case .pulse: unit == "/min"
    case .glucose: ["mg/dL", "mmol/L"].contains(unit)
    case .weight: ["kg", "lb"].contains(unit)
    case .oxygen: unit == "%"
    case .temperature: ["C", "F"].contains(unit)
    case .hba1c: ["%", "mmol/mol"].contains(unit)
    case .ketones: unit == "mmol/L"
    default: false
    }
  }

  private static let byName: [String: ColumnRole] = {
    var roles: [String: ColumnRole] = [:]
    for (role, list) in names {
      for name in list.split(separator: " ") { roles[String(name)] = role }
    }
    return roles
  }()

  // "dia" is diastolic: a Spanish column of days is asked to be called fecha.
  private static let names: [(ColumnRole, String)] = [
    (
      .dateTime,
      "datetime timestamp dateandtime measurementdate measurementtime measuredat measuredon "
        + "recordedat recordedon datumzeit datumundzeit datumuhrzeit datumunduhrzeit zeitpunkt zeitstempel "
        + "dateheure dateetheure "
        + "horodatage fechahora fechayhora unixtime epoch unix timestampms timestampunix timestampunixms uts "
        + "messzeitpunkt localtime datetimelocal"
    ),
    (.date, "date day datum fecha jour measuredday messdatum"),
    (.time, "time zeit uhrzeit heure hora clock messzeit"),
    (.offset, "offset utcoffset timeoffset zoneoffset timezoneoffset"),
    (.zone, "timezone zone tz zeitzone fuseauhoraire zonahoraria"),
    (
      .systolic,
      "systolic sys syst sysbp sbp systole systolisch systolique sistolica sistolico systolicbp bpsystolic "
        + "systolicpressure systolicbloodpressure bloodpressuresystolic pressionsystolique presionsistolica"
    ),
    (
      .diastolic,
      "diastolic dia diast diabp dbp diastole diastolisch diastolique diastolica diastolico diastolicbp "
        + "bpdiastolic diastolicpressure diastolicbloodpressure bloodpressurediastolic pressiondiastolique "
        + "presiondiastolica"
    ),
    (.pressure, "bloodpressure bp blutdruck tension tensionarterielle presionarterial presion"),
    (
      .pulse,
      "pulse pul puls pulserate bpm heartrate hr heartbeat herzfrequenz pouls pulso frequencecardiaque "
        + "frecuenciacardiaca"
    ),
    (
      .irregular, "irregular ihb irregularheartbeat irregularheartbeatdetected arrhythmia arrhythmie arritmia"
    ),
    (
      .glucose,
      "glucose bloodglucose bloodsugar sugar bg sgv mbg glucosevalue glucosereading bloodglucosemeasurement "
        + "bloodsugarmeasurement bloodglucosevalue glukose glukosewert blutzucker blutzuckerwert bz glycemie "
        + "glucosesanguin glucemia glucosa azucar reading readings messungen"
    ),
    (.unit, "unit units einheit einheiten unite unidad unidades glucoseunit preferredglucoseunit"),
    (.meal, "meal mealmarker mahlzeit mahlzeitmarkierung repas comida measured"),
    (.weight, "weight bodyweight gewicht korpergewicht poids peso pesocorporal"),
    (
      .oxygen,
      "spo2 o2 sao2 oxygensaturation oxygen bloodoxygen sauerstoffsattigung saturationenoxygene saturation "
        + "saturacion saturaciondeoxigeno"
    ),
    (
      .temperature,
      "temperature temp bodytemperature temperatur korpertemperatur temperaturecorporelle temperatura "
        + "temperaturacorporal"
    ),
    (.hba1c, "hba1c a1c"),
    (.ketones, "ketone ketones bloodketones ketonwert cetone cetones cetonas"),
    (
      .note,
      "note notes comment comments notiz notizen bemerkung bemerkungen kommentar kommentare "
        + "beschreibung remarque remarques commentaire commentaires nota notas comentario comentarios "
        + "observaciones description remark remarks memo message msg"
    ),
    (.tags, "tags"),
  ]
}
