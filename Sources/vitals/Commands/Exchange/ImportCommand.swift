import ArgumentParser
import Care
import Exchange
import Model

/// `vitals import`: other programs' files.
struct ImportCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import another program's file; what is there already is not imported again.",
    discussion: """
      Known: \(ImportFormat.all.map(\.title).joined(separator: ", ")), and iCalendar
      (.ics): an invitation adds or changes a visit, a cancellation cancels it.

      Every row that is not imported is shown with its line and the reason; of FHIR and Open mHealth every entry. One undo undoes a whole import.
      """)

  @OptionGroup var options: Options
  @Option(
    help: "The format: \(ImportFormat.all.map(\.id).joined(separator: ", ")), ics (default: detected).")
  var format: String?
  @Option(help: "The unit, if the file does not name it: mg/dL or mmol/L, kg or lb; may be given twice.")
  var unit: [String] = []
  @Option(help: "The zone of the times in the file, such as Europe/Paris.") var zone: String?
  @Option(help: "The order of day and month, if the file does not show it: dmy or mdy.") var dayOrder: String?
  @Option(help: "What measured the glucose values: finger-stick, cgm (a sensor) or laboratory.") var source:
    String?
  @Flag(help: "Show what would happen and save nothing.") var dryRun = false
  @Argument(help: "The file.") var file: String

  func run(in session: Session) throws -> Int32 {
    let source = try Files.source(file)
    if try format == "ics" || format == nil && CalendarFile.recognises(source.start(512)) {
      let zone = try importOptions(session).zone
      return try InvitationImport(file: file, isTrial: dryRun).run(source.all(), zone: zone, in: session)
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let record = try session.record()
    var options = try importOptions(session)
    options.kinds = record.kinds
    options.scaleEnd = { $0.scaleEnd }
    let result = try Importer.read(source, fileName: name, options: options)
    let plan = ImportPlan(
      result: result, existing: Self.everSaid(record), isErased: record.ledger.hasErased)
    if !dryRun, !plan.toStore.isEmpty {
      let batch = session.newID()
      let entries = plan.toStore.map { row in
        Entry(
          id: row.id ?? session.newID(), at: row.at, content: row.measurement,
          note: row.note,
          tags: row.tags, batch: batch)
      }
      _ = try session.store.add(entries, now: session.stamp())
    }
    if json {
      try Output.json(.imported(file, result, plan, isTrial: dryRun))
    } else {
      try report(result, plan, record.kinds)
    }
    if plan.toStore.isEmpty, plan.alreadyThere.isEmpty, plan.erased.isEmpty { return 65 }
    return result.refused.isEmpty ? 0 : 65
  }

  /// What the readings say and ever said, so that a corrected one does not come back beside its correction.
  ///
  /// Deleted ones are left out: an import that was undone can be made again.
  private static func everSaid(_ record: PatientRecord) -> [Entry] {
    record.readings.flatMap { entry in
      let revisions = record.ledger.revisions(of: entry.id)
      return revisions.count == 1 ? [entry] : revisions.compactMap(\.entry)
    }
  }

  private func importOptions(_ session: Session) throws -> ImportOptions {
    var glucoseUnit: GlucoseUnit?
    var weightUnit: WeightUnit?
    for word in unit {
      if let unit = GlucoseUnit(word: word), glucoseUnit ?? unit == unit {
        glucoseUnit = unit
      } else if let unit = WeightUnit(word: word), weightUnit ?? unit == unit {
        weightUnit = unit
      } else if GlucoseUnit(word: word) != nil || WeightUnit(word: word) != nil {
        throw Exit.usage(
          "--unit \(unit.joined(separator: " and ")) are two units of one kind. Which one? Nothing was imported."
        )
      } else {
        throw Exit.usage("--unit \(word) is not one of mg/dL, mmol/L, kg, lb.")
      }
    }
    let fileZone = try zone.map { name in
      guard let zone = SystemZone.named(name) else {
        throw Exit.usage("--zone \(name) is not known on this machine.")
      }
      return zone
    }
    let order = try dayOrder.map { text in
      guard let order = DayOrder(rawValue: text) else {
        throw Exit.usage("--day-order \(text) is neither dmy nor mdy.")
      }
      return order
    }
    let taken = try source.map { text in
      guard let source = Glucose.Source(rawValue: text) else {
        throw Exit.usage("--source \(text) is not one of finger-stick, cgm, laboratory.")
      }
      return source
    }
    return ImportOptions(
      now: session.clock(), zone: fileZone ?? session.zone, namedZone: { SystemZone.named($0) },
      unit: glucoseUnit, weightUnit: weightUnit, dayOrder: order, source: taken, format: format)
  }

  private func report(_ result: ImportResult, _ plan: ImportPlan, _ known: Kinds) throws {
    try Output.line("\(file): \(result.formatTitle)")
    for decision in result.decisions { try Output.line("  \(decision)") }
    // Unusual values are imported; a dry run names all of them, an import only the first few.
    let named = dryRun ? result.doubts[...] : result.doubts.prefix(5)
    for doubt in named { try Output.line("  unusual, \(result.unit) \(doubt.line): \(doubt.reason)") }
    let more = result.doubts.count - named.count
    if more > 0 { try Output.line("  \(more) more are unusual. To see them: --dry-run") }
    for refusal in result.refused { try Output.line("  not imported: \(refusal)") }
    if !plan.erased.isEmpty { try Output.line("  \(plan.erased.count) erased before and not imported again") }
    let imported = dryRun ? "to import" : "imported"
    let others = [
      (plan.alreadyThere.count, "already there"), (result.refused.count, "not imported"),
      (result.ignoredCount, "without a reading"),
    ]
    let remaining = others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    // A row can hold several readings: what is counted is said.
    let readings = plan.toStore.count == 1 ? "1 reading" : "\(plan.toStore.count) readings"
    let counts = ["\(readings) \(imported)"] + remaining
    let (one, many) = result.unit == "entry" ? ("entry", "entries") : ("row", "rows")
    let rows = result.rowsRead == 1 ? "1 \(one)" : "\(result.rowsRead) \(many)"
    try Output.line("\(rows): \(counts.joined(separator: ", "))")
    for (kind, count) in Self.kinds(plan.toStore, known) { try Output.line("  \(count) \(kind) \(imported)") }
    if plan.toStore.isEmpty, plan.alreadyThere.isEmpty, plan.erased.isEmpty {
      try Output.line("Nothing could be imported from this file.")
    } else if !dryRun, !plan.toStore.isEmpty {
      try Output.line("To undo the whole import: vitals undo.")
    }
  }

  private static func kinds(_ rows: [ImportedRow], _ known: Kinds) -> [(kind: String, count: Int)] {
    let counts = Dictionary(rows.map { ($0.measurement.kind, 1) }, uniquingKeysWith: +)
    // A kind that somebody made elsewhere is known by its readings alone.
    let others = counts.keys.filter { !known.measurements.contains($0) }.sorted { $0.id < $1.id }
    return (known.measurements + others).compactMap { kind in counts[kind].map { (kind.title, $0) } }
  }
}

extension JSONValue {
  /// What became of a file's rows; the readings themselves are what `vitals list` shows.
  fileprivate static func imported(
    _ file: String, _ result: ImportResult, _ plan: ImportPlan, isTrial: Bool
  ) -> JSONValue {
    let kinds = Dictionary(plan.toStore.map { ($0.measurement.kind.id, 1) }, uniquingKeysWith: +)
    return .object([
      Member("file", .text(file)), Member("format", .text(result.formatID)),
      Member("saved", .flag(!isTrial && !plan.toStore.isEmpty)), Member("rows", .whole(result.rowsRead)),
      Member("readings", .whole(plan.toStore.count)),
      Member("kinds", .object(kinds.sorted { $0.key < $1.key }.map { Member($0.key, .whole($0.value)) })),
      Member("already-there", .whole(plan.alreadyThere.count)),
      Member("erased-before", .whole(plan.erased.count)),
      Member("without-a-reading", .whole(result.ignoredCount)),
      Member("decisions", .list(result.decisions.map(JSONValue.text))),
      Member("unusual", .list(result.doubts.map { line($0.line, $0.reason) })),
      Member("not-imported", .list(result.refused.map { line($0.line, "\($0)") })),
    ])
  }

  private static func line(_ number: Int, _ reason: String) -> JSONValue {
    .object([Member("line", .whole(number)), Member("reason", .text(reason))])
  }
}
