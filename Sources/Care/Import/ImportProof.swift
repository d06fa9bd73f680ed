import Exchange
import Model

/// What an import found in a file, and why it is read as it is: what a person looks at before and afterwards.
package struct ImportProof: Sendable {
  private let name: String
  private let result: ImportResult
  private let plan: ImportPlan
  private let kinds: Kinds
  private let isTrial: Bool
  /// What is said of recipes.
  private let remarks: [String]
  /// Whether every row is named that is not imported or is unusual, and not only the first.
  private let showsAll: Bool
  /// Where it is read: what is said of options and of undo is for a shell alone.
  private let front: Front
  /// What looks odd when the file is held against the journal.
  package let suspicions: [String]

  /// Where a proof is read.
  package enum Front: Sendable {
    /// In a shell, whose options answer it.
    case shell
    /// On the screens, which have keys for that.
    case screens
  }

  /// How many rows of each sort are shown one by one.
  static let shown = 10

  /// Makes the proof of a file.
  package init(
    _ name: String, _ result: ImportResult, _ plan: ImportPlan, remarks: [String] = [],
    in record: PatientRecord, isTrial: Bool, for front: Front = .shell, showsAll: Bool = false
  ) {
    (self.remarks, self.front, self.showsAll) = (remarks, front, showsAll)
    (self.name, self.result, self.plan, self.isTrial) = (name, result, plan, isTrial)
    kinds = record.kinds
    suspicions = ImportSuspicions(plan, record).sentences
  }

  /// Whether nothing of the file is, or was, in the journal.
  package var isEmpty: Bool {
    plan.isEmpty && plan.alreadyThere.isEmpty && plan.deleted.isEmpty && plan.erased.isEmpty
  }

  /// The whole proof as lines.
  package var lines: [String] { page.map(\.text) }

  /// The same with how much each line matters.
  package var page: [Remark] {
    let calm = (remarks + result.decisions + span + found).map { Remark("  \($0)") }
    let odd = (suspicions.map { "look at this: \($0)" } + unusual + refused).map {
      Remark("  \($0)", .warning)
    }
    return [Remark("\(name): \(result.formatTitle)")] + calm + odd + [Remark(counts, .heading)]
      + (byKind + joinings).map { Remark($0) } + closing.map { Remark($0, .muted) }
  }

  /// What is asked before it is saved: how many rows come to how many readings, of which kinds.
  package var question: Confirmation {
    let readings = plan.toStore.count == 1 ? "1 reading" : "\(plan.toStore.count) readings"
    return Confirmation("Save \(readings) of this file?", [counts] + byKind.map { String($0.dropFirst(2)) })
  }
}

extension ImportProof {
  private var span: [String] {
    let rows = result.rows.sorted { $0.at < $1.at }
    guard let first = rows.first, let last = rows.last else { return [] }
    let ends =
      rows.count == 1 ? [("the reading", first)] : [("first reading", first), ("last reading", last)]
    return ends.map { "\($0), \(result.unit) \($1.line): \($1.at.proofText), \($1.measurement.sentence)" }
  }

  private var found: [String] {
    var lines: [String] = []
    if plan.alike > 0 {
      lines.append(
        plan.alike == 1
          ? "1 reading is like another of the same minute; both are kept"
          : "\(plan.alike) readings are like others of the same minute; all are kept")
    }
    let zones = plan.alreadyThere.filter(\.isOfOtherZone)
    if let first = zones.first {
      lines.append(
        "\(zones.count) there with the same clock time in another time zone, such as \(result.unit) \(first.row.line): "
          + "\(first.entry.at.proofText), \(first.entry.at.offsetText); not imported again")
    }
    if !plan.erased.isEmpty { lines.append("\(plan.erased.count) erased before and not imported again") }
    return lines
  }

  private var unusual: [String] {
    // Unusual values are imported; a dry run names all of them, an import only the first few.
    let named = isTrial && front == .shell || showsAll ? result.doubts[...] : result.doubts.prefix(5)
    let lines = named.map { "unusual, \(result.unit) \($0.line): \($0.reason)" }
    let more = result.doubts.count - named.count
    let way = front == .shell ? ". To see them: --dry-run" : ""
    return lines + (more > 0 ? ["\(more) more are unusual\(way)"] : [])
  }

  private var refused: [String] {
    let lines = result.refused.prefix(showsAll ? .max : Self.shown).map { "not imported: \($0)" }
    let more = result.refused.count - lines.count
    let way = front == .shell ? ". To have all in a file: --refused FILE" : ""
    return lines + (more > 0 ? ["\(more) more are not imported\(way)"] : [])
  }

  private var counts: String {
    let imported = isTrial ? "to import" : "imported"
    let readings = plan.toStore.count == 1 ? "1 reading" : "\(plan.toStore.count) readings"
    let corrected = plan.joined.count(where: \.correctsSource)
    let others = [
      (plan.joined.count - corrected, "joined with what was there"),
      (corrected, "corrected in what measured them"),
      (plan.alreadyThere.count, "already there"), (plan.repeated.count, "in the file twice and counted once"),
      (plan.deleted.count, "deleted here before"), (result.refused.count, "not imported"),
      (result.ignoredCount, "without a reading"),
    ]
    let remaining = others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let (one, many) = result.unit == "entry" ? ("entry", "entries") : ("row", "rows")
    let rows = result.rowsRead == 1 ? "1 \(one)" : "\(result.rowsRead) \(many)"
    return "\(rows): \((["\(readings) \(imported)"] + remaining).joined(separator: ", "))"
  }

  private var byKind: [String] {
    let counts = Dictionary(plan.toStore.map { ($0.measurement.kind, 1) }, uniquingKeysWith: +)
    // A kind that somebody made elsewhere is known by its readings alone.
    let others = counts.keys.filter { !kinds.measurements.contains($0) }.sorted { $0.id < $1.id }
    let imported = isTrial ? "to import" : "imported"
    return (kinds.measurements + others).compactMap { kind in
      counts[kind].map { "  \($0) \(kind.title) \(imported)" }
    }
  }

  private var joinings: [String] {
    let named = plan.joined.prefix(Self.shown).map { joined in
      let origin = joined.before.batch == nil ? "what you entered" : "what an earlier import brought"
      return "  \(result.unit) \(joined.row.line) joins \(origin), \(joined.before.at.proofText): "
        + joined.after.proofText
    }
    let more = plan.joined.count - named.count
    return named + (more > 0 ? ["  \(more) more join readings that were there"] : [])
  }

  private var closing: [String] {
    var lines: [String] = []
    if !plan.deleted.isEmpty, front == .shell {
      let them = plan.deleted.count == 1 ? "it" : "them"
      lines.append(
        "What was deleted here stays deleted. To bring \(them) back: import again with --bring-back.")
    }
    if isEmpty {
      lines.append("Nothing could be imported from this file.")
    } else if !isTrial, !plan.isEmpty, front == .shell {
      lines.append("To undo the whole import: vitals undo.")
    }
    return lines
  }
}

extension Moment {
  /// Day with its year, and the time where one is known: what a file says may be of any year.
  fileprivate var proofText: String { hasTime ? "\(day) \(clockText)" : "\(day)" }
}

extension Entry {
  fileprivate var proofText: String {
    let words = measurement?.sentence ?? kind.title
    return note.map { "\(words), \"\($0)\"" } ?? words
  }
}
