/// A visit to a clinician, or a talk by video: when, with whom, where, why, and what came of it.
///
/// What the person wrote about it besides is the entry's note.
package struct Visit: Content {
  /// How a visit stands.
  package enum Status: String, Sendable, CaseIterable {
    /// The person expects it.
    case planned
    /// The practice has confirmed it.
    case confirmed
    /// It was called off; it stays in the list.
    case cancelled
    /// It took place.
    case done
    /// It did not take place though nobody called it off.
    case missed

    /// Whether it is still to take place, as far as anybody has said.
    package var isAwaited: Bool { self == .planned || self == .confirmed }
  }

  /// When it starts, by the clock of the place.
  package var start: Moment
  /// How long it lasts, 1 to 10,080 minutes (a week); nil where nobody said.
  package private(set) var minutes: Int?
  /// With whom; nil where nobody said.
  package var clinician: String?
  /// Where; nil for a talk by video and where nobody said.
  package var place: String?
  /// Where a talk by video takes place, or a page about the visit.
  package var link: String?
  /// What it is about, in the person's words.
  package var reason: String?
  /// How it stands.
  package var status = Status.planned
  /// The identity of the event in other people's calendars (RFC 5545, UID).
  package var uid: String?
  /// The revision of that event, from 0 (RFC 5545, SEQUENCE).
  package var sequence: Int?
  /// Who invited, as the calendar writes it (RFC 5545, ORGANIZER).
  package var organizer: String?
  /// What was agreed there, in words.
  package var agreed: String?
  /// The limits that were agreed there, as they were entered: `systolic 130`, `glucose 3.9-10.0 mmol/L`.
  ///
  /// What readings are held against are the person's `Targets`; this is what was said on that day.
  package var targets: [String] = []
  /// When the next one is wanted.
  package var next: NextVisit?

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(standing: Visit.self, id: "visit", title: "visit")

  /// How long a visit may last, in minutes.
  package static let lengths = 1...10_080

  /// How long a visit counts as going on where nobody said how long it lasts, in minutes.
  package static let usualMinutes = 60

  /// Makes a visit that is planned for a time.
  package init(start: Moment) { self.start = start }

  /// Sets how long it lasts, nil for as long as it may take.
  ///
  /// - Throws: `FieldProblem` outside 1 to 10,080 minutes.
  package mutating func setMinutes(_ minutes: Int?) throws(FieldProblem) {
    guard let minutes, !Self.lengths.contains(minutes) else {
      self.minutes = minutes
      return
    }
    throw FieldProblem("minutes", "\(minutes) minutes is not possible; Vitals accepts 1 to 10080 (a week)")
  }

  /// When it ends, or counts as over where nobody said how long it lasts.
  package var end: Moment { start.adding(minutes: minutes ?? Self.usualMinutes) ?? start }

  /// Whether it takes place by a link alone.
  package var isByVideo: Bool { link != nil && place == nil }
}

extension Visit {
  /// The fields in the journal's order.
  package var fields: [Field] {
    var fields = [Field("start", .text("\(start)"))]
    if let minutes { fields.append(Field("minutes", .number(ExactDecimal(minutes)))) }
    for (key, text) in [
      ("clinician", clinician), ("place", place), ("link", link), ("reason", reason),
      ("status", status == .planned ? nil : status.rawValue), ("uid", uid),
    ] {
      if let text { fields.append(Field(key, .text(text))) }
    }
    if let sequence { fields.append(Field("sequence", .number(ExactDecimal(sequence)))) }
    if let organizer { fields.append(Field("organizer", .text(organizer))) }
    if let agreed { fields.append(Field("agreed", .text(agreed))) }
    if !targets.isEmpty { fields.append(Field("targets", .list(targets))) }
    if let next { fields.append(Field("next", .text(next.code))) }
    return fields
  }

  /// Makes a visit from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let text = try fields.require("start", fields.text("start"))
    guard let start = Moment(text) else {
      throw FieldProblem("start", "\"\(text)\" is not a time such as 2026-12-03T10:30+01:00")
    }
    self.init(start: start)
    try setMinutes(fields.whole("minutes"))
    clinician = try fields.text("clinician")
    place = try fields.text("place")
    link = try fields.text("link")
    reason = try fields.text("reason")
    status = try fields.word("status", Status.self) ?? .planned
    uid = try fields.text("uid")
    sequence = try fields.whole("sequence")
    if let sequence, sequence < 0 { throw FieldProblem("sequence", "\(sequence) is below 0") }
    organizer = try fields.text("organizer")
    agreed = try fields.text("agreed")
    targets = try fields.list("targets")
    guard let code = try fields.text("next") else { return }
    guard let next = NextVisit(code) else {
      throw FieldProblem("next", "\"\(code)\" is not an interval such as 3m or a day such as 2027-03-03")
    }
    self.next = next
  }
}
