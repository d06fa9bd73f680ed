import Alerts
import Model
import Terminal

/// What saving a draft does and what it says, whether it came from the line or from a form.
enum Saving {
  /// The effects of saving: the entry is added or corrected, and a flow follows where the value asks for one.
  static func effects(_ draft: Draft, purpose: LogScreen.Purpose, in record: PatientRecord) -> [Effect] {
    switch purpose {
    case .correct(let old):
      var entry = old
      entry.at = draft.at
      entry.content = draft.measurement
      entry.note = draft.note
      entry.tags = draft.tags
      return [.replace([entry], saying: "Corrected: \(record.line(entry)). u undoes it."), .pop]
    case .new:
      let entry = draft.entry(id: record.newID)
      var effects: [Effect] = [
        .add([entry], saying: "Saved: \(record.line(entry)). u undoes it."), .forgetDraft,
      ]
      if let flow = FlowScreen.flow(after: entry, in: record) {
        effects.append(.become(FlowScreen(flow, in: record)))
      } else {
        effects.append(.pop)
      }
      return effects
    }
  }

  /// What a draft says, the class it falls in, and what is unlikely about it.
  static func preview(_ draft: Draft, in record: PatientRecord) -> [(text: String, tone: Tone)] {
    let when = draft.at == record.now ? "now" : record.when(draft.at)
    var lines: [(text: String, tone: Tone)] = [
      ("\(draft.measurement.kind.title), \(when): \(draft.measurement.sentence)", .good)
    ]
    if !draft.tags.isEmpty { lines.append((draft.tags.map { "#\($0)" }.joined(separator: " "), .muted)) }
    if let note = draft.note { lines.append(("note: \(Text.visible(note))", .muted)) }
    if let mark = record.mark(draft.measurement) { lines.append((mark.words, mark.tone)) }
    lines += draft.doubts.map { ("Sure? \($0.prefix(1).uppercased() + $0.dropFirst()).", .warning) }
    return lines
  }
}
