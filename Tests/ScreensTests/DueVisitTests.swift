import Care
import Model
import Testing

@testable import Screens

/// What launch says of visits: a week before, on the day, and once they are over.
@Suite struct DueVisitTests {
  private func items(_ start: String, _ change: (inout Visit) throws -> Void = { _ in }) throws
    -> [any DueItem]
  {
    let question = try VisitSofa.question(11, "Why?")
    let visit = try VisitSofa.visit(1, start) {
      ($0.clinician, $0.place) = ("Dr Lind", "Clinic North")
      try change(&$0)
    }
    return Brief.items(try VisitSofa.make([visit, question], lines: []).app.record)
  }

  /// Now it is 09:04 on 21 November.
  @Test(
    arguments: [
      ("2026-11-29T10:30+01:00", nil), ("2026-11-28T10:30+01:00", .soon), ("2026-11-22T00:00+01:00", .soon),
      ("2026-11-21T10:30+01:00", .now), ("2026-11-21T08:30+01:00", .now),
      ("2026-11-21T08:04+01:00", .overdue),
      ("2026-08-01T10:30+01:00", .overdue),
    ] as [(String, BriefUrgency?)])
  func howPressing(_ start: String, _ urgency: BriefUrgency?) throws {
    #expect(try items(start).first?.urgency == urgency)
  }

  @Test(arguments: [Visit.Status.done, .missed, .cancelled])
  func whatIsSettledIsNotTold(_ status: Visit.Status) throws {
    #expect(try items("2026-11-22T10:30+01:00") { $0.status = status }.isEmpty)
  }

  @Test func theLineSaysWhenWhereAndHowManyQuestions() throws {
    let record = try VisitSofa.make([]).app.record
    let soon = try #require(try items("2026-11-26T10:30+01:00").first)
    #expect(
      soon.line(in: record)
        == "Visit with Dr Lind: Thu 26 Nov 10:30, in 5 days, Clinic North; 1 question to ask")
    let now = try #require(try items("2026-11-21T10:30+01:00") { $0.link = "https://video.example/4" }.first)
    #expect(
      now.line(in: record)
        == "Visit with Dr Lind: today 10:30, Clinic North, https://video.example/4; 1 question to ask")
  }

  @Test func forPrograms() throws {
    let json = try #require(try items("2026-11-26T10:30+01:00").first).json.line
    #expect(json.contains(#""kind":"visit","start":"2026-11-26T10:30+01:00""#))
    #expect(json.hasSuffix(#""standing":"soon","since":"2026-11-26T10:30+01:00","days":5,"questions":1}"#))
  }
}
