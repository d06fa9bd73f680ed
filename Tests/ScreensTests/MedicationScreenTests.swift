import Care
import Model
import Terminal
import Testing

@testable import LineMode
@testable import Screens

/// Medicines from the screens: put on the list, their doses answered, changed, and read before and after.
@Suite struct MedicationScreenTests {
  static let id = ULID(milliseconds: 1_000_000, random: (7, 7))

  /// Two medicines since the 1st of October; ramipril was changed on the 1st of November and is logged on most days.
  static func sofa(
    _ now: String = "2026-11-21T09:04+01:00", lines: [String] = [], without missed: Day? = nil
  ) throws -> Sofa {
    let first = try #require(Day("2026-10-01"))
    let at = try #require(Moment("2026-10-01T07:00+02:00"))
    let ramipril = Entry(
      id: id, at: at,
      content: try Medicine(
        "ramipril", strength: "5 mg", schedule: DoseSchedule(typed: "08:00"), start: first))
    let spray = Entry(
      id: ULID(milliseconds: 1_000_001, random: (7, 7)), at: at,
      content: try Medicine("the spray", schedule: .words("when needed"), start: first))
    let change = Entry(
      id: ULID(milliseconds: 1_000_002, random: (7, 7)), at: try #require(Moment("2026-11-01T10:00+01:00")),
      content: try MedicineChange(of: id, .changed, on: #require(Day("2026-11-01")), strength: "10 mg"),
      note: "Dr Weber")
    let days = (1...30).map { first.adding(days: $0) } + (1...19).map { first.adding(days: 31 + $0) }
    let pressures = days.filter { $0.number % 3 == 0 }.flatMap { day in
      let systolic = day.month.number == 10 ? 142 : 131
      return [
        "\(day) 07:10 \(systolic + day.number % 4)/86", "\(day) 20:10 \(systolic - 4 + day.number % 5)/82",
      ]
    }
    let doses = days.filter { $0.number % 7 != 0 && $0 != missed }.map { "\($0) 08:05 took ramipril" }
    return try Sofa(now: now, lines: pressures + doses + lines, entries: [ramipril, spray, change])
  }

  @Test func aMedicineIsPutOnTheListInTheForm() throws {
    let sofa = try Sofa("2026-11-20 07:30 128/82")
    sofa.press(.character("i"))
    #expect(sofa.screen().contains("None yet. Press a to add one"))
    sofa.press(.character("a"))
    sofa.type("ramipril")
    sofa.press(.tab)
    sofa.type("5 mg")
    sofa.press(.tab)
    sofa.type("8:00, 20:00")
    #expect(sofa.screen().contains("ramipril 5 mg, 08:00 and 20:00, since today"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("ramipril 5 mg"))
    let course = try #require(sofa.app.record.medicines.first)
    #expect(course.steps.first?.after.schedule.times.count == 2)
    #expect(Brief.items(sofa.app.record).isEmpty, "the dose of before it was listed is not asked about")
    sofa.press(.character("a"))
    sofa.type("Ramipril")
    sofa.press(.enter)
    #expect(sofa.screen().contains("Not saved: ramipril 5 mg is on the list; change it there."))
  }

  @Test func aDoseThatIsDueIsAnswered() throws {
    let sofa = try Self.sofa()
    let item = try #require(Brief.items(sofa.app.record).first)
    #expect(
      item.line(in: sofa.app.record) == "ramipril 10 mg: the dose of 08:00 is due")
    #expect(item.answers.map(\.word) == ["taken", "when", "not taken", "snooze"])
    sofa.press(.character("d"))
    #expect(sofa.screen().contains("Taken: ramipril 10 mg, the dose of 08:00, at 09:04. Press u to undo."))
    #expect(Brief.items(sofa.app.record).isEmpty)
    sofa.press(.character("u"), .character("x"))
    #expect(sofa.screen().contains("Not taken: ramipril 10 mg, the dose of 08:00."))
    let taken =
      sofa.app.record.readings(of: MedicationTaken.kind).newest(1).first?.content as? MedicationTaken
    #expect(
      taken?.isSkipped == true && taken?.medicine == Self.id && taken?.dose?.description == "2026-11-21T08:00"
    )
  }

  /// What was logged last, and the dose that it answers.
  private func last(_ sofa: Sofa) throws -> (at: String, dose: String?, isSkipped: Bool) {
    let entry = try #require(sofa.app.record.readings(of: MedicationTaken.kind).newest(1).first)
    let taken = try #require(entry.content as? MedicationTaken)
    return (entry.at.description, taken.dose?.description, taken.isSkipped)
  }

  /// A dose that was taken late, or on time and answered late: both times are kept, and the row of its key says them.
  @Test(arguments: [
    ("1", "2026-11-21T09:04+01:00", "2026-11-21T08:00"), ("2", "2026-11-21T08:00+01:00", "2026-11-21T08:00"),
    ("3", "2026-11-21T09:04+01:00", "2026-11-20T08:00"), ("4", "2026-11-20T08:00+01:00", "2026-11-20T08:00"),
    ("5", "2026-11-21T09:04+01:00", "2026-11-22T08:00"),
  ])
  func aDoseIsTakenLate(_ row: Character, _ at: String, _ dose: String) throws {
    for keys in [[Key.enter], [.character("T")], [.character("i"), .character("T")]] {
      let sofa = try Self.sofa(without: Day("2026-11-20"))
      for key in keys { sofa.press(key) }
      #expect(sofa.app.page == .dose)
      #expect(sofa.screen().contains("WHEN WAS IT TAKEN?"))
      #expect(sofa.screen().contains("at 09:04, now, 64 minutes late"), "\(sofa.screen())")
      #expect(sofa.screen().contains("the dose of 08:00 yesterday"))
      sofa.press(.character(row))
      let last = try last(sofa)
      #expect(last.at == at && last.dose == dose && !last.isSkipped)
      #expect(sofa.app.page == (keys.count == 1 ? .today : .medication))
      sofa.press(.character("u"))
      #expect(Brief.items(sofa.app.record).count == 1)
    }
  }

  /// A typed time belongs to the dose into whose time it falls.
  @Test(arguments: [
    ("8:10", "2026-11-21T08:10+01:00", "2026-11-21T08:00"),
    ("yesterday 20:10", "2026-11-20T20:10+01:00", "2026-11-20T08:00"),
    ("-1h", "2026-11-21T08:04+01:00", "2026-11-21T08:00"),
  ])
  func theTimeIsTyped(_ text: String, _ at: String, _ dose: String) throws {
    let sofa = try Self.sofa(without: Day("2026-11-20"))
    sofa.press(.enter, .character("T"))
    #expect(sofa.app.page == .doseTime)
    sofa.press(.paste(text), .enter)
    let last = try last(sofa)
    #expect(last.at == at && last.dose == dose)
    sofa.press(.character("i"), .enter)
    #expect(sofa.screen(100, 50).contains("taken "))
  }

  /// One that was taken at the time of a dose of which that was said already is no other dose.
  @Test func aSecondOneCountsBesideTheDoses() throws {
    let sofa = try Self.sofa()
    sofa.press(.enter, .character("T"), .paste("yesterday 20:10"), .enter)
    #expect(try last(sofa).dose == nil)
    #expect(
      sofa.screen().contains("Taken: ramipril 10 mg, yesterday at 20:10, beside its doses."),
      "\(sofa.screen())")
    #expect(Brief.items(sofa.app.record).count == 1, "the dose of today is still due")
  }

  @Test(arguments: ["10:00", "tomorrow 8:00", "soon", ""])
  func noTimeIsMadeUp(_ text: String) throws {
    let sofa = try Self.sofa()
    sofa.press(.enter, .character("T"), .paste(text), .enter)
    #expect(sofa.app.page == .doseTime && Brief.items(sofa.app.record).count == 1, "\(sofa.screen())")
    sofa.press(.escape)
    #expect(sofa.app.page == .dose)
    sofa.press(.escape)
    #expect(sofa.app.page == .today)
  }

  @Test func anEarlierDoseWasNotTaken() throws {
    let sofa = try Self.sofa(without: Day("2026-11-20"))
    sofa.press(.enter, .down, .down, .character("x"))
    let last = try last(sofa)
    #expect(last.isSkipped && last.dose == "2026-11-20T08:00")
  }

  /// A dose that is not due yet can be taken, and one key too many does not say so.
  @Test func aDoseIsTakenEarly() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("i"), .character("d"), .character("d"))
    #expect(sofa.app.page == .question)
    #expect(sofa.screen().contains("No dose is due; the next one is 08:00 tomorrow."), "\(sofa.screen())")
    sofa.press(.character("n"))
    #expect(try last(sofa).dose == "2026-11-21T08:00")
    sofa.press(.character("d"), .character("y"))
    #expect(try last(sofa) == ("2026-11-21T09:04+01:00", "2026-11-22T08:00", false))
    #expect(sofa.screen().contains("Taken: ramipril 10 mg, the dose of 08:00 tomorrow, at 09:04."))
    sofa.wait(minutes: 24 * 60)
    #expect(Brief.items(sofa.app.record).isEmpty, "it is not asked about again")
    sofa.press(.character("T"))
    #expect(sofa.screen().contains("now, 23 hours early"), "\(sofa.screen())")
  }

  /// Every dose that is due by one key, from Today and from the page of medicines, as one action.
  @Test(arguments: [[], [.character("i")]] as [[Key]])
  func allThatAreDueAreTaken(_ way: [Key]) throws {
    let others = try (0..<3).map { index in
      Entry(
        id: ULID(milliseconds: 1_000_010 + UInt64(index), random: (7, 7)),
        at: try #require(Moment("2026-11-01T07:00+01:00")),
        content: try Medicine(
          "medicine \(index)", schedule: DoseSchedule(typed: index == 2 ? "20:00" : "0\(7 + index):00"),
          start: #require(Day("2026-11-01"))))
    }
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: ["128/82"], entries: others)
    for key in way { sofa.press(key) }
    #expect(sofa.app.record.medication.due.count == 3, "that of last night is due too")
    sofa.press(.character("P"))
    #expect(
      sofa.screen(120, 40).contains("3 doses taken: medicine 0, medicine 1, medicine 2. Press u to undo."),
      "\(sofa.screen(120, 40))")
    #expect(sofa.app.record.medication.due.isEmpty)
    sofa.press(.character("P"))
    #expect(sofa.screen().contains("No dose is due."))
    sofa.press(.character("u"))
    #expect(sofa.app.record.medication.due.count == 3, "one undo takes all of them back")
  }

  @Test func aMedicineWithoutTimesHasNone() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("i"), .down, .character("T"))
    #expect(sofa.screen().contains("the spray has no times of the day."))
    sofa.press(.character("d"))
    #expect(sofa.screen(120, 30).contains("the spray has no dose that is due"))
    sofa.press(.character("x"))
    #expect(sofa.screen().contains("No dose of the spray is due."))
  }

  /// The line mode does the same.
  @Test func inTheLineMode() throws {
    let sofa = try Self.sofa(without: Day("2026-11-20"))
    var dialogue = try Dialogue(sofa.keeper, isInteractive: true)
    #expect(
      dialogue.take("medicines") == [
        "1. Due: ramipril 10 mg: the dose of 08:00 is due, 1 before it not answered"
      ])
    #expect(
      dialogue.take("done 1 8:10") == ["Taken: ramipril 10 mg, the dose of 08:00, at 08:10. Type u to undo."])
    #expect(dialogue.take("i") == ["1. Soon: ramipril 10 mg: the next dose is 08:00 tomorrow"])
    #expect(dialogue.take("done 1").last == "y or n")
    #expect(dialogue.take("y").first?.contains("the dose of 08:00 tomorrow, at 09:04") == true)
    _ = dialogue.take("u")
    _ = dialogue.take("u")
    #expect(
      dialogue.take("taken").first?.hasPrefix("Taken: ramipril 10 mg, the dose of 08:00, at 09:04.") == true)
    #expect(dialogue.take("taken") == ["No dose is due."])
    #expect(dialogue.take("t").contains { $0.hasPrefix("Nothing is due") })
    #expect(dialogue.take("i") == ["1. Soon: ramipril 10 mg: the next dose is 08:00 tomorrow"])
    #expect(dialogue.take("done 1 8:20").first?.hasSuffix("beside its doses. Type u to undo.") == true)
  }

  @Test func laterIsLater() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("s"))
    #expect(sofa.screen().contains("asks again today 10:04"))
    #expect(Brief.items(sofa.app.record).isEmpty)
    sofa.wait(minutes: 60)
    #expect(Brief.items(sofa.app.record).map(\.urgency) == [.overdue])
  }

  /// A line in words answers the dose, as it always did.
  @Test func aLoggedLineAnswersTheDose() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("l"))
    sofa.type("took Ramipril 10 mg")
    sofa.press(.enter)
    #expect(Brief.items(sofa.app.record).isEmpty)
  }

  @Test func aChangeIsWrittenDown() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("i"), .character("e"), .tab)
    sofa.type("5 mg")
    sofa.press(.tab, .tab, .tab)
    sofa.type("dizzy")
    sofa.press(.enter)
    let course = try #require(sofa.app.record.medicines.first)
    #expect(course.title(at: sofa.app.record.now) == "ramipril 5 mg" && course.steps.last?.note == "dizzy")
    sofa.press(.character("e"), .right, .enter)
    #expect(sofa.screen().contains("stopped today"))
    #expect(Brief.items(sofa.app.record).isEmpty, "nothing is due of what is stopped")
    sofa.press(.character("u"))
    #expect(sofa.app.record.medicines.first?.isTaken(at: sofa.app.record.now) == true)
  }

  @Test func beforeAndAfterStandOnThePage() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("i"), .enter)
    let screen = sofa.screen(120, 40)
    #expect(screen.contains("Before and after: ramipril 5 mg to 10 mg, Sun 1 Nov"))
    #expect(screen.contains("lower, -11 mmHg (95 % interval"))
    #expect(screen.contains("what was measured, not why"))
  }

  @Test func changesAreMarkedOnTheChart() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("c"))
    #expect(sofa.screen(160, 50).contains("c a change of medication (1 Nov \"ramipril 5 mg to 10 mg\")"))
  }

  @Test func takingItOffTheListIsAskedAndUndone() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("i"), .character("D"))
    #expect(sofa.screen().contains("Delete this medicine, as entered in error?"))
    sofa.press(.character("y"))
    #expect(sofa.app.record.medicines.map(\.name) == ["the spray"])
    sofa.press(.character("u"))
    #expect(sofa.app.record.medicines.count == 2)
  }

  @Test func looksAsItShould() throws {
    let snapshots = SnapshotTests()
    let list = try Self.sofa()
    list.press(.character("i"))
    let page = try Self.sofa()
    page.press(.character("i"), .enter)
    let add = try Self.sofa()
    add.press(.character("i"), .character("a"), .character("x"))
    let change = try Self.sofa()
    change.press(.character("i"), .character("e"))
    let when = try Self.sofa(without: Day("2026-11-20"))
    when.press(.character("i"), .character("T"))
    let typed = try Self.sofa()
    typed.press(.character("i"), .character("T"), .character("T"), .paste("8:1"))
    let all = [
      ("medication list", list), ("medicine", page), ("medicine form", add), ("medicine change", change),
      ("dose", when), ("dose time", typed),
    ]
    for (name, sofa) in all {
      for (width, height) in SnapshotTests.sizes {
        try snapshots.check("\(name) \(width)x\(height)", sofa.screen(width, height))
      }
      let ascii = sofa.screen(80, 24, glyphs: .ascii)
      #expect(ascii.unicodeScalars.allSatisfy { $0.isASCII })
      try snapshots.check("\(name) ascii 80x24", ascii)
      for (width, height) in SizeTests.sizes { _ = sofa.screen(width, height, fill: "x") }
    }
  }
}
