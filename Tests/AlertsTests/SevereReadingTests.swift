import Model
import Testing

@testable import Alerts

struct SevereReadingTests {
  private func alert(_ lines: [String], minutesApart: Int, later: Int = 0) throws -> Alert {
    let alerts = try Making.alerts(lines, minutesApart: minutesApart, later: later)
    #expect(alerts.count == 1)
    return try #require(alerts.first)
  }

  @Test func aLowerSecondReadingIsShownBesideTheFirst() throws {
    let alert = try alert(["182/121", "141/88"], minutesApart: 6)
    #expect(
      alert.headline
        == "Severe blood pressure: 182/121 mmHg at 11:54. Second reading, 6 minutes later: 141/88")
    #expect(alert.severity == .severe)
    #expect(alert.entries == [Making.id(1), Making.id(2)] && alert.entry == Making.id(1))
    #expect(alert.whatToDo == [Wording.lowerVisit] && alert.urgency == .visit)
    #expect(
      alert.explanation.contains(
        "182/121 at 11:54: systolic 182 is at or above 180, diastolic 121 is at or above 120"))
  }

  @Test(arguments: [1, 2, 10])
  func aSecondSevereReadingAsksForTheDoctorToday(minutes: Int) throws {
    let alert = try alert(["182/110", "181/100"], minutesApart: minutes)
    #expect(alert.whatToDo.last == Wording.stillSevere)
    #expect(alert.entry == Making.id(2))
  }

  @Test func tooSoonASecondReadingDoesNotCount() throws {
    let alert = try alert(["182/110", "140/80"], minutesApart: 0)
    #expect(alert.whatToDo.last == Wording.contactToday)
    #expect(alert.whatToDo.contains(Wording.measureAgain))
  }

  @Test func elevenMinutesLaterIsNoSecondReading() throws {
    let both = try alert(["182/110", "181/100"], minutesApart: 11)
    #expect(both.entries == [Making.id(1), Making.id(2)] && both.entry == Making.id(2))
    #expect(both.whatToDo.contains(Wording.doctorToday) && both.whatToDo.contains(Wording.measureAgain))
    #expect(try alert(["182/110", "141/80"], minutesApart: 11).entries.count == 1)
  }

  @Test func severeReadingsOfOneDayAreOneAlert() throws {
    let alerts = try Making.alerts(["182/110", "150/90", "185/100", "140/80"], minutesApart: 8)
    #expect(alerts.map(\.entries) == [[Making.id(1), Making.id(3), Making.id(4)]])
    let chain = try Making.alerts(["182/110", "190/90", "185/100"], minutesApart: 8)
    #expect(chain.map(\.entry) == [Making.id(3)])
  }

  @Test func aSevereReadingBehindALowerOneIsStillSevere() throws {
    let alert = try alert(["182/110", "150/90", "185/100"], minutesApart: 4)
    #expect(alert.entries.count == 3 && alert.entry == Making.id(3))
    #expect(alert.whatToDo.last == Wording.stillSevere)
    #expect(
      alert.headline.hasSuffix(
        "Second reading, 4 minutes later: 150/90. Third reading, 8 minutes later: 185/100"))
  }

  @Test func theWordsChangeWhenTimeHasPassed() throws {
    #expect(try alert(["182/110"], minutesApart: 1, later: 10).whatToDo.contains(Wording.measureAgain))
    #expect(
      try alert(["182/110"], minutesApart: 1, later: 11).whatToDo.contains(Wording.notRepeated(.adults)))
  }

  @Test func anAcknowledgementIsOfOneReading() throws {
    var entries = try Making.entries(["182/110"])
    let seen = Acknowledgement(of: Making.id(1), rule: "severe-blood-pressure")
    entries.append(Entry(id: Making.id(100), at: try Making.moment(), content: seen))
    let now = try Making.moment()
    #expect(AlertEngine.alerts(for: entries, targets: .untouched, now: now).map(\.seen) == [true])
    let later = try #require(now.adding(minutes: 3))
    entries.append(
      Entry(id: Making.id(3), at: later, content: try BloodPressure(systolic: 190, diastolic: 100)))
    #expect(AlertEngine.alerts(for: entries, targets: .untouched, now: later).map(\.seen) == [false])
  }

  @Test func loggingTellsOfTheNewEntryOnly() throws {
    var entries = try Making.entries(["182/110", "53 mg/dL", "141/88"], minutesApart: 3)
    let last = entries.removeLast()
    let after = AlertEngine.alerts(
      afterLogging: last, history: entries,
      context: AlertContext(targets: .untouched, now: try Making.moment()))
    #expect(after.map(\.rule) == ["severe-blood-pressure"])
    #expect(after.first?.entries == [Making.id(1), Making.id(3)])
    let quiet = Entry(
      id: Making.id(9), at: try Making.moment("2026-11-25T12:00+01:00"), content: try Pulse(60))
    #expect(
      AlertEngine.alerts(
        afterLogging: quiet, history: entries, context: AlertContext(targets: .untouched, now: quiet.at)
      ).isEmpty)
  }

  @Test func anEditedEntryReplacesItsOldSelf() throws {
    let old = try Making.entries(["188/82"])
    let new = Entry(
      id: Making.id(1), at: try Making.moment(), content: try BloodPressure(systolic: 128, diastolic: 82))
    #expect(
      AlertEngine.alerts(
        afterLogging: new, history: old, context: AlertContext(targets: .untouched, now: new.at)
      )
      .isEmpty)
  }

  @Test func alertsAreInOrderOfTime() throws {
    let alerts = try Making.alerts(["temp 38.5 C", "53 mg/dL", "182/110"], minutesApart: 30)
    #expect(alerts.map(\.rule) == ["high-temperature", "glucose-level-2-low", "severe-blood-pressure"])
    #expect(AlertEngine.alerts(for: [Entry](), targets: .untouched, now: .epoch).isEmpty)
  }
}
