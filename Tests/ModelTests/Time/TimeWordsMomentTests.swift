import Model
import Testing

/// A day with a time as people type it; now is Saturday, 21 November 2026, 08:00 in winter time.
@Suite struct TimeWordsMomentTests {
  /// Of a visit: days without a year are the next, and it has to have a time of its own.
  @Test(
    arguments: [
      ("2026-12-03 10:30", "2026-12-03T10:30+01:00"), ("2026-12-03T10:30", "2026-12-03T10:30+01:00"),
      ("2026-12-03T10:30+00:00", "2026-12-03T10:30+00:00"),
      ("at 2026-12-03t10:30z", "2026-12-03T10:30+00:00"),
      ("tomorrow 14:00", "2026-11-22T14:00+01:00"), ("Today at 3pm", "2026-11-21T15:00+01:00"),
      ("3:15 pm today", "2026-11-21T15:15+01:00"), ("yesterday 9:00", "2026-11-20T09:00+01:00"),
      ("Thu 10:30", "2026-11-26T10:30+01:00"), ("fri 9:00", "2026-11-27T09:00+01:00"),
      ("3 Dec 10:30", "2026-12-03T10:30+01:00"), ("Thu, 3 December, 10:30", "2026-12-03T10:30+01:00"),
      ("3 Dec,10:30", "2026-12-03T10:30+01:00"), ("10:30 Dec 3", "2026-12-03T10:30+01:00"),
      ("21 Nov 10:30", "2026-11-21T10:30+01:00"), ("20 Nov 10:30", "2027-11-20T10:30+01:00"),
      ("3 Jan 10:30", "2027-01-03T10:30+01:00"), ("20 Nov 2026 10:30", "2026-11-20T10:30+01:00"),
      ("on 1 Jul 2026 at 8:00", "2026-07-01T08:00+02:00"), ("29 Feb 2028 8:00", "2028-02-29T08:00+01:00"),
      ("2026-10-25T02:30+02:00", "2026-10-25T02:30+02:00"), ("3 Dec 1030", "2026-12-03T10:30+01:00"),
      ("3 Dec 10.30", "2026-12-03T10:30+01:00"), ("thu at 0740", "2026-11-26T07:40+01:00"),
      ("3/12/2026 7.40pm", nil), ("13/12/2026 7.40pm", "2026-12-13T19:40+01:00"),
      ("20261203 7:40:", "2026-12-03T07:40+01:00"), ("in 2 weeks 10:30", "2026-12-05T10:30+01:00"),
      ("3w 10:30", "2026-12-12T10:30+01:00"), ("in 2h", "2026-11-21T10:00+01:00"),
      ("2h30m ago", "2026-11-21T05:30+01:00"), ("-1h30m", "2026-11-21T06:30+01:00"),
      ("next thu 10:30", "2026-11-26T10:30+01:00"), ("last thu 10:30", "2026-11-19T10:30+01:00"),
    ] as [(String, String?)])
  func words(_ text: String, _ moment: String?) throws {
    let context = try Clock.context().time
    let found = try? TimeWords.moment(text, .future, key: "start", in: context)
    #expect(found?.description == moment)
  }

  @Test(arguments: [
    ("10:30", "there is no day"), ("2026-12-03", "what time on 2026-12-03? Add it, such as 10:30"),
    ("3 Dec", "what time on 2026-12-03?"), ("in 2 weeks", "what time on 2026-12-05?"),
    (
      "soon 10:30",
      "\"soon\" is not a time such as 3 Dec 10:30, tomorrow 14:00, thu 10:30 or 2026-12-03 10:30"
    ),
    ("3 Dec 10:30 room", "\"room\" is not a time"), ("3 Dec 25:00", "\"25:00\" is not a time"),
    ("30 Feb 10:30", "there is no such day"), ("2026-02-30 10:30", "there is no such day"),
    ("Wed 3 Dec 10:30", "2026-12-03 is a Thursday; check which day you mean"),
    ("Sat 10:30", "today is a Saturday"),
    ("3 Dec 10:30 11:30", "\"11:30\" does not fit the rest of the time"),
    ("3 Dec 4 Dec 10:30", "\"4\" does not fit"),
    ("2026-12-03T10:30Z 11:30", "\"11:30\" does not fit"), ("9", "\"9\" is not a time"),
    (
      "2026-10-25 02:30",
      "02:30 came twice on 2026-10-25, when the clocks went back; write 2026-10-25T02:30"
    ),
    ("tomorrow 740", "\"740\" is not a time"), ("7.40 tomorrow", "\"7.40\" is not a time"),
  ])
  func whatIsNotUnderstoodIsNamed(_ text: String, _ words: String) throws {
    let context = try Clock.context().time
    let problem = #expect(throws: FieldProblem.self) {
      try TimeWords.moment(text, .future, key: "start", in: context)
    }
    #expect(problem?.key == "start" && problem?.reason.hasPrefix(words) == true, "\(problem?.reason ?? "")")
  }

  @Test func aTimeThatTheClockSkipsIsRefused() throws {
    let context = try Clock.context(now: "2026-03-20T08:00+01:00").time
    let problem = #expect(throws: FieldProblem.self) {
      try TimeWords.moment("29 Mar 2:30", .future, key: "start", in: context)
    }
    #expect(problem?.reason.hasPrefix("there was no 02:30 on 2026-03-29") == true)
  }

  /// Where there is a usual time, a day alone will do; a time alone is one of the day that is meant.
  @Test(arguments: [
    ("15m", "00:00", "2026-11-21T08:15+01:00"), ("1h", "00:00", "2026-11-21T09:00+01:00"),
    ("2d", "07:30", "2026-11-23T08:00+01:00"), ("Tomorrow", "00:00", "2026-11-22T00:00+01:00"),
    ("tomorrow", "07:30", "2026-11-22T07:30+01:00"), ("18:30", "00:00", "2026-11-21T18:30+01:00"),
    ("6:30 pm", "00:00", "2026-11-21T18:30+01:00"), ("2026-12-01", "07:30", "2026-12-01T07:30+01:00"),
    ("2026-12-01 20:00", "07:30", "2026-12-01T20:00+01:00"),
    ("2026-12-01 8 pm", "00:00", "2026-12-01T20:00+01:00"),
    ("2026-12-01T08:00", "07:30", "2026-12-01T08:00+01:00"), ("thu", "07:30", "2026-11-26T07:30+01:00"),
    ("thu 18:30", "07:30", "2026-11-26T18:30+01:00"), ("1 Dec", "07:30", "2026-12-01T07:30+01:00"),
    ("in 2h", "07:30", "2026-11-21T10:00+01:00"), ("90 min", "07:30", "2026-11-21T09:30+01:00"),
    ("1h30m", "07:30", "2026-11-21T09:30+01:00"), ("3 weeks", "07:30", "2026-12-12T08:00+01:00"),
    ("2d 18:30", "07:30", "2026-11-23T18:30+01:00"),
  ])
  func withAUsualTime(_ text: String, _ usual: String, _ expected: String) throws {
    let context = try Clock.context().time
    let found = try TimeWords.moment(
      text, .future, on: context.now.day, usual: TimeOfDay(usual), key: "until", in: context)
    #expect(found?.description == expected)
  }

  /// Hours are counted by instants, days by the clock.
  @Test(arguments: [
    ("3h", "2026-03-29T04:30+02:00"), ("1d", "2026-03-30T00:30+02:00"), ("90m", "2026-03-29T03:00+02:00"),
  ])
  func theClockChangeIsCrossed(_ text: String, _ expected: String) throws {
    let context = try Clock.context(now: "2026-03-29T00:30+01:00").time
    let found = try TimeWords.moment(
      text, .future, on: context.now.day, usual: .midnight, key: "until", in: context)
    #expect(found?.description == expected)
  }

  @Test(arguments: [
    ("08:00", "2026-11-21 08:00"), ("8 pm", "2026-11-21 20:00"), ("yesterday 8:00", "2026-11-20 08:00"),
    ("2026-11-20T08:00", "2026-11-20 08:00"), ("fri 0800", "2026-11-20 08:00"),
  ])
  func byTheClockOnTheWall(_ text: String, _ expected: String) throws {
    let context = try Clock.context().time
    let found = try TimeWords.wallTime(text, .past, on: context.now.day, key: "dose", in: context)
    #expect(found.map { "\($0.day) \($0.time)" } == expected)
  }

  @Test(arguments: ["soon", "yesterday", "0800"])
  func noTimeOnTheWall(_ text: String) throws {
    let context = try Clock.context().time
    let problem = #expect(throws: FieldProblem.self) {
      try TimeWords.wallTime(text, .past, on: context.now.day, key: "dose", in: context)
    }
    #expect(problem?.reason == "\"\(text)\" is not a time such as 08:00 or yesterday 20:00")
  }

  /// No text, however odd, traps; and a day that is understood is one.
  @Test func anyWordsAreSurvived() throws {
    let context = try Clock.context().time
    let words = [
      "7:40", "7.40", "0740", "740", "pm", "at", "on", "in", "ago", "-", "-2h", "2h30m", "9999", "w", "days",
      "thu", "sat",
      "last", "next", "16", "31", "feb", "may", "2026", "11/10/2026", "20.11.2026", "20260720", "2026-11-20",
      "today",
      "2026-11-20T07:40", "2026-11-20T07:40Z", ",", ":", "\"", "💊", "99999999999", "years", "1y", "29",
    ]
    var seed: UInt64 = 11
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<(1 + Int(seed >> 40) % 5) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(seed >> 33) % words.count] + ((seed >> 20) % 5 == 0 ? "" : " ")
      }
      for direction in [Direction.past, .future, .either] {
        let day = try? TimeWords.day(text, direction, key: "on", in: context)
        #expect(try day.map { try TimeWords.day("\($0)", direction, key: "on", in: context) == $0 } ?? true)
        _ = try? TimeWords.moment(
          text, direction, on: context.now.day, usual: .midnight, key: "on", in: context)
      }
    }
  }
}
