import Model
import Statistics

/// One rule of the alert engine: a small file with its words, its sources, its check and its examples.
///
/// The examples are documentation and tests at once. A new rule is one file and its entry in `all`.
package struct AlertRule: Sendable, Identifiable {
  /// The name in the journal's acknowledgements and in JSON.
  package let id: String
  /// The rule in words.
  package let words: String
  /// The sources of limit and advice.
  package let citations: [Citation]
  /// The kinds of entries that it speaks of; only these can raise it.
  package let kinds: [Kind]
  /// Rules that say nothing more about an entry, or as long as this one stands.
  package let supersedes: [String]
  /// The questions that go with it.
  package let flow: Flow.Topic?
  /// Hits at most so many minutes apart are one alert; 0 for each its own.
  let joins: Int
  /// Examples that raise an alert.
  package let fires: [Example]
  /// Examples that do not.
  package let doesNotFire: [Example]
  /// What it looks at.
  let check: Check
  /// How an alert that stands for days says that it has not ended; nil where it ends as soon as nothing is found.
  let present: Present?
  /// The rules about days that say nothing beside it as long as it asks for as much as they do.
  let speaksFor: [String]
  /// The alerts about readings that are over and say nothing beside it, where it is about days.
  let absorbs: Absorption?
  /// The file that it stands in.
  package let file: String

  /// What is over and said by an alert about days that stands [D].
  struct Absorption: Sendable {
    /// The rules of such alerts.
    let rules: [String]
    /// Whether it goes by time and names no single value; else only what is about readings that it names is said.
    var namesNone = false
  }

  /// What a rule about days would find, whether or not that crosses its limit.
  typealias Present = @Sendable (AlertPeriod) -> PresentValue

  /// Makes a rule; `file` is the one that calls.
  init(
    id: String, words: String, citations: [Citation], kinds: [Kind], supersedes: [String] = [],
    flow: Flow.Topic? = nil, joins: Int = 0, speaksFor: [String] = [], absorbs: Absorption? = nil,
    fires: [Example],
    doesNotFire: [Example], file: String = #fileID, present: Present? = nil, check: Check
  ) {
    self.id = id
    self.words = words
    self.citations = citations
    self.kinds = kinds
    self.supersedes = supersedes
    self.flow = flow
    self.joins = joins
    self.fires = fires
    self.doesNotFire = doesNotFire
    self.file = file
    self.present = present
    self.speaksFor = speaksFor
    self.absorbs = absorbs
    self.check = check
  }

  /// What a rule looks at, and what it finds there; nil where nothing.
  enum Check: Sendable {
    /// One entry, with those around it.
    case reading(@Sendable (ReadingContext) -> AlertHit?)
    /// The days up to one of them; `isOn` says whether it stood the day before, so that it does not flicker.
    case period(@Sendable (_ period: AlertPeriod, _ isOn: Bool) -> AlertHit?)
    /// The entries of the last days, however many they are.
    case readings(days: Int, @Sendable ([Entry]) -> AlertHit?)
    /// The entries that one import brought, and the others around them.
    case batch(@Sendable (_ batch: [Entry], _ others: [Entry]) -> AlertHit?)
    /// The last reading of a kind that was to be measured every so many days, so many days ago.
    case pause(@Sendable (_ last: Entry, _ every: Int, _ days: Int) -> AlertHit?)
  }

  /// Log lines, and the limits they are held against.
  package struct Example: Sendable {
    /// The readings as they are logged, one after the other.
    package let lines: [String]
    /// How many minutes lie between them.
    package let minutesApart: Int
    /// The time of day of the last one.
    package let clock: String
    /// The person's limits.
    package let targets: Targets
    /// How many minutes after the last of them it is.
    package let later: Int
    /// Whether all of them came with one import, but the first so many.
    package let importedFrom: Int?
    /// How many days before the last of them it was changed what is taken; nil where it was not.
    package let changedDaysBefore: Int?

    init(
      _ lines: String..., minutesApart: Int = 5, clock: String = "12:00", targets: Targets = .untouched,
      later: Int = 0
    ) {
      self.init(lines, minutesApart: minutesApart, clock: clock, targets: targets, later: later)
    }

    init(
      _ lines: [String], minutesApart: Int = 5, clock: String = "12:00", targets: Targets = .untouched,
      later: Int = 0, importedFrom: Int? = nil, changedDaysBefore: Int? = nil
    ) {
      self.lines = lines
      self.minutesApart = minutesApart
      self.clock = clock
      self.targets = targets
      self.later = later
      self.importedFrom = importedFrom
      self.changedDaysBefore = changedDaysBefore
    }
  }

  /// Every rule, those that supersede others first.
  package static let all: [AlertRule] = [
    .earlyWarning, .severePressure, .pregnancyHighReading, .standingFall, .lowPressure,
    .highGlucoseWithKetones, .sensorVeryLow,
    .sensorLow, .veryLowGlucose, .lowGlucose, .veryHighGlucose, .ketones, .highHbA1c, .sensorStuck,
    .lowOxygen, .fallingOxygen, .feverForDays, .highTemperature, .lowTemperature, .fastPulse, .slowPulse,
    .fastBreathing, .slowBreathing, .highPotassium, .lowPotassium, .lowEGFR, .fallingEGFR, .risingCreatinine,
    .weightGain, .quickWeightLoss, .slowWeightLoss,
    .unlikePressure, .unlikeGlucose, .unlikeWeight, .shiftedClock,
    .highDiastolic, .repeatedHighPressure, .pregnancyHighPressure, .fallAfterDoseChange,
    .pressureRisingFast, .irregularBeats, .armsDiffer, .pressureAverage, .morningHypertension,
    .pressureOftenHigh, .highForHours, .fastingHigh, .pregnancyFastingHigh, .nightsLow, .glucoseOftenHigh,
    .glucoseOftenLow,
    .sensorOftenLow, .sensorOftenHigh, .risingPressure, .varyingPressure, .noReading,
  ]

  /// The rule with an id; nil where this version does not know it.
  package static func named(_ id: String) -> AlertRule? { all.first { $0.id == id } }
}
