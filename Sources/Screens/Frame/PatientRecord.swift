import Alerts
import Journal
import Model
import Terminal

/// A person's record as it stands at a moment: what the journal holds and all that follows from it.
///
/// Both the screens and the command line read from it, so they can not tell two stories.
public struct PatientRecord: Sendable {
  /// What was loaded.
  public let ledger: Ledger
  /// The time by the patient's clock.
  public var now: Moment
  /// The zone of the patient's clock.
  public let zone: Zone
  /// An id for the next entry.
  public let newID: ULID
  /// The measurements, oldest first.
  public let readings: [Entry]
  /// What readings are held against.
  public let targets: Targets
  /// The entry that holds the targets; nil where the person chose none yet.
  public let targetsEntry: Entry?
  /// All reminders: those that are due first, then by their next day.
  public let reminders: [DueReminder]
  /// Alerts of the last two weeks that were not marked as seen, the newest first.
  public let alerts: [Alert]
  /// The units and habits known from before.
  public let context: EntryContext

  /// For how many days an alert is shown on Today.
  public static let alertDays = 14

  /// Works everything out from what the journal holds.
  public init(ledger: Ledger, now: Moment, zone: Zone, newID: ULID) {
    self.ledger = ledger
    self.now = now
    self.zone = zone
    self.newID = newID
    readings = ledger.entries.filter { $0.measurement != nil }
    targetsEntry = ledger.entries.last { $0.content is Targets }
    targets = targetsEntry?.content as? Targets ?? .untouched
    reminders = Self.reminders(ledger, now, zone)
    context = EntryContext(now: now, zone: zone, history: readings)
    let since = now.day.adding(days: -Self.alertDays)
    let recent = readings.suffix(while: { $0.at.day >= since })
    let seen = ledger.entries.filter { $0.content is Acknowledgement }
    alerts = AlertEngine.alerts(for: recent + seen, targets: targets, now: now)
      .filter { !$0.seen }
      .sorted { $0.at > $1.at }
  }

  /// What is due now.
  public var due: [DueReminder] { reminders.filter(\.isDue) }

  /// How many lines of the journal are set aside.
  public var setAside: Int { ledger.problems.count { $0.severity == .setAside } }

  /// What has to be said of the journal's files; nil where they are sound.
  public var warning: String? {
    guard setAside > 0 else { return nil }
    let remembered = ledger.problems.count { $0.isRemembered }
    guard remembered < setAside else {
      return "The journal lost lines; they are counted from this device's memory. See vitals check."
    }
    let lines = setAside - remembered
    let are = lines == 1 ? "1 line of the journal is" : "\(lines) lines of the journal are"
    return "\(are) not counted. Nothing is lost; vitals check says which and why."
  }

  /// Value, unit and details of an entry in one line, safe to show.
  public func line(_ entry: Entry) -> String {
    Text.visible(entry.measurement?.sentence ?? entry.kind.title)
  }

  /// The readings of a kind, oldest first.
  public func readings(of kind: Kind) -> [Entry] { readings.filter { $0.kind == kind } }
}

extension PatientRecord {
  private static func reminders(_ ledger: Ledger, _ now: Moment, _ zone: Zone) -> [DueReminder] {
    let answers = ledger.entries.compactMap { entry in
      (entry.content as? ReminderAnswer).map { (at: entry.at, answer: $0) }
    }
    return ledger.entries
      .compactMap { entry in
        (entry.content as? Reminder).map {
          DueReminder(id: entry.id, reminder: $0, answers: answers, now: now, zone: zone)
        }
      }
      .sorted { left, right in
        if left.isDue != right.isDue { return left.isDue }
        return (left.next ?? .distantFuture, left.id) < (right.next ?? .distantFuture, right.id)
      }
  }
}

extension Day {
  /// Later than any day that can be.
  fileprivate static let distantFuture = Day(number: .max)
}

extension Array<Entry> {
  /// The entries at the end that pass a test; the entries are in the order of time.
  fileprivate func suffix(while test: (Entry) -> Bool) -> [Entry] {
    guard let first = firstIndex(where: test) else { return [] }
    return Array(self[first...])
  }
}
