import Care
import Lettering
import Model

/// What the command line says of an entry: the value, its class, and what people are told to do.
enum Said {
  /// An entry that was saved, and the alerts that it raises.
  static func saved(_ entry: Entry, _ record: PatientRecord) throws {
    try Output.line("Saved \(entry.id.short)  \(line(entry, record))")
    guard let measurement = entry.measurement else { return }
    if let mark = record.mark(measurement) { try Output.line("  \(mark.words)") }
    for alert in record.alerts(after: entry) {
      try Output.line()
      for text in AlertText.lines(alert, record) { try Output.line(text.isEmpty ? "" : "  \(text)") }
    }
  }

  /// One line: when, what kind, value and details.
  static func line(_ entry: Entry, _ record: PatientRecord) -> String {
    let tags = entry.tags.map { " #\($0)" }.joined()
    let note = entry.note.map { "  note: \(Text.visible($0))" } ?? ""
    return "\(record.when(entry.at))  \(entry.kind.title) \(record.line(entry))\(tags)\(note)"
  }
}
