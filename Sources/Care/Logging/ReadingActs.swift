import Alerts
import Model

/// What logging and correcting readings does, whether they come from a line, a form or a sitting.
public enum ReadingActs {
  /// Saves a reading; what people are told to do follows where the value asks for it.
  ///
  /// - Parameter batch: The sitting that it belongs to; nil for a reading alone.
  public static func log(_ draft: Draft, batch: ULID? = nil, in record: PatientRecord) -> Act {
    let entry = draft.entry(id: record.newID, batch: batch)
    return Act(
      // Undo takes a whole sitting back, so it is spoken of where the sitting ends.
      .write([entry]), Said("Saved", record.line(entry), id: entry.id, back: batch == nil ? .undo : .nothing),
      next: Flow.after(entry, in: record).map(Opening.flow))
  }

  /// Corrects an entry to what a draft says; nothing where it says the same.
  public static func correct(_ old: Entry, to draft: Draft, in record: PatientRecord) -> Act {
    var entry = old
    entry.at = draft.at
    entry.content = draft.measurement
    entry.note = draft.note
    entry.tags = draft.tags
    return Act(.write([], replacing: [entry]), Said("Corrected", record.line(entry), id: entry.id))
  }
}

extension Flow {
  /// The flow that follows an entry: it goes on with an earlier reading's, or begins; nil where nothing follows.
  public static func after(_ entry: Entry, in record: PatientRecord) -> Flow? {
    guard let measurement = entry.measurement else { return nil }
    for earlier in record.readings.reversed() {
      let minutes = entry.at.minutes(since: earlier.at)
      guard minutes >= 0 else { continue }
      guard minutes <= 30 else { break }
      guard earlier.kind == entry.kind, let began = earlier.measurement,
        var flow = Flow(for: began, at: earlier.at, targets: record.targets)
      else { continue }
      // The person measured again, so the first question was answered without need for help.
      flow.answer(yes: flow.topic == .lowGlucose)
      let asked = flow.step
      flow.take(measurement, at: entry.at)
      if flow.step != asked { return flow }
    }
    return Flow(for: measurement, at: entry.at, targets: record.targets)
  }
}
