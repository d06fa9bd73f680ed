import Model
import Testing

/// The time of day as people read it.
@Suite struct TimeOfDayTests {
  @Test(
    arguments: [
      ("00:00", "12:00 am"), ("00:59", "12:59 am"), ("01:00", "1:00 am"), ("11:59", "11:59 am"),
      ("12:00", "12:00 pm"), ("12:59", "12:59 pm"), ("13:05", "1:05 pm"), ("23:59", "11:59 pm"),
    ])
  func twelveHours(_ time: String, _ text: String) throws {
    let time = try #require(TimeOfDay(time))
    #expect(time.text(.hours12) == text)
    #expect(time.text(.hours24) == time.description)
  }

  @Test(
    arguments: [
      ("7:40", "07:40"), ("07:40 pm", "19:40"), ("7 PM", "19:00"), ("12:00 am", "00:00"), ("12pm", "12:00"),
      ("24:00", nil), ("13:00 pm", nil), ("0:30 am", nil), ("7", nil), ("", nil), ("pm", nil), ("7:4", nil),
      ("7.40pm", "19:40"), ("7.40 PM", "19:40"), ("0740 pm", "19:40"), ("7.40", nil), ("0740", nil),
      ("740", nil),
      ("1940 pm", nil), ("7.4 pm", nil), ("00740 pm", nil),
    ])
  func whatIsTypedIsRead(_ text: String, _ time: String?) {
    #expect(TimeOfDay(typed: text)?.description == time)
  }

  /// What is shown can be typed again, and means the same.
  @Test func everyMinuteIsUnderstoodAgain() throws {
    let now = try #require(Moment("2026-11-21T23:59+01:00"))
    let context = EntryContext(now: now, zone: .fixed(offsetMinutes: 60))
    for minutes in 0..<1440 {
      let time = try #require(TimeOfDay(minutes: minutes))
      let parsed = try LogLine.read("\(time.text(.hours12)) pulse 64", context: context)
      #expect(parsed.at.time == time)
      #expect(time.text(.hours12).count <= ClockFormat.hours12.columns)
    }
  }
}
