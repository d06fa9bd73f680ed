import Model

/// What a person keeps, put together for a file that other programs read.
package struct ExportMaterial {
  /// The readings, in order of time.
  package var readings: any EntrySource
  /// Every state of those readings that were corrected; the last one holds, unless nobody has decided.
  package var corrected: [ULID: [EntryState]] = [:]
  /// The states of the readings that were deleted.
  package var deleted: [EntryState] = []
  /// Visits and documents, medicines and their changes.
  package var standing: [Entry] = []
  /// Those of them that were deleted, as they were last.
  package var deletedStanding: [Entry] = []
  /// The medicines with their changes.
  package var medicines: [MedicineCourse] = []
  /// The units of a table, where one is asked for; everything else leaves as it was entered.
  package var units = ShownUnits.asEntered
  /// The days that were asked for; nil for all.
  package var days: ClosedRange<Day>?
  /// The person's kinds.
  package var kinds = Kinds.known
  /// When the file is made.
  package var now: Moment
  /// What the patient is called in the file; nil where they want no name in it.
  package var name: String?
  /// The profiles that are claimed.
  package var profiles: Set<FHIRProfile> = []
  /// The average by a rule; nil where there is none.
  package var average: PressureAverage?
  /// What a sensor said of two weeks; nil where that is not enough.
  package var sensor: SensorFigures?
  /// The end of the scale that LO and HI of a meter lie beyond, in the unit of the value.
  package var scaleEnd: (Glucose) -> ExactDecimal
  /// What is not in any form, counted before.
  package var leftOut = LeftOut()

  /// Makes material of readings alone.
  package init(
    _ readings: any EntrySource, now: Moment, scaleEnd: @escaping (Glucose) -> ExactDecimal
  ) {
    (self.readings, self.now, self.scaleEnd) = (readings, now, scaleEnd)
  }
}
