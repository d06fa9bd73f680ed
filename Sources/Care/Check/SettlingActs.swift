import Journal
import Model

/// What is done about the findings of the check.
package enum SettlingActs {
  /// Takes over what lines say; asked before, with what would change.
  package static func accept(_ acceptances: [Acceptance], in record: PatientRecord) -> Act {
    let what = acceptances.count == 1 ? "this line" : "these \(acceptances.count) lines"
    return Act(
      .settle(.accept(acceptances)), Said("Accepted \(what).", more: ["No line was changed."]),
      confirmation: Confirmation(
        "Accept \(what)?",
        acceptances.flatMap {
          Difference.sentences($0.before, $0.after, record) + ["", outcome($0)]
        }, flag: "--yes"))
  }

  private static func outcome(_ acceptance: Acceptance) -> String {
    switch acceptance.outcome {
    case .takesOver: "What the line says will be used. The line itself stays as it is."
    case .onlySeen: onlySeen
    }
  }

  /// What is said of a line that would change nothing.
  private static let onlySeen =
    "What is used now says the same, or is a later version. It stays; the line is noted as seen."

  /// What a line says and what counts now, in columns, for where there is room.
  package static func comparison(_ acceptance: Acceptance, in record: PatientRecord) -> [String] {
    let columns =
      acceptance.after.map {
        Difference.lines(acceptance.before, $0, titles: ("used now", "the line"), record.kinds)
      } ?? ["  The line says that the entry was deleted."]
    return ["\(acceptance.place), entry \(acceptance.id.short)"] + columns
      + (acceptance.outcome == .onlySeen ? ["  \(onlySeen)"] : [])
  }

  /// Notes that lines were seen; they are not listed again.
  package static func see(_ problems: [JournalProblem]) -> Act {
    guard problems.allSatisfy(\.canBeSeen) else {
      return .nothing("This stays on the list until you settle it.")
    }
    let what = problems.count == 1 ? "Noted" : "\(problems.count) lines are noted"
    return Act(.settle(.seen(problems)), Said("\(what), and not listed again."))
  }

  /// Decides for one version of an entry; asked before.
  package static func decide(_ conflict: Conflict, for head: Revision, in record: PatientRecord) -> Act {
    let text = HeadText.text(head, record)
    return Act(
      // One version alone waits because it cannot be read; that it was deleted is all that can be decided for it.
      conflict.heads.count == 1 ? .delete([conflict.id]) : .settle(.resolve(conflict.id, keeping: head)),
      decided(conflict, text),
      confirmation: Confirmation(
        "Is this the right one?", [text, "The others stay among its versions."]))
  }

  /// Decides that none of the versions is right, but what was typed; what it does not say stays as it was.
  ///
  /// - Throws: `FieldProblem` where both together say what cannot be.
  package static func decide(
    _ conflict: Conflict, as parsed: ParsedLine, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    var entry =
      conflict.saying
      ?? Entry(
        id: conflict.id, at: conflict.heads.lazy.compactMap(\.at).first ?? parsed.at,
        content: parsed.measurement)
    if conflict.saying != nil {
      entry.at = parsed.at
      entry.content = try parsed.measurement.keeping(entry.content)
    }
    (entry.note, entry.tags) = (parsed.note, parsed.tags)
    return Act(
      .write([], replacing: [entry]), decided(conflict, EntryText.line(entry, record)),
      confirmation: .ofUnusual([parsed]))
  }

  private static func decided(_ conflict: Conflict, _ text: String) -> Said {
    var said = Said(
      "Decided",
      below: ["To see the others: vitals versions \(conflict.id.short). To decide again: vitals undo."])
    said.inFull = "Decided: \(text)"
    return said
  }
}

extension Conflict {
  /// The entry as it counts until somebody decides, else as the first version that can be read says it.
  package var saying: Entry? { counted?.entry ?? heads.lazy.compactMap(\.entry).first }
}
