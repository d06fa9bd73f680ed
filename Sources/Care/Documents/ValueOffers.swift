import Exchange
import Journal
import Model

/// The values that were found in a document, held against what was taken from it before.
package struct ValueOffers: Sendable {
  /// One of them.
  package struct Offer: Sendable {
    /// What was found.
    package let found: FoundValue
    /// Whether it was taken before.
    package let isTaken: Bool
    /// What is unusual about it.
    package let doubts: [String]

    /// What can be taken; nil where it was taken before, or is not clear.
    package var measurement: (any Measurement)? { isTaken ? nil : found.measurement }
  }

  /// The document's entry.
  package let document: ULID
  /// The values in the order of the text.
  package let offers: [Offer]
  /// When the sample was taken, or the day that is most likely: of the report, or the one that the person gave it.
  package let time: DocumentTime?
  /// The line that names it; nil where a field of the report or the person does.
  package let source: FoundTime?

  /// Holds what was found against the journal.
  package init(_ text: DocumentText, of entry: Entry, in record: PatientRecord) {
    document = entry.id
    (time, source) = Self.time(text, (entry.content as? Document)?.date, record)
    var rest = record.readings.read(from: entry.id)
    // First those that say the same; a value that was corrected since still stands for one of its test.
    var taken = text.values.map { found in
      Self.take(&rest) { found.measurement?.says(theSameAs: $0) ?? false }
    }
    for (index, found) in text.values.enumerated() where !taken[index] && found.measurement != nil {
      taken[index] = Self.take(&rest) { FoundTest(of: $0) == found.test }
    }
    offers = zip(text.values, taken).map { found, isTaken in
      Offer(found: found, isTaken: isTaken, doubts: found.measurement?.doubts(in: record.context) ?? [])
    }
  }

  /// The moment of one value: its own, else that of the whole document; nil where only a day or nothing is known.
  package func moment(of offer: Offer) -> Moment? {
    if case .moment(let moment)? = offer.found.time ?? time { moment } else { nil }
  }

  /// A time as a person says it: `7:40`, on the day of the document, or `2026-11-12 7:40`.
  ///
  /// - Throws: `FieldProblem` where it is none, or the day is not known.
  package func moment(typed text: String, in context: TimeContext) throws(FieldProblem) -> Moment {
    if time?.day == nil, TimeOfDay(typed: text) != nil {
      throw FieldProblem("time", "the day of the sample is not known; write it too, such as 2026-11-12 7:40")
    }
    guard let moment = try TimeWords.moment(text, .past, on: time?.day, key: "time", in: context) else {
      throw FieldProblem("time", "write a time such as 7:40 or 2026-11-12 7:40")
    }
    return moment
  }

  /// The values of some offers, each at its own time or at the one that the person gave.
  ///
  /// - Throws: `FieldProblem` where the time of one is not known.
  package func confirmed(_ chosen: [Offer], at given: Moment?) throws(FieldProblem) -> [ConfirmedValue] {
    var values: [ConfirmedValue] = []
    for offer in chosen {
      guard let measurement = offer.measurement else { continue }
      guard let moment = given ?? moment(of: offer) else {
        throw FieldProblem("time", "it is not known when the sample was taken")
      }
      values.append(ConfirmedValue(measurement: measurement, at: moment))
    }
    return values
  }

  /// The day that the report or the person names, as it is put in front of a time that is typed.
  package var dayText: String { time.map { "\($0.day) " } ?? "" }

  /// When the sample was taken, with the line that says so, and what is still to be said.
  ///
  /// - Parameter missing: How a time is added, as the end of a sentence: `Press T to add it.`
  package func timeWords(_ missing: String, in record: PatientRecord) -> String {
    let place = source.map { "line \($0.line)" }
    guard let time else {
      guard let place else { return "It is not known when the sample was taken. \(missing)" }
      return "The day on \(place) can be read in two ways. \(missing)"
    }
    let day = time.day.words(from: record.now.day)
    if case .moment(let moment) = time {
      return "Sample taken \(record.when(moment)), by \(place.map { "\($0) of " } ?? "")the report."
    }
    if source?.role == .sample {
      return "Sample taken \(day), by \(place ?? "the report"); the time is not known. \(missing)"
    }
    let report = place.map { "The report is of \(day), by \($0)" } ?? "The document is of \(day)"
    return "\(report); when the sample was taken is not known. \(missing)"
  }

  /// The line that names the day, to be shown with it.
  package var timeLine: String? { source.map { "line \($0.line): \($0.text)" } }

  /// What the report's own field says, then the line about its sample, then the person's day, then the report's.
  private static func time(
    _ text: DocumentText, _ given: Day?, _ record: PatientRecord
  ) -> (DocumentTime?, FoundTime?) {
    func isPast(_ time: DocumentTime?) -> Bool { time.map { $0.day <= record.now.day } ?? true }
    if let time = text.time { return (time, nil) }
    let sampled = text.sampled.flatMap { isPast($0.time) ? $0 : nil }
    if let sampled, let time = sampled.time { return (resolved(time, record.zone), sampled) }
    if let given { return (.day(given), nil) }
    if let reported = text.reported, let time = reported.time, isPast(time) {
      return (.day(time.day), reported)
    }
    return (nil, sampled)
  }

  /// A time on the clock as a moment in the person's zone.
  private static func resolved(_ time: DocumentTime, _ zone: Zone) -> DocumentTime {
    guard case .clock(let day, let clock) = time else { return time }
    return .moment(zone.nearestMoment(day: day, time: clock))
  }

  private static func take(_ rest: inout [Entry], where isMeant: (any Content) -> Bool) -> Bool {
    guard let place = rest.firstIndex(where: { isMeant($0.content) }) else { return false }
    rest.remove(at: place)
    return true
  }
}

/// A value that a person took from a document.
package struct ConfirmedValue: Sendable {
  /// What was measured.
  package let measurement: any Measurement
  /// When the sample was taken.
  package let at: Moment

  /// The entry of the value, with the document as its source.
  package func entry(id: ULID, document: ULID) -> Entry {
    Entry(id: id, at: at, content: measurement, document: document)
  }
}
