import Model
import Testing

/// Which visit comes next, which are over, and to which of them a question belongs.
@Suite struct VisitBookTests {
  private static let now = "2026-11-21T10:00+01:00"

  private static func id(_ number: Int) -> ULID { ULID(milliseconds: 0, random: (0, UInt64(number))) }

  private static func visit(
    _ number: Int, _ start: String, _ status: Visit.Status = .planned, minutes: Int? = nil
  ) throws -> Entry {
    var visit = Visit(start: try Clock.moment("\(start)+01:00"))
    try visit.setMinutes(minutes)
    visit.status = status
    return Entry(id: id(number), at: try Clock.morning(), content: visit)
  }

  private static func question(
    _ number: Int, for visit: Int? = nil, asked: Bool = false
  ) throws -> Entry {
    var question = try VisitQuestion("question \(number)", visit: visit.map(id))
    question.isAsked = asked
    return Entry(id: id(number), at: try Clock.morning(), content: question)
  }

  private static func book(_ entries: [Entry]) throws -> VisitBook {
    VisitBook(entries, now: try Clock.moment(now))
  }

  @Test func nothingAtAll() throws {
    let book = try Self.book([])
    #expect(book.next == nil && book.upcoming.isEmpty && book.past.isEmpty && book.open.isEmpty)
  }

  @Test func theOrderOfVisits() throws {
    let book = try Self.book([
      Self.visit(1, "2026-12-03T10:30"), Self.visit(2, "2026-11-25T10:30", .confirmed),
      Self.visit(3, "2026-11-20T10:30"), Self.visit(4, "2026-08-03T10:30", .done),
      Self.visit(5, "2026-09-03T10:30", .missed), Self.visit(6, "2026-12-01T10:30", .cancelled),
      Entry(id: Self.id(7), at: try Clock.morning(), content: try Note("no visit")),
    ])
    #expect(book.upcoming.map(\.id) == [2, 1].map(Self.id))
    #expect(book.unsettled.map(\.id) == [Self.id(3)])
    #expect(book.past.map(\.id) == [6, 5, 4].map(Self.id))
    #expect(book.next?.id == Self.id(2))
    #expect(book.last(before: book.now)?.id == Self.id(4), "only what took place is a visit before")
  }

  /// At 10:00; a visit is over at the minute in which it ends.
  @Test(
    arguments: [
      ("2026-11-21T09:30", 31, true), ("2026-11-21T09:30", 30, false), ("2026-11-21T09:01", nil, true),
      ("2026-11-21T09:00", nil, false), ("2026-11-21T10:00", 1, true),
    ] as [(String, Int?, Bool)])
  func whatGoesOnIsNotOver(_ start: String, _ minutes: Int?, _ isUpcoming: Bool) throws {
    let book = try Self.book([Self.visit(1, start, minutes: minutes)])
    #expect(book.upcoming.isEmpty != isUpcoming && book.unsettled.isEmpty == isUpcoming)
  }

  @Test func aQuestionBelongsToTheNextVisitUnlessOneIsNamed() throws {
    let book = try Self.book([
      Self.visit(1, "2026-11-25T10:30"), Self.visit(2, "2026-12-03T10:30"), Self.question(11),
      Self.question(12, for: 2), Self.question(13, asked: true),
    ])
    #expect(book.open(for: Self.id(1)).map(\.id) == [Self.id(11)])
    #expect(book.open(for: Self.id(2)).map(\.id) == [Self.id(12)])
  }

  @Test(arguments: [Visit.Status.done, .missed, .cancelled])
  func whatWasNotAskedGoesOnToTheNextVisit(_ status: Visit.Status) throws {
    let book = try Self.book([
      Self.visit(1, "2026-11-19T10:30", status), Self.visit(2, "2026-12-03T10:30"),
      Self.question(11, for: 1), Self.question(12, for: 1, asked: true), Self.question(13, for: 99),
    ])
    #expect(book.open(for: Self.id(2)).map(\.id) == [11, 13].map(Self.id))
    #expect(book.open(for: Self.id(1)).isEmpty)
    #expect(book.asked(at: Self.id(1)).map(\.id) == [Self.id(12)])
  }

  @Test func theVisitAtWhichAQuestionIsAnswered() throws {
    let book = try Self.book([
      Self.visit(1, "2026-11-19T10:30", .done), Self.visit(2, "2026-11-20T10:30", .missed),
      Self.visit(3, "2026-12-03T10:30"),
    ])
    #expect(book.visitOfAnswer(to: try VisitQuestion("why?"))?.id == Self.id(1))
    #expect(book.visitOfAnswer(to: try VisitQuestion("why?", visit: Self.id(3)))?.id == Self.id(3))
    #expect(try Self.book([]).visitOfAnswer(to: try VisitQuestion("why?")) == nil)
  }
}
