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
  /// When the sample was taken, as far as the report or its entry says.
  package let time: DocumentTime?

  /// Holds what was found against the journal.
  package init(_ text: DocumentText, of entry: Entry, in record: PatientRecord) {
    document = entry.id
    time = text.time ?? (entry.content as? Document)?.date.map(DocumentTime.day)
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

  /// When the sample was taken, in words.
  package func timeWords(in record: PatientRecord) -> String {
    switch time {
    case .moment(let moment)?: "Sample taken \(record.when(moment)), by the report."
    case .day(let day)?: "Sample taken on \(day). Add the time with --at 7:40."
    case nil: "It is not known when the sample was taken. Add it with --at \"2026-11-12 7:40\"."
    }
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
