/// What is known around a new entry: the clock, the zone, and the person's own habits.
package struct EntryContext: Sendable {
  /// The time by the patient's clock.
  package var now: Moment
  /// The zone whose clock a typed time means.
  package var zone: Zone
  /// The units that the person last gave with each quantity, as the journal writes them.
  package var units: [Quantity.ID: String] = [:]
  /// The kinds that can be logged.
  package var kinds = Kinds.known
  /// Which comes first in a day that is written in numbers.
  package var dateOrder = DateOrder.ask
  /// The last weight, for the question whether a new one can be.
  package var lastWeight: (at: Moment, weight: Weight)?

  /// What is known around a time.
  package var time: TimeContext { TimeContext(now: now, zone: zone, order: dateOrder) }

  /// Makes a context; habits that are left out are not known.
  package init(now: Moment, zone: Zone, glucoseUnit: GlucoseUnit? = nil, weightUnit: WeightUnit? = nil) {
    self.now = now
    self.zone = zone
    self.glucoseUnit = glucoseUnit
    self.weightUnit = weightUnit
  }

  /// Learns the person's habits from what they entered before; imported entries choose no unit.
  package init(now: Moment, zone: Zone, history: some Sequence<Entry>) {
    self.init(now: now, zone: zone)
    var newest: [Quantity.ID: Moment] = [:]
    for entry in history where entry.at <= now {
      if let weight = entry.content as? Weight, lastWeight.map({ $0.at < entry.at }) ?? true {
        lastWeight = (entry.at, weight)
      }
      guard entry.batch == nil, let measurement = entry.measurement else { continue }
      for (quantity, unit) in Self.units(of: measurement)
      where newest[quantity].map({ $0 < entry.at }) ?? true {
        newest[quantity] = entry.at
        units[quantity] = unit
      }
    }
  }

  /// Learns the units of what was just entered.
  package mutating func learn(_ measurement: any Measurement) {
    for (quantity, unit) in Self.units(of: measurement) { units[quantity] = unit }
  }

  /// The unit of each number of a measurement that could have another.
  private static func units(of measurement: any Measurement) -> [(Quantity.ID, String)] {
    measurement.kind.quantities.compactMap { quantity in
      guard quantity.scales.count > 1, let told = quantity.told(by: measurement) else { return nil }
      return (quantity.id, quantity.scales[told.scale].code)
    }
  }
}

extension EntryContext {
  /// The unit the person last gave with a glucose value; nil where none was chosen yet.
  package var glucoseUnit: GlucoseUnit? {
    get { unit("glucose") }
    set { units["glucose"] = newValue?.rawValue }
  }
  /// The unit the person last gave with a weight; nil where none was chosen yet.
  package var weightUnit: WeightUnit? {
    get { unit("weight") }
    set { units["weight"] = newValue?.rawValue }
  }
  /// The unit the person last gave with a temperature; nil where none was chosen yet.
  package var temperatureUnit: TemperatureUnit? {
    get { unit("temperature") }
    set { units["temperature"] = newValue?.rawValue }
  }

  func unit<Unit: RawRepresentable<String>>(_ quantity: Quantity.ID) -> Unit? {
    units[quantity].flatMap(Unit.init(rawValue:))
  }
}
