/// Where a limit of a person's own comes from: it was agreed at a visit.
package struct TargetOrigin: Sendable, Hashable {
  /// The visit at which it was agreed.
  package let visit: ULID
  /// The day of that visit, kept here too, because the visit may be deleted.
  package let day: Day
  /// With whom; nil where the visit names nobody.
  package let clinician: String?

  /// Makes an origin.
  package init(visit: ULID, day: Day, clinician: String?) {
    self.visit = visit
    self.day = day
    self.clinician = clinician
  }

  /// Reads what `code` writes, without the limit's key; nil for anything else.
  init?(_ words: some Collection<Substring>) {
    let words = Array(words)
    guard words.count >= 2, let day = Day(words[0]), let visit = ULID(words[1]) else { return nil }
    self.init(
      visit: visit, day: day,
      clinician: words.count > 2 ? words[2...].joined(separator: " ") : nil)
  }

  /// The form that the journal keeps behind the limit's key: day, visit, clinician.
  var code: String { (["\(day)", "\(visit)"] + [clinician].compactMap(\.self)).joined(separator: " ") }
}

/// The keys of limits that a person can agree on with a clinician, as the journal and the command line write them.
package enum TargetKey: String, Sendable, CaseIterable {
  /// The upper limit of systolic pressure.
  case systolic
  /// The upper limit of diastolic pressure.
  case diastolic
  /// The lowest glucose in range.
  case glucoseLow = "glucose-low"
  /// The highest glucose in range.
  case glucoseHigh = "glucose-high"
}

extension TargetOrigin {
  /// The origin for people: `agreed with Dr Lind on 3 Dec 2026`.
  package var words: String {
    "agreed \(clinician.map { "with \($0)" } ?? "at the visit") on \(day.longText)"
  }
}
