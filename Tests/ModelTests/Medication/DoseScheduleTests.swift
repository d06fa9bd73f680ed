import Model
import Testing

@Suite struct DoseScheduleTests {
  @Test(arguments: [
    ("08:00", "08:00"), ("8:00", "08:00"), ("20:00, 08:00", "08:00 and 20:00"),
    ("8:00 14:00 20:00", "08:00, 14:00 and 20:00"), ("8:00 am, 8:00 pm", "08:00 and 20:00"),
    ("08:00,08:00", "08:00"), ("when needed", "when needed"), ("  one  at night ", "one at night"),
    ("08:00 and 20:00", "08:00 and 20:00"), ("24:00", "24:00"), ("", ""), (" , ", ","),
  ])
  func timesOrWords(_ typed: String, _ text: String) {
    #expect(DoseSchedule(typed).text(.hours24) == text)
  }

  @Test func onlyTimesAreDue() {
    #expect(DoseSchedule("20:00 8:00").times.map(\.minutes) == [480, 1200])
    #expect(DoseSchedule("when needed").times.isEmpty)
    #expect(DoseSchedule("8:00 13:00").text(.hours12) == "8:00 am and 1:00 pm")
    let many = (0..<13).map { "\($0):00" }.joined(separator: " ")
    #expect(DoseSchedule(many).times.isEmpty, "more than twelve times are words")
  }

  @Test(arguments: ["2026-11-21T08:00", "2026-12-31T23:59"])
  func aDoseIsReadBack(_ text: String) throws {
    #expect(try #require(DoseTime(text)).description == text)
  }

  @Test(arguments: [
    "2026-11-21", "2026-11-21T8:00", "2026-02-30T08:00", "2026-11-21T24:00", "T08:00", "", "x",
  ])
  func whatIsNoDose(_ text: String) { #expect(DoseTime(text) == nil) }
}
