import Model
import Testing

@testable import Screens

/// A record with visits and questions: one done in August, one missed, one next week, one in December.
enum VisitSofa {
  static let now = "2026-11-21T09:04+01:00"

  static func id(_ number: Int) -> ULID { ULID(milliseconds: 1_795_000_000_000, random: (0, UInt64(number))) }

  static func visit(_ number: Int, _ start: String, _ change: (inout Visit) throws -> Void = { _ in }) throws
    -> Entry
  {
    var visit = Visit(start: try #require(Moment(start)))
    try change(&visit)
    return Entry(id: id(number), at: try #require(Moment(now)), content: visit)
  }

  static func question(_ number: Int, _ text: String, _ change: (inout VisitQuestion) -> Void = { _ in })
    throws -> Entry
  {
    var question = try VisitQuestion(text)
    change(&question)
    return Entry(id: id(number), at: try #require(Moment(now)), content: question)
  }

  static func entries() throws -> [Entry] {
    [
      try visit(1, "2026-08-20T10:30+01:00") {
        ($0.clinician, $0.place, $0.status) = ("Dr Lind", "Clinic North, room 4", .done)
        ($0.agreed, $0.next) = ("measure in the mornings", .months(3))
      },
      try visit(2, "2026-09-03T10:30+01:00") { ($0.clinician, $0.status) = ("Dr Moe", .missed) },
      try visit(3, "2026-11-26T14:15+01:00") {
        ($0.clinician, $0.link, $0.status) = ("the diabetes nurse", "https://video.example/4", .confirmed)
        try $0.setMinutes(20)
      },
      try visit(4, "2026-12-03T10:30+01:00") {
        ($0.clinician, $0.place, $0.reason) = ("Dr Lind", "Clinic North, room 4", "blood pressure")
      },
      try question(11, "Can I measure on the other arm?"), try question(12, "血圧 🙂 why two readings?"),
      try question(13, "Is 5 minutes of rest enough?") {
        ($0.visit, $0.isAsked, $0.answer) = (id(1), true, "yes")
      },
    ]
  }

  /// The sofa with some readings and all of these.
  static func make(_ entries: [Entry]? = nil, lines: [String] = SizeTests.lines) throws -> Sofa {
    try Sofa(now: now, lines: lines, entries: try entries ?? self.entries())
  }
}
