import Exchange
import Model

/// An iCalendar file: its visits, exported and imported again, change nothing, and what is written is well formed.
enum CalendarTarget {
  static func run(_ bytes: [UInt8]) {
    guard let now = Moment("2026-11-21T12:00+01:00"), let file = read(bytes, now) else { return }
    let plan = InvitationPlan(file, known: [], now: now, zone: zone)
    var known: [InvitationPlan.KnownVisit] = []
    var items: [CalendarItem] = []
    for (number, (_, step)) in plan.steps.enumerated() {
      guard case .add(let visit, let note) = step else { continue }
      let id = ULID(milliseconds: 1_795_000_000_000, random: (7, UInt64(number)))
      known.append(InvitationPlan.KnownVisit(id: id, visit: visit, written: now))
      items.append(CalendarItem(visit: visit, id: id, note: note, written: now))
    }
    let text = CalendarWriter.text(items, zone: zone)
    isWellFormed(text)
    guard let again = read(Array(text.utf8), now) else { return law(false, "the export cannot be read") }
    law(again.refused.isEmpty, "\(again.refused)")
    law(again.events.count <= items.count, "more events than were written")
    for (event, step) in InvitationPlan(again, known: known, now: now, zone: zone).steps {
      switch step {
      case .there, .nothing: break
      case .add, .change, .cancel: law(false, "line \(event.line) of the export changes something")
      }
    }
  }

  private static func read(_ bytes: [UInt8], _ now: Moment) -> CalendarFile? {
    try? CalendarFile.read(bytes, now: now, zone: zone, namedZone: { $0 == "Test/Europe" ? zone : nil })
  }

  /// A zone with the European rule of 2026, so that a skipped and a doubled hour can be met.
  private static let zone = Zone(name: "Test/Europe") { seconds in
    (1_774_746_000..<1_792_890_000).contains(seconds) ? 120 : 60
  }

  private static func isWellFormed(_ text: String) {
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: true) {
      law(line.last == 13 && line.count <= 76, "a line has \(line.count) octets")
      law(line.dropLast().allSatisfy { $0 >= 0x20 || $0 == 9 }, "a control character is in a line")
    }
  }
}
