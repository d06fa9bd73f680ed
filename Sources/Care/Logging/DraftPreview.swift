import Model

extension PatientRecord {
  /// What a draft says, the class it falls in, and what is unlikely about it.
  package func preview(_ draft: Draft) -> [Remark] {
    let when = draft.at == now ? "now" : when(draft.at)
    let title = kinds.title(of: draft.measurement.kind)
    var lines = [Remark("\(title), \(when): \(draft.measurement.sentence)", .good)]
    if !draft.tags.isEmpty {
      lines.append(Remark(draft.tags.map { "#\($0)" }.joined(separator: " "), .muted))
    }
    if let note = draft.note { lines.append(Remark("note: \(note)", .muted)) }
    if let mark = mark(draft.measurement) { lines.append(Remark(mark.words, Emphasis(mark.severity))) }
    return lines
      + draft.doubts.map { Remark("Please check: \($0.prefix(1).uppercased() + $0.dropFirst()).", .warning) }
  }
}
