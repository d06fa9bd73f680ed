import Care
import Journal
import Model
import Terminal
import Testing

@testable import LineMode
@testable import Screens

/// Every place of the screens and of the line mode where a day is typed, on Saturday, 21 November 2026.
enum TypedTimePlace: String, CaseIterable, Sendable {
  case plan, medicine, medicineChange, reminder, reminderEnd, pause, lastDone, document, visit, nextVisit,
    snooze
  case chart, logLine, logForm, sample, spokenLog, spokenDone, spokenSnooze

  /// Which day is meant by one that does not say it all.
  var direction: Direction {
    switch self {
    case .plan, .reminder, .reminderEnd, .pause, .visit, .nextVisit, .snooze, .spokenSnooze: .future
    case .medicineChange: .either
    default: .past
    }
  }

  /// Types a day and gives back what came of it, as far as it depends on the day; nil where it was refused.
  func outcome(of text: String) throws -> String? {
    let sofa = try sofa()
    type(text, sofa)
    if self == .spokenLog || self == .spokenDone || self == .spokenSnooze { return try speak(text, sofa) }
    let record = sofa.app.record
    switch self {
    case .plan: return record.plans.first.map { "\($0.plan.first)" }
    case .medicine: return record.medicines.first?.steps.first.map { "\($0.day)" }
    case .medicineChange: return Self.change(record).map { "\($0.day)" }
    case .reminder, .lastDone:
      return record.reminders.first { $0.reminder.title != "Lab" }.map { "\($0.reminder.first)" }
    case .reminderEnd:
      return record.reminders.first { $0.reminder.title == "Walk" }?.reminder.until?.description
    case .pause: return record.reminders.first?.reminder.pauses.first.map { "\($0.from)" }
    case .document: return record.documents.first?.document.date?.description
    case .visit:
      return record.visits.next?.content.start.description
        ?? record.visits.unsettled.first?.content.start.description
    case .nextVisit: return record.visits.visit(VisitSofa.id(1))?.content.next?.code
    case .snooze: return Self.until(record)
    case .sample: return record.readings(of: LaboratoryValue.kind).newest(1).first.map { "\($0.at)" }
    case .chart: return sofa.screen().contains("day, such as") ? nil : sofa.screen(160, 40)
    default:
      return record.readings.newest(9).first { $0.measurement?.valueText == "131/83" }.map { "\($0.at)" }
    }
  }

  private func sofa() throws -> Sofa {
    let lab = try Reminder(
      "Lab", recurrence: .years(2), first: #require(Day("2025-01-01")), isAfterDone: true)
    switch self {
    case .medicineChange: return try MedicationScreenTests.sofa()
    case .nextVisit:
      return try VisitSofa.make(
        [try VisitSofa.visit(1, "2026-11-20T10:30+01:00")], lines: ["2026-11-21 07:30 124/78 66"])
    case .document, .sample: return try DocumentScreenTests().added(day: self == .sample ? "" : "1 Jan 2020")
    case .chart: return try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines)
    case .pause, .snooze, .spokenDone, .spokenSnooze:
      return try Sofa(now: "2026-11-21T09:04+01:00", lines: [], contents: [("2025-01-01T09:00+01:00", lab)])
    default: return try Sofa("2026-11-20 07:30 128/82")
    }
  }

  private func type(_ text: String, _ sofa: Sofa) {
    func tabs(_ count: Int) { for _ in 0..<count { sofa.press(.tab) } }
    switch self {
    case .plan: sofa.press(.character("p"), .character("a"), .tab, .tab, .paste(text), .enter)
    case .medicine:
      sofa.press(.character("i"), .character("a"), .paste("ramipril"), .tab, .tab, .tab, .paste(text), .enter)
    case .medicineChange:
      sofa.press(.character("i"), .character("e"), .tab, .paste("20 mg"), .tab, .tab, .paste(text), .enter)
    case .reminder:
      sofa.press(.character("r"), .character("a"), .paste("Dentist"))
      tabs(4)
      sofa.press(.paste(text), .enter)
    case .reminderEnd:
      sofa.press(.character("r"), .character("a"), .paste("Walk"), .tab, .right)
      tabs(3)
      sofa.press(.paste("1 jan 2020"))
      tabs(3)
      sofa.press(.paste(text), .enter)
    case .pause: sofa.press(.character("r"), .character("z"), .paste(text), .enter)
    case .lastDone:
      sofa.press(
        .character("r"), .character("f"), .character(" "), .enter, .character(" "), .enter, .paste(text),
        .enter)
    case .document: sofa.press(.character("e"), .tab, .tab, .control("u"), .paste(text), .enter)
    case .visit: sofa.press(.character("V"), .character("a"), .paste("\(text) 10:30"), .enter)
    case .nextVisit:
      sofa.press(.enter)
      tabs(4)
      sofa.press(.paste(text), .enter)
    case .snooze: sofa.press(.character("r"), .character("s"), .character("4"), .paste(text), .enter)
    case .chart: sofa.press(.character("c"), .character("T"), .paste(text), .enter)
    case .logLine: sofa.press(.character("l"), .paste("\(text) 7:40 131/83"), .enter, .enter)
    case .logForm:
      sofa.press(.character("b"), .paste("131"), .tab, .paste("83"))
      tabs(6)
      sofa.press(.paste(text), .tab, .paste("7:40"), .enter, .enter)
    case .sample:
      sofa.press(
        .character("f"), .character(" "), .character("T"), .control("u"), .paste("\(text) 8:10"), .enter,
        .enter)
    case .spokenLog, .spokenDone, .spokenSnooze: break
    }
  }

  private func speak(_ text: String, _ sofa: Sofa) throws -> String? {
    var dialogue = try Dialogue(sofa.keeper, isInteractive: true)
    switch self {
    case .spokenLog:
      _ = dialogue.take("\(text) 7:40 131/83")
      _ = dialogue.take("y")
      let found = try sofa.keeper.record(.everything).readings.newest(9).first {
        $0.measurement?.valueText == "131/83"
      }
      return found.map { "\($0.at)" }
    case .spokenDone:
      _ = dialogue.take("today")
      _ = dialogue.take("done 1 \(text)")
      return Self.answers(try sofa.keeper.record()).first.map {
        "\($0.answer) \($0.on?.description ?? "today")"
      }
    default:
      _ = dialogue.take("today")
      _ = dialogue.take("snooze 1 \(text)")
      return Self.until(try sofa.keeper.record())
    }
  }

  private static func change(_ record: PatientRecord) -> MedicineChange? {
    record.standing.compactMap { $0.content as? MedicineChange }.first { $0.strength == "20 mg" }
  }

  private static func answers(_ record: PatientRecord) -> [ReminderAnswer] {
    record.standing.compactMap { $0.content as? ReminderAnswer }
  }

  private static func until(_ record: PatientRecord) -> String? { answers(record).first?.until?.description }
}

/// Each spelling of a day means the same in every place where one is typed: the day that is written in full.
@Suite struct TypedTimeTests {
  static let spellings: [(text: String, past: String, future: String, either: String)] = [
    ("20261119", "2026-11-19", "2026-11-19", "2026-11-19"),
    ("19.11.2026", "2026-11-19", "2026-11-19", "2026-11-19"),
    ("19/11/2026", "2026-11-19", "2026-11-19", "2026-11-19"),
    ("Nov 19 2026", "2026-11-19", "2026-11-19", "2026-11-19"),
    ("thu", "2026-11-19", "2026-11-26", "2026-11-19"), ("last thu", "2026-11-19", "2026-11-19", "2026-11-19"),
    ("next thu", "2026-11-26", "2026-11-26", "2026-11-26"),
    ("16 may", "2026-05-16", "2027-05-16", "2027-05-16"),
    ("yesterday", "2026-11-20", "2026-11-20", "2026-11-20"),
    ("tomorrow", "2026-11-22", "2026-11-22", "2026-11-22"),
    ("2 weeks ago", "2026-11-07", "2026-11-07", "2026-11-07"),
  ]

  @Test(arguments: TypedTimePlace.allCases)
  func everySpellingIsUnderstood(_ place: TypedTimePlace) throws {
    for (text, past, future, either) in Self.spellings {
      let day =
        switch place.direction {
        case .past: past
        case .future: future
        case .either: either
        }
      let outcome = try place.outcome(of: text)
      #expect(try outcome == place.outcome(of: day), "\(text)")
    }
  }

  /// The day that everybody writes in full is taken, so that the test above compares with something.
  @Test(arguments: TypedTimePlace.allCases)
  func aDayInFullIsTaken(_ place: TypedTimePlace) throws {
    let day = place.direction == .future ? "2026-11-26" : "2026-11-19"
    #expect(try place.outcome(of: day) != nil)
  }

  @Test(arguments: TypedTimePlace.allCases)
  func whatIsNoDayIsRefused(_ place: TypedTimePlace) throws {
    for text in ["11/10/2026", "30 feb", "sat", "someday"] {
      let refused = try place.outcome(of: text)
      let isAsItWas = place == .document && refused == "2020-01-01"
      #expect(refused == nil || isAsItWas, "\(text): \(refused ?? "")")
    }
  }
}
