import Care
import Model
import Terminal
import Testing

@testable import Screens

/// Medicines from the screens: put on the list, their doses answered, changed, and read before and after.
@Suite struct MedicationScreenTests {
  static let id = ULID(milliseconds: 1_000_000, random: (7, 7))

  /// Two medicines since the 1st of October; ramipril was changed on the 1st of November and is logged on most days.
  static func sofa(_ now: String = "2026-11-21T09:04+01:00", lines: [String] = []) throws -> Sofa {
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
    let doses = days.filter { $0.number % 7 != 0 }.map { "\($0) 08:05 took ramipril" }
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
    #expect(item.answers.map(\.word) == ["taken", "not taken", "snooze"])
    sofa.press(.character("d"))
    #expect(sofa.screen().contains("Taken: ramipril 10 mg, the dose of 08:00. Press u to undo."))
    #expect(Brief.items(sofa.app.record).isEmpty)
    sofa.press(.character("u"), .character("x"))
    #expect(sofa.screen().contains("Not taken: ramipril 10 mg, the dose of 08:00."))
    let taken =
      sofa.app.record.readings(of: MedicationTaken.kind).newest(1).first?.content as? MedicationTaken
    #expect(
      taken?.isSkipped == true && taken?.medicine == Self.id && taken?.dose?.description == "2026-11-21T08:00"
    )
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
    let all = [
      ("medication list", list), ("medicine", page), ("medicine form", add), ("medicine change", change),
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
