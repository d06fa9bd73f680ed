import Model

extension PatientRecord {
  /// What a parsed line says, the class it falls in, and what is unlikely about it.
  package func preview(_ parsed: ParsedLine) -> [Remark] {
    let when = parsed.at == now ? "now" : when(parsed.at)
    let title = kinds.title(of: parsed.measurement.kind)
    var lines = [Remark("\(title), \(when): \(parsed.measurement.sentence)", .good)]
    if !parsed.tags.isEmpty {
      lines.append(Remark(parsed.tags.map { "#\($0)" }.joined(separator: " "), .muted))
    }
    if let note = parsed.note { lines.append(Remark("note: \(note)", .muted)) }
    if let mark = mark(parsed.measurement) { lines.append(Remark(mark.words, Emphasis(mark.severity))) }
    return lines
      + parsed.doubts.map { Remark("Please check: \($0.prefix(1).uppercased() + $0.dropFirst()).", .warning) }
  }
}
