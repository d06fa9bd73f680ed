import Model
import Testing

@Suite struct DoseScheduleTests {
  @Test(arguments: [
    ("08:00", "08:00"), ("8:00", "08:00"), ("20:00, 08:00", "08:00 and 20:00"),
    ("8:00 14:00 20:00", "08:00, 14:00 and 20:00"), ("8:00 am, 8:00 pm", "08:00 and 20:00"),
    ("08:00,08:00", "08:00"), ("when needed", "when needed"), ("  one  at night ", "one at night"),
    ("08:00 and 20:00", "08:00 and 20:00"), ("", ""), (" , ", ","), ("8.00, 20.00", "08:00 and 20:00"),
    ("0800 2000", "08:00 and 20:00"), ("8 am and 8 pm", "08:00 and 20:00"), ("at 7.30 pm", "19:30"),
    ("8:00 with food", "8:00 with food"), ("1.75 mg at night", "1.75 mg at night"), ("2 a day", "2 a day"),
    ("3", "3"), ("1000 mg", "1000 mg"), ("1.5", "1.5"),
  ])
  func timesOrWords(_ typed: String, _ text: String) throws {
    #expect(try DoseSchedule(typed: typed).text(.hours24) == text)
  }

  /// Saved as words, no dose would ever be asked about.
  @Test(arguments: [
    ("25:00", "25:00"), ("24:00", "24:00"), ("08:00, 25:00", "25:00"), ("8:00 and 20:60", "20:60"),
    ("8:0", "8:0"),
    ("8.00, 25.00", "25.00"), ("0800 2500", "2500"), ("13pm", "13pm"), ("13 pm", "13pm"),
    ("25:00 with food", "25:00"),
  ])
  func whatLooksLikeATimeAndIsNone(_ typed: String, _ word: String) {
    #expect(throws: FieldProblem("schedule", "\"\(word)\" is not a time such as 08:00")) {
      try DoseSchedule(typed: typed)
    }
  }

  @Test func onlyTimesAreDue() throws {
    #expect(try DoseSchedule(typed: "20:00 8:00").times.map(\.minutes) == [480, 1200])
    #expect(try DoseSchedule(typed: "when needed").times.isEmpty)
    #expect(try DoseSchedule(typed: "8:00 13:00").text(.hours12) == "8:00 am and 1:00 pm")
    let many = (0..<13).map { "\($0):00" }.joined(separator: " ")
    #expect(throws: FieldProblem.self, "more than twelve times") { try DoseSchedule(typed: many) }
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
