import Alerts
import Model

extension Flow {
  /// The flow that follows an entry: it goes on with an earlier reading's, or begins; nil where nothing follows.
  ///
  /// - Parameter others: Entries that are saved together with it.
  package static func after(_ entry: Entry, in record: PatientRecord, besides others: [Entry] = []) -> Flow? {
    guard let measurement = entry.measurement?.shown(in: record.shownUnits) else { return nil }
    for earlier in before(entry, in: record, besides: others) {
      guard earlier.kind == entry.kind, earlier.id != entry.id,
        let began = earlier.measurement?.shown(in: record.shownUnits),
        var flow = begin(began, earlier, in: record)
      else { continue }
      flow.entry = entry.id
      if record.hasDangerSigns(earlier.id) {
        guard flow.goesOn(with: measurement) else { return nil }
        flow.answer(yes: flow.topic != .lowGlucose)
        return flow
      }
      // The person measured again, so the first question was answered without need for help.
      flow.answer(yes: flow.topic == .lowGlucose)
      let asked = flow.step
      flow.take(measurement, at: entry.at)
      if flow.step != asked { return flow }
    }
    return begin(measurement, entry, in: record)
  }

  private static func begin(
    _ measurement: any Measurement, _ entry: Entry, in record: PatientRecord
  ) -> Flow? {
    var flow = Flow(
      for: measurement, at: entry.at, targets: record.targets, now: record.stamp,
      usual: record.usual(for: measurement, before: entry.at),
      wasHigh: record.wasHighInPregnancy(before: entry.at))
    flow?.entry = entry.id
    return flow
  }

  /// The flows that follow entries which are saved together, in the order of time.
  ///
  /// Of each topic it is the last, because the later reading is the one of now.
  static func after(_ entries: [Entry], in record: PatientRecord) -> [Flow] {
    var flows: [Flow] = []
    let ordered = entries.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    // Of hundreds of lines few begin one, and only those are worth being looked at again for each.
    let beginning = ordered.filter { entry in
      guard let measurement = entry.measurement?.shown(in: record.shownUnits) else { return false }
      return begin(measurement, entry, in: record) != nil
    }
    for entry in ordered {
      guard let flow = after(entry, in: record, besides: beginning) else { continue }
      flows.removeAll { $0.topic == flow.topic }
      flows.append(flow)
    }
    return flows
  }

  /// What was measured in the half hour before, the newest first.
  private static func before(_ entry: Entry, in record: PatientRecord, besides others: [Entry]) -> [Entry] {
    // Of a diary of years ago that is pasted in, each line would go through all that was measured since.
    let days = entry.at.day.adding(days: -1)...entry.at.day.adding(days: 1)
    let earlier = others + Array(record.readings.on(days))
    return earlier.filter { (0...window).contains(entry.at.minutes(since: $0.at)) }
      .sorted { ($0.at, $0.id) > ($1.at, $1.id) }
  }

  private static let window = 30
}

extension PatientRecord {
  /// Whether the person said that there are signs of danger when they were asked after a reading.
  fileprivate func hasDangerSigns(_ reading: ULID) -> Bool {
    alertAnswers.contains {
      guard let said = $0.content as? Acknowledgement else { return false }
      return said.rule == Acknowledgement.dangerSigns && said.of == reading
    }
  }
}
