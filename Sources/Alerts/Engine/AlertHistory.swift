import Model
import Statistics

/// The readings that rules look back on, each kind no further than any rule needs, in order of time.
struct AlertHistory: Sendable {
  let pressures: [Reading<BloodPressure>]
  let glucose: [Reading<Glucose>]
  let weights: [Reading<Weight>]
  let oxygen: [Reading<OxygenSaturation>]
  let temperatures: [Reading<Temperature>]
  /// What was measured of other kinds than blood pressure and glucose, over more than a year, and up to now: a later
  /// laboratory value speaks for an earlier one.
  let rare: [Entry]
  /// The glucose values whose time of day is known, for what goes by hours.
  let glucoseByHours: [Reading<Glucose>]
  /// The glucose values that no sensor took.
  let sticks: [Reading<Glucose>]
  /// The same readings by their days, the days in order.
  let pressureDays: [PressureDay]
  /// The same readings by their days, the days in order.
  let glucoseDays: [GlucoseDay]
  /// The glucose values below the limit that was chosen, those of sensors left out, and that limit.
  let lows: [Reading<Glucose>]
  let lowLimit: GlucosePair
  /// The episodes of low values of a sensor, in order of time.
  let sensorLows: [SensorLow]
  /// What the person's own rules count.
  let counted: [Entry]

  /// Nothing at all.
  static let none = AlertHistory(
    pressures: [], glucose: [], rare: [], counted: [], lowLimit: .low)

  init(
    pressures: [Reading<BloodPressure>], glucose: [Reading<Glucose>], rare: [Entry],
    counted: [Entry], lowLimit: GlucosePair
  ) {
    self.pressures = pressures
    self.glucose = glucose
    glucoseByHours = glucose.allSatisfy(\.at.hasTime) ? glucose : glucose.filter(\.at.hasTime)
    self.rare = rare
    weights = rare.readings(of: Weight.self)
    oxygen = rare.readings(of: OxygenSaturation.self)
    temperatures = rare.readings(of: Temperature.self)
    self.counted = counted
    sticks = glucose.filter { $0.value.source != .cgm }
    pressureDays = pressures.byDay().compactMap(PressureDay.init)
    glucoseDays = glucose.byDay().map(GlucoseDay.init)
    self.lowLimit = lowLimit
    lows = sticks.filter { $0.value.isLow(lowLimit) }
    let values = glucose.filter { $0.value.source == .cgm && $0.at.hasTime }
    sensorLows = values.isEmpty ? [] : SensorLow.find(in: SensorTraceValues.of(values))
  }

  /// Takes what was measured in the weeks up to a day, the day itself included, and not after now.
  ///
  /// Blood pressure is looked at over 10 weeks, glucose over 2, what is rarely measured over more than a year and up to
  /// now, for a newer result takes back what an older one asks for. Ongoing alerts are followed over 4 weeks more.
  ///
  /// - Parameters:
  ///   - until: A later day up to which what was measured since is taken too; nil for the day after it.
  ///   - kind: The only kind that is wanted; nil for all.
  init(
    _ source: some EntrySource, before day: Day, until: Day? = nil, _ context: AlertContext,
    of kind: Kind? = nil
  ) {
    let end = max(day.adding(days: 1), until ?? day)
    let known = source.before(context.now.instantMilliseconds + 1)
    let near = known.measurements(
      on: day.adding(days: -(OngoingAlerts.lookBack + 28))...end)
    // Of severe and low readings it is told what was measured since.
    let far = known.measurements(
      on: day.adding(days: -Self.days)...max(end, day.adding(days: PressureDay.since)))
    let kinds = Set(context.own.filter { $0.count > 1 }.flatMap(\.quantity.kinds))
    self.init(
      pressures: kind ?? BloodPressure.kind == BloodPressure.kind ? far.readings(of: BloodPressure.self) : [],
      glucose: kind ?? Glucose.kind == Glucose.kind ? near.readings(of: Glucose.self) : [],
      rare: kind == BloodPressure.kind || kind == Glucose.kind
        ? []
        : AlertEngine.sorted(
          known.rareMeasurements(
            on: day.adding(days: -Self.rareDays)...max(end, context.now.day.adding(days: 1)))),
      counted: kinds.isEmpty ? [] : AlertEngine.sorted(near.filter { kinds.contains($0.kind) }),
      lowLimit: context.lowGlucose)
  }

  /// How many days are looked at of what is rarely measured: laboratory values come once or twice a year.
  static let rareDays = 400

  /// The readings of a rare kind, in order of time.
  func readings<M: Measurement>(of type: M.Type) -> [Reading<M>] { rare.readings(of: type) }

  /// How many days any rule looks back, ongoing alerts included.
  static let days = 98

  /// The last readings before an instant, at most so many.
  static func last<V>(_ count: Int, of readings: [Reading<V>], before instant: Int64) -> ArraySlice<
    Reading<V>
  > {
    let end = readings.partitionPoint { $0.at.instantMilliseconds >= instant }
    return readings[max(0, end - count)..<end]
  }
}

/// What a rule about a time looks at: everything up to the end of a day.
struct AlertPeriod: Sendable {
  let history: AlertHistory
  /// The last day of it.
  let day: Day
  /// The limits, and the time.
  let context: AlertContext
  /// The limits that held on the day.
  var targets: Targets { context.targets(on: day) }

  /// Blood pressures of so many days, the last one included, or of the days up to so many days before it.
  func pressures(days: Int, endingBefore ago: Int = 0) -> ArraySlice<Reading<BloodPressure>> {
    slice(history.pressures, days, ago)
  }

  /// The measured days of blood pressure among so many days, the last one included.
  func pressureDays(_ days: Int) -> ArraySlice<PressureDay> {
    last(days, of: history.pressureDays, \.day)
  }

  /// The measured days of glucose among so many days, the last one included.
  func glucoseDays(_ days: Int) -> ArraySlice<GlucoseDay> { last(days, of: history.glucoseDays, \.day) }

  /// The low glucose values of so many days, those of sensors left out, the last one included.
  func lows(days: Int) -> ArraySlice<Reading<Glucose>> { slice(history.lows, days, 0) }

  /// Entries of the kinds that own rules count, of so many days, the last one included.
  func counted(_ kinds: [Kind], days: Int) -> [Entry] {
    history.counted.filter { entry in
      let age = day.number - entry.at.day.number
      return (0..<days).contains(age) && kinds.contains(entry.kind)
    }
  }

  private func slice<V>(_ readings: [Reading<V>], _ days: Int, _ ago: Int) -> ArraySlice<Reading<V>> {
    let last = day.number - ago
    let start = readings.partitionPoint { $0.at.day.number > last - days }
    let end = readings.partitionPoint { $0.at.day.number > last }
    return start < end ? readings[start..<end] : []
  }

  private func last<D>(_ days: Int, of all: [D], _ day: (D) -> Day) -> ArraySlice<D> {
    let last = self.day.number
    let start = all.partitionPoint { day($0).number > last - days }
    let end = all.partitionPoint { day($0).number > last }
    return start < end ? all[start..<end] : []
  }
}
