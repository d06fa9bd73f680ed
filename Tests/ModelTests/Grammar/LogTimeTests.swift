import Model
import Testing

/// The times that a line may name, on 21 November 2026 at 08:00 by a European clock.
@Suite struct LogTimeTests {
  @Test(arguments: [
    ("120/80", "2026-11-21T08:00+01:00"), ("7:40 120/80", "2026-11-21T07:40+01:00"),
    ("120/80 at 7:40", "2026-11-21T07:40+01:00"), ("120/80 07:40", "2026-11-21T07:40+01:00"),
    ("7:40am 120/80", "2026-11-21T07:40+01:00"), ("7:40 AM 120/80", "2026-11-21T07:40+01:00"),
    ("7am 120/80", "2026-11-21T07:00+01:00"), ("12:30am 120/80", "2026-11-21T00:30+01:00"),
    ("yesterday 7:40 142/91 l sit", "2026-11-20T07:40+01:00"),
    ("142/91 yesterday at 7:40", "2026-11-20T07:40+01:00"),
    ("yesterday 7:40pm 142/91", "2026-11-20T19:40+01:00"),
    ("yesterday 7:40 pm 142/91", "2026-11-20T19:40+01:00"),
    ("yesterday 12:05 pm 142/91", "2026-11-20T12:05+01:00"),
    ("yesterday 7 pm 142/91", "2026-11-20T19:00+01:00"),
    ("Yesterday 19:40 142/91", "2026-11-20T19:40+01:00"), ("today 7:40 120/80", "2026-11-21T07:40+01:00"),
    ("-2h 120/80", "2026-11-21T06:00+01:00"), ("−30m 120/80", "2026-11-21T07:30+01:00"),
    ("-90min 120/80", "2026-11-21T06:30+01:00"), ("-30 min 120/80", "2026-11-21T07:30+01:00"),
    ("120/80 -9h", "2026-11-20T23:00+01:00"), ("-0m 120/80", "2026-11-21T08:00+01:00"),
    ("2026-11-20 07:40 120/80", "2026-11-20T07:40+01:00"),
    ("2026-11-20T07:40 120/80", "2026-11-20T07:40+01:00"),
    ("2026-11-20T07:40+01:00 120/80", "2026-11-20T07:40+01:00"),
    ("2026-11-20t07:40z 120/80", "2026-11-20T07:40+00:00"),
    ("2026-11-20T07:40:15.250+09:00 120/80", "2026-11-20T07:40:15.250+09:00"),
    ("2026-07-01 7:40 120/80", "2026-07-01T07:40+02:00"), ("8:05 120/80", "2026-11-21T08:05+01:00"),
    ("2026-10-25T02:30+02:00 120/80", "2026-10-25T02:30+02:00"),
    ("7:40 took aspirin", "2026-11-21T07:40+01:00"),
    ("took aspirin at 7:40", "2026-11-21T07:40+01:00"), ("took aspirin 7:40 am", "2026-11-21T07:40+01:00"),
    ("yesterday 7:40 note slept badly", "2026-11-20T07:40+01:00"),
    ("16 May 7:40 120/80", "2026-05-16T07:40+02:00"), ("May 16 7:40 120/80", "2026-05-16T07:40+02:00"),
    ("120/80 May 16th, 2025, 7:40", "2025-05-16T07:40+01:00"),
    ("22 Nov 7:40 120/80", "2025-11-22T07:40+01:00"), ("29 Feb 7:40 120/80", "2024-02-29T07:40+01:00"),
    ("thu 7:40 120/80", "2026-11-19T07:40+01:00"), ("120/80 on Thursday at 7:40", "2026-11-19T07:40+01:00"),
    ("7:40 thu 120/80", "2026-11-19T07:40+01:00"), ("last sat 7:40 120/80", "2026-11-14T07:40+01:00"),
    ("Thu, 19 Nov, 7:40: 120/80", "2026-11-19T07:40+01:00"), ("mon 120/80 7:40", "2026-11-16T07:40+01:00"),
    ("20.11.2026 7:40 120/80", "2026-11-20T07:40+01:00"),
    ("20/11/2026 7:40 120/80", "2026-11-20T07:40+01:00"),
    ("11/20/2026 7:40 120/80", "2026-11-20T07:40+01:00"),
    ("11.11.2026 7:40 120/80", "2026-11-11T07:40+01:00"),
    ("11/20/26 7:40 120/80", "2026-11-20T07:40+01:00"), ("20.11.26 7:40 120/80", "2026-11-20T07:40+01:00"),
    ("120/80 1/31/26 7:40", "2026-01-31T07:40+01:00"),
    ("2026/11/20 7:40 120/80", "2026-11-20T07:40+01:00"), ("20260720 0740 120/80", "2026-07-20T07:40+02:00"),
    ("2026-11-20 07:40: 120/80", "2026-11-20T07:40+01:00"), ("7:40: 120/80", "2026-11-21T07:40+01:00"),
    ("yesterday 7.40pm 120/80", "2026-11-20T19:40+01:00"),
    ("yesterday 7.40 pm 120/80", "2026-11-20T19:40+01:00"),
    ("yesterday 7.40 120/80", "2026-11-20T07:40+01:00"),
    ("120/80 yesterday at 0740", "2026-11-20T07:40+01:00"),
    ("thu 0740 g 5.6 mmol/L", "2026-11-19T07:40+01:00"), ("thu 0740 #x 120/80", "2026-11-19T07:40+01:00"),
    ("20 Nov 7 am 120/80", "2026-11-20T07:00+01:00"), ("20 Nov 6 mmol/L 7:40", "2026-11-20T07:40+01:00"),
    ("yesterday 7.40 mmol/L 8:00", "2026-11-20T08:00+01:00"),
    ("128/82 64 may 16 7:40", "2026-05-16T07:40+02:00"), ("ketones 3 16 may 7:40", "2026-05-16T07:40+02:00"),
    ("-1h30m 120/80", "2026-11-21T06:30+01:00"), ("−1h30m 120/80", "2026-11-21T06:30+01:00"),
    ("-1h 30m 120/80", "2026-11-21T06:30+01:00"), ("2h30m ago 120/80", "2026-11-21T05:30+01:00"),
    ("120/80 2 hours 30 min ago", "2026-11-21T05:30+01:00"),
    ("pulse 64 30 min ago", "2026-11-21T07:30+01:00"),
    ("-2d 7:40 120/80", "2026-11-19T07:40+01:00"), ("3w ago 7:40 120/80", "2026-10-31T07:40+01:00"),
  ])
  func understood(_ line: String, _ at: String) throws {
    let parsed = try LogLine.read(line, context: try Clock.context())
    #expect(parsed.at.description == at)
  }

  /// Numbers and words beside a time stay what they are.
  @Test(arguments: [
    ("sat 97", "spo2 97"), ("sat 7:40 97 %", "spo2 97"), ("7:40 sat 97 #run", "spo2 97"),
    ("yesterday 7.40 mmol/L 7:50", "glucose 7.40 mmol/L"), ("16 May 7:40 pulse 64", "pulse 64"),
    ("thu 7:40 128 82 64", "128/82 64"), ("ketones 3 16 may 7:40", "ketones 3"),
    ("took sun cream", "took sun cream"),
    ("took 5 drops in 2 h", "took 5 drops in 2 h"),
    ("took \"fish oil thu 7:40\"", "took \"fish oil thu 7:40\""),
    ("took vitamin d 2", "took vitamin d 2"), ("7:40 g 7.40 mmol/L", "glucose 7.40 mmol/L"),
  ])
  func whatIsNoTimeStays(_ line: String, _ words: String) throws {
    #expect(try LogLine.read(line, context: try Clock.context()).measurement.logText == words)
  }

  @Test(arguments: [(DateOrder.dmy, "2026-10-11"), (.mdy, "2026-11-10")])
  func theOrderOfDatesIsSet(_ order: DateOrder, _ day: String) throws {
    var settings = Settings()
    try settings.set(.dateOrder, to: order.rawValue)
    let context = try Clock.context().with(settings)
    for line in ["11/10/2026 7:40 120/80", "11.10.2026 7:40 120/80", "11/10/26 7:40 120/80"] {
      #expect(try LogLine.read(line, context: context).at.day.description == day)
    }
    #expect(try LogLine.read("20/11/2026 7:40 120/80", context: context).at.day.description == "2026-11-20")
    #expect(try LogLine.read("11/20/2026 7:40 120/80", context: context).at.day.description == "2026-11-20")
  }

  @Test func theWordsOfTimeAreNoPartOfTheReading() throws {
    let context = try Clock.context(now: "2026-11-21T21:00+01:00")
    for line in [
      "took aspirin at 7:40 pm", "7:40 pm took aspirin", "at 7:40pm took aspirin", "took aspirin -80m",
    ] {
      let parsed = try LogLine.read(line, context: context)
      #expect(parsed.measurement.logText == "took aspirin", "\(line)")
      #expect(parsed.at.description == "2026-11-21T19:40+01:00", "\(line)")
    }
  }

  /// A line, the column of what is wrong, words of what is said or expected.
  @Test(arguments: [
    ("8:06 120/80", 1, "is in the future (it is 08:00 now); did you mean yesterday 08:06?"),
    ("today 23:00 120/80", 7, "23:00 is in the future (it is 08:00 now); did you mean yesterday 23:00?"),
    ("7:40pm 120/80", 1, "did you mean yesterday 19:40"), ("120/80 23:59", 8, "is in the future"),
    ("2026-11-22 7:40 120/80", 12, "check the date"), ("tomorrow 7:40 120/80", 10, "check the date"),
    ("2027-01-01T07:40+01:00 120/80", 1, "check the date"),
    ("2026-11-21T23:00+01:00 120/80", 1, "check the date"),
    ("yesterday 120/80", 1, "what time on 20 Nov?"), ("2026-11-20 120/80", 1, "what time on"),
    ("today 120/80", 1, "what time on"), ("yesterday note slept badly", 1, "what time on"),
    ("2026-02-30 7:40 120/80", 1, "no such day"), ("2026-13-01 7:40 120/80", 1, "no such day"),
    ("2026-03-29 2:30 120/80", 12, "there was no 02:30 on 2026-03-29: the clocks went forward"),
    ("2026-10-25 2:30 120/80", 12, "write 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00"),
    ("24:00 120/80", 1, "does not know"), ("7:60 120/80", 1, "does not know"),
    ("7:4 120/80", 1, "does not know"),
    ("120/80 7.40", 8, "does not know"), ("120/80 13:00pm", 8, "does not know"),
    ("120/80 0:30am", 8, "does not know"), ("120/80 7:40:15", 8, "does not know"),
    ("yesterday -2h 120/80", 1, "does not fit"), ("-2h 7:40 120/80", 5, "does not fit"),
    ("7:40 7:50 120/80", 6, "does not fit"), ("yesterday today 7:40 120/80", 11, "does not fit"),
    ("2026-11-20T07:40+01:00 yesterday 120/80", 24, "does not fit"),
    ("2026-11-20T07:40 7:50 120/80", 18, "does not fit"),
    ("7:40 took aspirin 8:00", 19, "does not fit"), ("-1h -2h 120/80", 5, "does not fit"),
    ("-2d 120/80", 1, "what time on 19 Nov?"), ("-1.5h 120/80", 1, "does not know"),
    ("+2h 120/80", 1, "does not know"),
    ("noon 120/80", 1, "does not know"), ("120/80 pm", 8, "does not know"),
    ("20.11.2026 120/80", 1, "what time on 20 Nov?"), ("30.2.2026 7:40 120/80", 1, "no such day"),
    ("11/20/26", 1, "what time on 20 Nov?"), ("11/20/26 120/80", 1, "what time on 20 Nov?"),
    ("11/10/26 7:40 120/80", 1, "11/10/26 can be 11 October or 10 November; write 11 Oct 2026, or set the"),
    ("20261320 7:40 120/80", 1, "no such day"), ("30 Feb 7:40 120/80", 1, "no such day"),
    (
      "11/10/2026 7:40 120/80", 1,
      "11/10/2026 can be 11 October or 10 November; write 11 Oct 2026, or set the"
    ),
    ("11.10.2026 7:40 120/80", 1, "set the order once: vitals settings set date-order dmy (or mdy)"),
    ("ketones 3 may 16 7:40", 9, "3 may 16 can be 3 May or 16 May"),
    ("sat 7:40 120/80", 1, "today is a Saturday; write today or 2026-11-14"),
    ("fri 19 Nov 7:40 120/80", 1, "2026-11-19 is a Thursday"), ("thu 120/80", 1, "what time on 19 Nov?"),
    ("7:40 in 2h 120/80", 6, "does not know"), ("120/80 2h", 8, "does not know"),
    ("740 120/80", 1, "does not know \"740\"; is it a time? Write 7:40"),
    ("0740 120/80", 1, "Write 7:40"), ("0110 120/80", 1, "Write 1:10"), ("120/80 1940", 8, "Write 19:40"),
    ("740 5.6 mmol/L", 1, "Write 7:40"), ("7.40 120/80", 1, "Write 7:40"),
    ("yesterday 740 120/80", 1, "what time on"), ("20 Nov 2026 120/80", 1, "what time on"),
    ("20 Nov 1940 120/80", 1, "what time on 20 Nov 1940?"),
    ("yesterday 7.40 mmol/L", 1, "what time on"), ("yesterday 7.40 8:00 120/80", 16, "does not fit"),
    ("2026-11-20T07:40+19:00 120/80", 1, "does not know"),
    ("120/80 2026-11-20T24:00+01:00", 8, "does not know"),
  ])
  func refused(_ line: String, _ column: Int, _ words: String) throws {
    let context = try Clock.context()
    let problem = #expect(throws: LogProblem.self) { try LogLine.read(line, context: context) }
    let said = "\(problem?.found ?? ""); \(problem?.expected ?? "")"
    #expect(said.contains(words), "\(said)")
    #expect(
      problem?.place.column == column || said.contains("does not know"), "\(problem?.description ?? "")")
  }

  @Test func tooLongAgoIsRefused() throws {
    let context = try Clock.context(now: "1800-01-02T00:00+01:00")
    #expect(throws: LogProblem.self) { try LogLine.read("-9999h 120/80", context: context) }
    #expect(throws: LogProblem.self) { try LogLine.read("-99999h 120/80", context: context) }
  }

  @Test(arguments: [
    ("2026-10-25T08:00+01:00", "-8h 120/80", "2026-10-25T01:00+02:00"),
    ("2026-03-29T08:00+02:00", "-8h 120/80", "2026-03-28T23:00+01:00"),
    ("2026-10-25T02:10+01:00", "-30m 120/80", "2026-10-25T02:40+02:00"),
    ("2026-03-29T03:10+02:00", "-30m 120/80", "2026-03-29T01:40+01:00"),
    ("2026-10-25T00:30+02:00", "yesterday 23:50 120/80", "2026-10-24T23:50+02:00"),
  ])
  func whenTheClocksAreMoved(_ now: String, _ line: String, _ at: String) throws {
    #expect(try LogLine.read(line, context: try Clock.context(now: now)).at.description == at)
  }

  @Test func secondsOfTheClockAreNotMadeUp() throws {
    let context = try Clock.context(now: "2026-11-21T08:00:15.250+01:00")
    #expect(try LogLine.read("-30m 120/80", context: context).at.description == "2026-11-21T07:30+01:00")
    #expect(try LogLine.read("120/80", context: context).at == context.now)
  }
}
