import Care
import Model
import Terminal
import Testing

@testable import Screens

/// A session by a clock that moves: rest, readings, what is kept, and what is said.
@Suite struct SessionTests {
  private func begun() throws -> Sofa {
    let sofa = try Sofa()
    sofa.press(.character("m"))
    return sofa
  }

  private func measure(_ sofa: Sofa, _ text: String) {
    sofa.type(text)
    sofa.press(.enter)
  }

  /// A monitor shows its numbers without a slash, and low ones may be an oximeter's anywhere else.
  @Test(arguments: [("128 82", "128/82"), ("98 64", "98/64"), ("98 64 60", "98/64"), ("128/82/64", "128/82")])
  func numbersAsTheMonitorShowsThemAreTaken(_ typed: String, _ value: String) throws {
    let sofa = try begun()
    sofa.press(.tab)
    measure(sofa, typed)
    let saved = sofa.app.record.readings.last?.measurement as? BloodPressure
    #expect(saved.map { "\($0.systolic)/\($0.diastolic)" } == value, "\(sofa.screen())")
  }

  @Test func restComesFirstAndCountsDown() throws {
    let sofa = try begun()
    #expect(sofa.screen().contains("1st   in 5:00"))
    #expect(sofa.screen().contains("your arm at"))
    #expect(!sofa.wait(seconds: 61))
    #expect(sofa.screen().contains("1st   in 3:59"))
    #expect(!sofa.wait(seconds: 238))
    #expect(sofa.wait(seconds: 1), "the bell rings when the rest is over")
    #expect(sofa.screen().contains("Measure now: the first reading"))
    #expect(!sofa.wait(seconds: 30), "it rings once")
  }

  @Test func aWholeSessionKeepsAllReadingsAndUndoTakesThemTogether() throws {
    let sofa = try begun()
    sofa.press(.character("C"), .character("H"))
    sofa.wait(seconds: 300)
    measure(sofa, "134/86 66")
    #expect(sofa.screen().contains("2nd   in 1:00"))
    #expect(sofa.wait(seconds: 60))
    measure(sofa, "132/84 64")
    let page = sofa.screen()
    #expect(page.contains("Average of 2 readings: 133/85 mmHg, pulse 65"))
    #expect(page.contains("ESC 2024"))
    #expect(page.contains("1st   134/86   pulse 66   09:09") && page.contains("Left arm sitting"))
    #expect(!sofa.wait(seconds: 60), "a third reading is a choice")
    sofa.press(.enter)
    #expect(sofa.screen().contains("2 readings are saved, average 133/85 mmHg"))
    let entries = sofa.app.record.lastEntered
    #expect(entries.count == 2 && Set(entries.map(\.batch)).count == 1)
    #expect(entries.map(\.at.description) == ["2026-11-21T09:10+01:00", "2026-11-21T09:09+01:00"])
    sofa.press(.character("u"))
    #expect(sofa.app.record.readings.isEmpty)
    #expect(sofa.screen().contains("2 readings are deleted"))
  }

  @Test func theRestCanBeSkippedAndThreeAreTheMost() throws {
    let sofa = try begun()
    sofa.press(.tab)
    #expect(sofa.screen().contains("Measure now"))
    for value in ["134/86", "131/84", "130/83"] { measure(sofa, value) }
    #expect(sofa.screen().contains("Average of 3 readings"))
    measure(sofa, "129/82")
    #expect(sofa.screen().contains("at most"))
    #expect(sofa.screen().contains("129/82"), "what was typed stays")
    #expect(sofa.app.record.readings.count == 3)
  }

  @Test func armAndPostureAreRememberedFromTheLastReading() throws {
    let sofa = try Sofa("2026-11-20 07:00 130/80 right wrist standing", "2026-11-20 08:00 131/81")
    sofa.press(.character("m"))
    #expect(sofa.screen().contains("Right wrist standing"))
    sofa.press(.character("C"))
    #expect(sofa.screen().contains("Standing"))
    sofa.press(.character("C"), .character("H"))
    #expect(sofa.screen().contains("Left arm lying"))
  }

  /// Whatever ends the program, a saved reading is in the journal, and the session is offered while it can go on.
  @Test(arguments: [Key.escape, .interrupt, .hangUp, .tick])
  func anInterruptedSessionGoesOn(_ end: Key) throws {
    let sofa = try begun()
    sofa.press(.tab)
    measure(sofa, "134/86 66")
    sofa.wait(seconds: 20)
    sofa.press(end)
    try sofa.restart()
    #expect(sofa.screen().contains("A session with 1 reading is unfinished. Press m to go on."))
    sofa.press(.character("m"))
    #expect(sofa.screen().contains("2nd   in 1:00"))
    sofa.press(.tab)
    measure(sofa, "131/84")
    #expect(Set(sofa.app.record.lastEntered.map(\.batch)).count == 1)
    #expect(sofa.screen().contains("Average of 2 readings"))
  }

  @Test func afterTenMinutesItIsOver() throws {
    let sofa = try begun()
    measure(sofa, "134/86 66")
    sofa.press(.escape)
    sofa.wait(minutes: 11)
    try sofa.restart()
    #expect(!sofa.screen().contains("not ended"))
    sofa.press(.character("m"))
    #expect(sofa.screen().contains("1st   in 5:00"))
  }

  @Test(arguments: [Key.escape, .interrupt, .hangUp, .tick])
  func aHalfTypedReadingIsKept(_ end: Key) throws {
    let sofa = try begun()
    sofa.press(.character("C"))
    sofa.type("134/8")
    sofa.press(end)
    try sofa.restart()
    #expect(sofa.screen().contains("134/8 left arm"))
    sofa.press(.character("l"), .home)
    for _ in "134/8" { sofa.press(.right) }
    sofa.type("6")
    sofa.press(.enter)
    #expect(sofa.app.record.lastEntered.first?.measurement?.sentence == "134/86 mmHg, left arm")
    #expect(sofa.keeper.unsavedLine == nil)
  }

  @Test func whatIsSavedIsNoDraftAnyMore() throws {
    let sofa = try begun()
    sofa.type("134/8")
    sofa.press(.tick)
    #expect(sofa.keeper.unsavedLine == "134/8")
    measure(sofa, "6")
    #expect(sofa.keeper.unsavedLine == nil)
  }

  @Test func aSevereReadingAsksForSymptomsAndTheSessionGoesOn() throws {
    let sofa = try begun()
    measure(sofa, "182/121 70")
    #expect(sofa.screen().contains("chest pain"))
    #expect(sofa.app.record.readings.count == 1)
    sofa.press(.character("n"))
    #expect(sofa.screen().contains("at least one minute"))
    sofa.press(.character("l"))
    #expect(sofa.screen().contains("2nd   in 1:00"))
    sofa.wait(seconds: 60)
    measure(sofa, "141/88")
    #expect(sofa.screen().contains("Both are saved. Show them at your next visit."))
    sofa.press(.escape)
    #expect(sofa.screen().contains("182/121 is at or above 180/120; a lower average does not"))
  }

  @Test func symptomsGiveTheEmergencyText() throws {
    let sofa = try begun()
    measure(sofa, "182/121 70")
    sofa.press(.character("y"))
    #expect(sofa.screen().contains("Do not wait"))
  }

  @Test func theUnlikelyIsAskedAboutAndLettersAreNot() throws {
    let sofa = try begun()
    measure(sofa, "255/100")
    #expect(sofa.screen().contains("Please check:") && sofa.app.record.readings.isEmpty)
    sofa.press(.character("x"))
    #expect(sofa.screen().contains("typed in digits"))
    sofa.press(.enter)
    #expect(sofa.app.record.readings.count == 1)
  }

  @Test(arguments: ["5.6 mmol/L", "yesterday 7:40 128/82", "128"])
  func onlyBloodPressuresOfNowAreTaken(_ pasted: String) throws {
    let sofa = try begun()
    sofa.press(.paste(pasted), .enter)
    #expect(sofa.screen().contains("Not saved"))
    #expect(sofa.screen().contains(pasted))
    #expect(sofa.app.record.readings.isEmpty)
  }

  @Test func theLastReadingCanBeCorrected() throws {
    let sofa = try begun()
    sofa.press(.character("e"))
    #expect(sofa.screen().contains("Nothing is saved yet"))
    measure(sofa, "143/86")
    sofa.press(.character("e"), .home)
    for _ in "2026-11-21T09:04+01:00 1" { sofa.press(.right) }
    sofa.press(.delete, .delete)
    sofa.type("34")
    sofa.press(.enter)
    #expect(sofa.screen().contains("134/86"))
    #expect(sofa.screen().contains("Stay seated until the second reading."))
    #expect(sofa.app.record.readings.count == 1)
  }

  @Test func aClockThatIsSetBackMakesNobodyWaitLonger() throws {
    let sofa = try begun()
    sofa.wait(seconds: 240)
    sofa.setBack(minutes: 60)
    sofa.wait(seconds: 1)
    #expect(sofa.screen().contains("1st   in 5:00"))
  }

  @Test func aFailedSaveKeepsWhatWasTyped() throws {
    let sofa = try begun()
    sofa.type("134/86")
    try sofa.makeUnwritable()
    sofa.press(.enter)
    #expect(sofa.screen().contains("134/86"))
    #expect(sofa.app.record.readings.isEmpty)
    #expect(!sofa.screen().contains("Saved"))
  }

  @Test func fromTheLogLineTheLineWaitsBelow() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("w 81")
    sofa.press(.function(3))
    #expect(sofa.screen().contains("A SESSION"))
    #expect(sofa.keeper.unsavedLine == "w 81")
    sofa.press(.escape)
    #expect(sofa.screen().contains("w 81"))
  }

  @Test func anImportOfNowIsNoSession() throws {
    let sofa = try Sofa()
    let batch = sofa.app.record.newID
    let entry = try LogLine.read("128/82", context: sofa.app.record.context)
      .entry(id: batch.next, batch: batch)
    try sofa.keeper.add([entry])
    try sofa.restart()
    #expect(OpenSession(in: sofa.app.record) == nil)
  }
}
