/// What is known around a new entry: the clock, the zone, and the person's own habits.
package struct EntryContext: Sendable {
  /// The time by the patient's clock.
  package var now: Moment
  /// The zone whose clock a typed time means.
  package var zone: Zone
  /// The units that the person last gave with each quantity, or set for it, as the journal writes them.
  package private(set) var units: [Quantity.ID: String] = [:]
  /// All units that the person gave with each quantity; of one that is set, that one alone.
  private var used: [Quantity.ID: Set<String>] = [:]
  /// The quantities whose unit is set, so that what is typed changes nothing of it.
  private var settled: Set<Quantity.ID> = []
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
        learn(unit, of: quantity)
      }
    }
  }

  /// Learns the units and the weight of what was just entered.
  package mutating func learn(_ parsed: ParsedLine) {
    for (quantity, unit) in Self.units(of: parsed.measurement) { learn(unit, of: quantity) }
    if let weight = parsed.measurement as? Weight, lastWeight.map({ $0.at < parsed.at }) ?? true {
      lastWeight = (parsed.at, weight)
    }
  }

  /// Learns a unit that was given with a quantity; it does not take the place of one that is set.
  mutating func learn(_ unit: String, of quantity: Quantity.ID) {
    guard !settled.contains(quantity) else { return }
    units[quantity] = unit
    used[quantity, default: []].insert(unit)
  }

  /// Learns that a unit was given with a quantity before; the last one stays the last.
  package mutating func learn(earlier unit: String, of quantity: Quantity.ID) {
    if !settled.contains(quantity) { used[quantity, default: []].insert(unit) }
  }

  /// Takes the unit that is set for a quantity.
  mutating func settle(_ unit: String, of quantity: Quantity.ID) {
    units[quantity] = unit
    used[quantity] = [unit]
    settled.insert(quantity)
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
    get { lastUnit(.glucose) }
    set { choose(newValue?.rawValue, of: .glucose) }
  }
  /// The unit the person last gave with a weight; nil where none was chosen yet.
  package var weightUnit: WeightUnit? {
    get { lastUnit(.weight) }
    set { choose(newValue?.rawValue, of: .weight) }
  }
  /// The unit the person last gave with a temperature; nil where none was chosen yet.
  package var temperatureUnit: TemperatureUnit? {
    get { lastUnit(.temperature) }
    set { choose(newValue?.rawValue, of: .temperature) }
  }

  private func lastUnit<Unit: RawRepresentable<String>>(_ quantity: Quantity) -> Unit? {
    units[quantity.id].flatMap(Unit.init(rawValue:))
  }

  private mutating func choose(_ unit: String?, of quantity: Quantity) {
    units[quantity.id] = unit
    used[quantity.id] = unit.map { [$0] }
  }
}

extension EntryContext {
  /// The unit of a number that names none: the one that is set, or that the person used before; nil where none is known.
  ///
  /// Of two that were used it is the one in which the number is usual.
  /// - Throws: `LogProblem` where the number is usual in both, so that it has to be asked.
  func unit<Unit: RawRepresentable<String>>(
    of quantity: Quantity, for number: LogWords.Placed<ExactDecimal>
  ) throws(LogProblem) -> Unit? {
    let usual = usualUnits(of: quantity, for: number.value)
    guard usual.count > 1 else {
      return (usual.first ?? units[quantity.id]).flatMap(Unit.init(rawValue:))
    }
    let texts = usual.map { "\(number.value) \($0)" }.joined(separator: " or ")
    let setting =
      quantity.setting.map { ", or settle it: vitals settings set \($0.rawValue) \(usual[0])" } ?? ""
    throw LogProblem(
      at: number.place, "\(number.value) can be \(texts): you have used both units",
      "write \(texts)\(setting)")
  }

  /// The units that a person uses with a quantity in which a number is usual, in the order of the scales.
  func usualUnits(of quantity: Quantity, for number: ExactDecimal) -> [String] {
    let known = used[quantity.id] ?? []
    return quantity.scales.filter { known.contains($0.code) && $0.usual.contains(number.double) }.map(\.code)
  }

  /// Whether any unit of a quantity is known.
  func knowsUnit(of quantity: Quantity) -> Bool { used[quantity.id]?.isEmpty == false }

  /// Whether a unit of a quantity is one that the person uses.
  func uses(_ unit: String, of quantity: Quantity) -> Bool { used[quantity.id]?.contains(unit) == true }
}
