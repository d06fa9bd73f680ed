import Model

/// What a column of any CSV holds, known by its name in English, German, French or Spanish.
enum ColumnRole: Hashable, Sendable {
  case dateTime, date, time, offset, zone
  case systolic, diastolic, pressure, irregular
  /// The number of a kind that tells one only.
  case number(Kind)
  case unit, meal, note, tags

  static let glucose = ColumnRole.number(Glucose.kind)
  static let pulse = ColumnRole.number(Pulse.kind)
  static let weight = ColumnRole.number(Weight.kind)

  /// The kinds that tell one number, each with a column of its own.
  static let kinds = Kind.measurements.filter { $0.quantities.count == 1 }

  /// The role of a column and the unit in its name; nil where the name says nothing.
  static func find(_ header: String, own: [Kind] = []) -> (role: ColumnRole, unit: String?)? {
    let key = HeaderText.key(header)
    if let kind = own.first(where: { $0.isColumn(key) }) { return (.number(kind), nil) }
    if let role = byName[key] { return (role, header.contains("%") ? "%" : nil) }
    for (suffix, unit) in units where key.hasSuffix(suffix) {
      if let role = byName[String(key.dropLast(suffix.count))], role.takes(unit) { return (role, unit) }
    }
    return nil
  }
}

extension ColumnRole {
  /// Whether numbers of a measurement stand in it.
  var isNumber: Bool {
    switch self {
    case .systolic, .diastolic, .number: true
    default: false
    }
  }

  /// Names of columns, for help and for refusals.
  static let examples =
    "time, date, zone, systolic, diastolic, " + kinds.map(\.id).joined(separator: ", ") + ", meal, tags, note"

  /// The units that may stand in a name, as the letters and digits that are left of them; longer ones first.
  private static let units: [(suffix: String, unit: String)] = {
    let known = kinds.flatMap(\.quantities).flatMap(\.scales).flatMap { scale in
      ([scale.code] + scale.words).map { (suffix: HeaderText.key($0), unit: scale.code) }
    }
    let others = [
      ("mmhg", "mmHg"), ("celsius", "C"), ("fahrenheit", "F"), ("1min", "/min"),
    ].map { (suffix: $0.0, unit: $0.1) }
    return (known + others).filter { !$0.suffix.isEmpty }.sorted { $0.suffix.count > $1.suffix.count }
  }()

  private func takes(_ unit: String) -> Bool {
    switch self {
    case .systolic, .diastolic, .pressure: unit == "mmHg"
    case .number(let kind): kind.quantities.contains { $0.scale(unit) != nil }
    default: false
    }
  }

  private static let byName: [String: ColumnRole] = {
    var roles: [String: ColumnRole] = [:]
    for (role, list) in names {
      for name in list.split(separator: " ") { roles[String(name)] = role }
    }
    for kind in kinds {
      for name in kind.columns { roles[name] = .number(kind) }
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
    (.pressure, "bloodpressure pressure bp blutdruck tension tensionarterielle presionarterial presion"),
    (
      .irregular, "irregular ihb irregularheartbeat irregularheartbeatdetected arrhythmia arrhythmie arritmia"
    ),
    (.unit, "unit units einheit einheiten unite unidad unidades glucoseunit preferredglucoseunit"),
    (.meal, "meal mealmarker mahlzeit mahlzeitmarkierung repas comida measured"),
    (
      .note,
      "note notes comment comments notiz notizen bemerkung bemerkungen kommentar kommentare "
        + "beschreibung remarque remarques commentaire commentaires nota notas comentario comentarios "
        + "observaciones description remark remarks memo message msg"
    ),
    (.tags, "tags"),
  ]
}

extension Kind {
  /// Whether a column that is named so holds its numbers: its name, or its name and its unit.
  fileprivate func isColumn(_ key: String) -> Bool {
    let unit = HeaderText.key(own?.unit ?? "")
    return columns.contains { $0 == key || $0 + unit == key }
  }
}
