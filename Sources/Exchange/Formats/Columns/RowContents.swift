import Model

/// What is gathered from the cells of one row: measurements, and the words beside them.
struct RowContents {
  private var found: [any Measurement] = []
  private var remarks: [String] = []
  var tags: [String] = []

  /// Adds a measurement, where there is one.
  mutating func add(_ measurement: (any Measurement)?) {
    if let measurement { found.append(measurement) }
  }

  /// Adds words, where there are any.
  mutating func remark(_ text: String?) {
    if let text, !text.isEmpty { remarks.append(text) }
  }

  /// Whether nothing was gathered.
  var isEmpty: Bool { found.isEmpty && remarks.isEmpty }

  /// The readings, the words with the first of them; words alone are a note, and nothing at all is `why`.
  func outcome(orElse why: String) -> RowOutcome {
    let note = remarks.joined(separator: "; ")
    guard !found.isEmpty else {
      guard let text = try? Note(note) else { return .nothing(why: why) }
      return .readings([Reading(measurement: text, tags: tags)])
    }
    var readings = found.map { Reading(measurement: $0, tags: tags) }
    readings[0].note = note.isEmpty ? nil : note
    return .readings(readings)
  }
}
