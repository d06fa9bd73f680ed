import Model

/// Which of two numbers in a written date is the day.
package enum DayOrder: String, Sendable, CaseIterable {
  /// Day, month, year.
  case dmy
  /// Month, day, year.
  case mdy
}

/// What a row gets that has a day and no time.
package enum DayTime: Sendable, Equatable {
  /// The day alone is kept.
  case day
  /// The time at which the person always measured.
  case clock(TimeOfDay)
}

/// What the person says about a file where the file itself is silent.
package struct ImportOptions: Sendable {
  /// The clock; readings from later than five minutes after it are refused.
  package var now: Moment
  /// The zone whose clock a time without offset or zone means.
  package var zone: Zone
  /// Whether the person named that zone; else it is the one of the journal.
  package var hasNamedZone = false
  /// Finds a zone by its name, for files that name one in each row.
  package var namedZone: @Sendable (String) -> Zone?
  /// The kinds that the person has.
  package var kinds = Kinds.known
  /// The end of the scale that LO and HI of a meter lie beyond, in the unit of the value; nil where it is not known.
  package var scaleEnd: @Sendable (Glucose) -> ExactDecimal? = { _ in nil }
  /// The unit of glucose values whose column names none.
  package var unit: GlucoseUnit?
  /// The unit of weights whose column names none.
  package var weightUnit: WeightUnit?
  /// Whether the day or the month comes first, where no date of the file decides it.
  package var dayOrder: DayOrder?
  /// What took the glucose values, where the file does not say.
  package var source: Glucose.Source?
  /// What stands for the time of a row that has a day only; nil where such rows are refused.
  package var dayTime: DayTime?
  /// The one person, by the name of a column and what stands in it, of whom rows are read; nil for a file of one person.
  package var only: (column: String, value: String)?
  /// The names of the columns of a file that has no row with them, or other ones; nil where the file names them.
  package var columns: [String]?
  /// Whether times are taken as they are that look like those of a clock which was reset.
  package var keepsResetClocks = false
  /// The id of the format to read the file as; nil where it should be recognised.
  package var format: String?
  /// Who is told how far it has come.
  package var watch = ImportWatch.none

  /// Makes options; what is left out is not known and asked for only where a file needs it.
  package init(
    now: Moment, zone: Zone, namedZone: @escaping @Sendable (String) -> Zone? = { _ in nil },
    unit: GlucoseUnit? = nil, weightUnit: WeightUnit? = nil, dayOrder: DayOrder? = nil,
    source: Glucose.Source? = nil, format: String? = nil
  ) {
    self.now = now
    self.zone = zone
    self.namedZone = namedZone
    self.unit = unit
    self.weightUnit = weightUnit
    self.dayOrder = dayOrder
    self.source = source
    self.format = format
  }
}
