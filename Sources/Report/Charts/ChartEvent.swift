import Model
import Statistics

/// Something that happened while readings were taken: a note, a medicine that is new, a change of one on the list, insulin,
/// or a meal.
package struct ChartEvent: Sendable {
  /// When it happened.
  package let at: Moment
  /// `m` for a medicine, `c` for a change of one on the list, `n` for a note, `i` for insulin, `g` for
  /// carbohydrates.
  package let letter: Character
  /// What it was, in the person's own words.
  package let words: String

  /// A medicine is marked when it was not logged in so many days before (D).
  package static let quietDays = 60
  private static let mostNamed = 3
  private static let longest = 40

  /// The beginning of the words, on one line.
  private var shortWords: String {
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.count > Self.longest else { return line }
    // Whole words, and never half a number.
    var kept = line.prefix(Self.longest - 3)
    if line[kept.endIndex...].first != " ", let end = kept.lastIndex(of: " ") { kept = kept[..<end] }
    return "\(kept)\(kept.hasSuffix(" ") ? "" : " ")..."
  }

  /// The events of some days in order of time: every note, each change of a medicine on the list, and each medicine
  /// beside the list that is new there.
  package static func of(
    _ days: ClosedRange<Day>, medicines: [Reading<MedicationTaken>], notes: [Reading<Note>],
    listed: [MedicineCourse] = [], zone: Zone = .fixed(offsetMinutes: 0), clock: ClockFormat = .hours24
  )
    -> [ChartEvent]
  {
    var last: [String: Day] = [:]
    var events = changes(days, listed, zone, clock)
    for taken in medicines where !taken.value.isSkipped && listed.meant(by: taken.value) == nil {
      let name = taken.value.name.lowercased()
      let isNew = last[name].map { taken.at.day.number - $0.number > quietDays } ?? true
      last[name] = taken.at.day
      guard isNew, days.contains(taken.at.day) else { continue }
      events.append(ChartEvent(at: taken.at, letter: "m", words: taken.value.name))
    }
    events += notes.filter { days.contains($0.at.day) }
      .map { ChartEvent(at: $0.at, letter: "n", words: $0.value.text) }
    return events.sorted { $0.at < $1.at }
  }

  /// Insulin and carbohydrates with their amounts, which belong under the curve of a day.
  package static func taken(
    insulin: [Reading<Insulin>], carbohydrates: [Reading<Carbohydrates>]
  ) -> [ChartEvent] {
    let events =
      insulin.map { ChartEvent(at: $0.at, letter: "i", words: $0.value.sentence) }
      + carbohydrates.map { ChartEvent(at: $0.at, letter: "g", words: $0.value.sentence) }
    return events.sorted { $0.at < $1.at }
  }

  /// The changes of listed medicines, at noon of their days: the hour is not known.
  private static func changes(
    _ days: ClosedRange<Day>, _ listed: [MedicineCourse], _ zone: Zone, _ clock: ClockFormat
  ) -> [ChartEvent] {
    listed.flatMap { course in
      course.steps.filter { days.contains($0.day) }.map { step in
        ChartEvent(
          at: zone.nearestMoment(day: step.day, time: TimeOfDay(minutes: 720) ?? .midnight), letter: "c",
          words: MedicineText.event(course, step, clock: clock))
      }
    }
  }

  /// The events in a sentence, the latest of each sort by name; nil where there are none.
  static func sentence(_ events: [ChartEvent], today: Day) -> String? {
    let parts = [
      part("c", "a change of medication", events, today),
      part("m", "a medicine not logged in the \(quietDays) days before", events, today),
      part("n", "a note", events, today), part("i", "insulin", events, today),
      part("g", "carbohydrates", events, today),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : "Marked on the axis: \(parts.joined(separator: ", "))."
  }

  /// The words of all events, each under its time; those of one time together.
  static func figures(_ events: [ChartEvent]) -> [Figure] {
    Dictionary(grouping: events, by: \.at).sorted { $0.key < $1.key }.map { at, events in
      Figure("\(at)", events.map(\.words).joined(separator: "; "))
    }
  }

  private static func part(
    _ letter: Character, _ what: String, _ events: [ChartEvent], _ today: Day
  ) -> String? {
    let these = events.filter { $0.letter == letter }
    guard !these.isEmpty else { return nil }
    let named = these.suffix(mostNamed).map { "\($0.at.day.shortText(from: today)) \"\($0.shortWords)\"" }
    let more = these.count > mostNamed ? ["\(these.count - mostNamed) earlier"] : []
    return "\(letter) \(what) (\((more + named).joined(separator: ", ")))"
  }
}
