import Alerts
import Journal
import Model
import Statistics

/// A person's record as it stands at a moment: what the journal holds and all that follows from it.
///
/// Both the screens and the command line read from it, so they cannot tell two stories.
package struct PatientRecord: Sendable {
  /// What was loaded.
  package let ledger: Ledger
  /// The time by the patient's clock.
  package var now: Moment
  /// The same time to the millisecond, for what counts seconds.
  package var stamp: Moment
  /// The zone of the patient's clock.
  package let zone: Zone
  /// What the person has set on this device.
  package let settings: Settings
  /// The units in which all pages show numbers: one for each quantity.
  package let shownUnits: ShownUnits
  /// An id for the next entry.
  package let newID: ULID
  /// The measurements, oldest first.
  package let readings: Entries
  /// The kinds that can be logged: those of this version, and those that the person made.
  package let kinds: Kinds
  /// What readings are held against.
  package let targets: Targets
  /// The targets that held before, the newest first, each with the day from which on others held.
  package let earlierTargets: [(until: Day, targets: Targets)]
  /// When a medicine or its dose was changed, in order of time.
  let doseChanges: [AlertContext.DoseChange]
  /// The entry that holds the targets; nil where the person chose none yet.
  package let targetsEntry: Entry?
  /// All entries that have no month: reminders, plans, medicines, visits, documents and what was said of them.
  package let standing: [Entry]
  /// All reminders: those that are due first, then by their next day.
  package let reminders: [DueReminder]
  /// From which day on readings have to be loaded to say how the reminders stand; nil where enough are.
  package let neededSince: Day?
  /// The rules that the person or their clinician added, none where their file has anything wrong in it; then the
  /// limits of the kinds that the person made.
  package let ownRules: [OwnRule]
  /// What is wrong in the file of own rules, as a newer version may have written it; then none of them is used.
  package let ownRuleProblems: [OwnRuleProblem]
  /// The entry that holds the file of own rules; nil where there is none.
  let ownRulesEntry: Entry?
  /// The entry that holds those that version 0.1 would not understand; nil where there is none.
  let laterRulesEntry: Entry?
  /// What the person said of alerts.
  package let alertAnswers: [Entry]
  /// The units and habits known from before.
  package let context: EntryContext
  /// The measurements that were entered last, whenever they were taken; the newest first.
  package let lastEntered: [Entry]
  private let byKind: [Kind.ID: Entries]
  private let isGlance: Bool
  private let lastAlerts = LastMade<Moment, [Alert]>()
  /// The brief is asked for at every key on Today, and changes with the minute.
  let lastBrief = LastMade<Moment, [any DueItem]>()
  let lastPlans = LastMade<Moment, [PlanProgress]>()
  let lastMedication = LastMade<Moment, MedicationList>()
  let lastShared = LastMade<Quantity.ID, Entries>()

  /// For how many days an alert is shown on Today.
  package static let alertDays = 14
  /// For how many days an alert is shown that still asks to call somebody.
  package static let askingDays = 31
  /// How many of the last entries are at hand.
  package static let lastEnteredCount = 8

  /// Works everything out from what the journal holds.
  ///
  /// - Parameter isGlance: Whether only the last days were loaded, so that alerts about weeks have to wait.
  package init(
    ledger: Ledger, now: Moment, stamp: Moment? = nil, zone: Zone, newID: ULID,
    settings: Settings = Settings(), isGlance: Bool = false
  ) {
    self.settings = settings
    self.stamp = stamp ?? now
    self.ledger = ledger
    self.now = now
    self.zone = zone
    self.newID = newID
    let (loaded, others) = ledger.entries.divided()
    let kinds = Kinds(others.compactMap { $0.content as? OwnKind })
    self.kinds = kinds
    let uses = ledger.unitUses()
    let units = ShownUnits(settings, uses, kinds)
    shownUnits = units
    let readings = loaded.shown(in: units.besides(uses))
    self.readings = readings
    lastEntered = readings.newest(Self.lastEnteredCount)
    let byKind = readings.byKind()
    self.byKind = byKind
    standing = others
    targetsEntry = others.last { $0.content is Targets }
    targets = (targetsEntry?.content as? Targets ?? .untouched).shown(in: units)
    (reminders, neededSince) = ReminderList.make(
      others, since: ledger.scope.firstDay, isGlance: isGlance, now: now, zone: zone
    ) { id in
      guard let asked = kinds.asked(id), asked.test != nil else {
        return Self.lastMeasured(id, byKind, now: now)
      }
      return byKind[asked.kind.id]?.before(now.instantMilliseconds + 1).last(where: asked.isAnswered)?.at
    }
    var context = EntryContext(now: now, zone: zone, history: Self.habits(byKind, now: now))
    for use in uses where use.isTyped { context.learn(earlier: use.unit, of: use.quantity) }
    context = context.with(settings)
    context.kinds = kinds
    self.context = context
    ownRulesEntry = others.last { $0.content is AlertRules }
    laterRulesEntry = others.last { $0.content is LaterAlertRules }
    let texts = [
      (ownRulesEntry?.content as? AlertRules)?.text, (laterRulesEntry?.content as? LaterAlertRules)?.text,
    ]
    let own = texts.compactMap { $0.map { OwnRuleFile.read($0, kinds: kinds, isKept: true) } }
    ownRules = own.flatMap(\.rules) + kinds.own.flatMap(OwnRule.limits(of:))
    ownRuleProblems = own.flatMap(\.problems)
    earlierTargets = Self.earlierTargets(targetsEntry, ledger).map { ($0.until, $0.targets.shown(in: units)) }
    doseChanges = Self.doseChanges(others)
    alertAnswers = others.filter { $0.content is Acknowledgement }
    self.isGlance = isGlance
  }

  /// The same record with other settings.
  package func with(_ settings: Settings) -> PatientRecord {
    PatientRecord(
      ledger: ledger, now: now, stamp: stamp, zone: zone, newID: newID, settings: settings, isGlance: isGlance
    )
  }

  /// Alerts of which nothing was said yet, the newest first; worked out when they are asked for.
  ///
  /// They are those of the last two weeks, and earlier ones that still ask to call somebody.
  package var alerts: [Alert] {
    lastAlerts.value(of: now) {
      AlertEngine.alerts(
        in: readings, days: now.day.adding(days: -Self.askingDays)...now.day, answers: alertAnswers,
        context: alertContext(), isWhole: !isGlance
      )
      .filter { !$0.seen && isShown($0) }
      .sorted { $0.at > $1.at }
    }
  }

  /// Whether an alert is shown where no days are named: what asks to call somebody does not leave after two weeks.
  package func isShown(_ alert: Alert) -> Bool {
    alert.urgency >= .days || alert.isOngoing && alert.state != .resolved
      || alert.at.day >= now.day.adding(days: -Self.alertDays)
  }

  /// What alerts are held against; with other targets for what would be.
  package func alertContext(_ other: Targets? = nil) -> AlertContext {
    AlertContext(
      targets: other ?? targets, now: now, windows: DayWindows(settings), clock: settings.clock,
      own: ownRules,
      earlier: other == nil ? earlierTargets : [], doseChanges: doseChanges)
  }

  /// The alerts of some days, those that were answered among them, the oldest first.
  package func alerts(on days: ClosedRange<Day>) -> [Alert] {
    AlertEngine.alerts(in: readings, days: days, answers: alertAnswers, context: alertContext())
  }

  /// The alerts that a new entry raises.
  package func alerts(after entry: Entry, targets other: Targets? = nil) -> [Alert] {
    AlertEngine.alerts(
      afterLogging: entry.shown(in: shownUnits), history: readings, answers: alertAnswers,
      context: alertContext(other))
  }

  /// What is known around a day or a time that the person types now.
  package var time: TimeContext { TimeContext(now: now, zone: zone, order: settings.dateOrder) }

  /// How many lines of the journal are set aside.
  package var setAside: Int { ledger.problems.count { $0.severity == .setAside } }

  /// What is not counted as it should be, for a line under a heading: `2 journal lines are not used`.
  package var setAsideText: String {
    guard ledger.isWhole else { return "A part of the journal could not be read, and is not used" }
    let remembered = ledger.problems.count { $0.severity == .setAside && $0.isRemembered }
    guard remembered < setAside else {
      return "Lines are missing from the journal's files; Vitals uses this device's own copy"
    }
    let lines = setAside - remembered
    return "\(lines == 1 ? "1 journal line is" : "\(lines) journal lines are") not used"
  }

  /// A word on what is not counted as it should be; nil where all is well.
  package var warning: String? {
    setAside == 0 ? nil : "\(setAsideText). Nothing is lost. Run vitals check to see which and why."
  }

  /// Day and time for people, as seen from now: `today 07:30`, by the clock that the person reads.
  package func when(_ moment: Moment) -> String { moment.words(from: now, settings.clock) }

  /// A time of day for people, by the clock that they read.
  package func text(_ time: TimeOfDay) -> String { time.text(settings.clock) }

  /// Value, unit and details of an entry in one line, safe to show.
  package func line(_ entry: Entry) -> String {
    entry.measurement?.sentence ?? entry.kind.title
  }

  /// The same where the kind does not stand beside it: with the name, unless the value says itself what it is.
  package func namedLine(_ entry: Entry) -> String {
    tellsItself(entry) ? line(entry) : "\(kinds.title(of: entry.kind)) \(line(entry))"
  }

  /// Whether a value says itself what it is, by its form or its unit or in words.
  package func tellsItself(_ entry: Entry) -> Bool {
    switch entry.measurement {
    case is OwnReading: false
    case nil, is BloodPressure, is LaboratoryValue, is Weight, is Glucose, is Temperature: true
    default: entry.kind.quantities.isEmpty
    }
  }

  /// When an entry was last written.
  package func written(_ id: ULID) -> Moment {
    ledger.revisions(of: id).compactMap(\.written).max() ?? .epoch
  }

  /// The readings of the days around a moment, as far as any alert looks, whatever the zones.
  package func readings(around moment: Moment) -> Entries {
    readings.on(moment.day.adding(days: -3)...moment.day.adding(days: 3))
  }

  /// The readings of a kind, oldest first.
  package func readings(of kind: Kind) -> Entries { byKind[kind.id] ?? .none }
}

extension PatientRecord {
  /// When the number of a kind was last told, by itself or beside another: a blood pressure tells a pulse too.
  private static func lastMeasured(_ id: Kind.ID, _ byKind: [Kind.ID: Entries], now: Moment) -> Moment? {
    let instant = now.instantMilliseconds
    let shared = Quantity.all.first { $0.kinds.count > 1 && $0.kinds.first?.id == id }
    let beside = shared?.kinds.dropFirst().compactMap { other in
      byKind[other.id]?.last { entry in
        entry.at.instantMilliseconds <= instant
          && entry.measurement.flatMap { shared?.told(by: $0) } != nil
      }?.at
    }
    return ([byKind[id]?.last(upTo: instant)?.at].compactMap(\.self) + (beside ?? [])).max()
  }

  /// The newest readings of the kinds from which units and habits are learnt, imported ones and others.
  private static func habits(_ byKind: [Kind.ID: Entries], now: Moment) -> [Entry] {
    let withUnits = Kind.measurements.filter { $0.quantities.contains { $0.scales.count > 1 } }
    return withUnits.flatMap { kind in
      let known = byKind[kind.id] ?? .none
      let instant = now.instantMilliseconds
      return [known.last(upTo: instant), known.last(upTo: instant, isAlone: true)].compactMap(\.self)
    }
  }
}
