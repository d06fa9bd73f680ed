/// What is known around a new entry: the clock, the zone, and the person's own habits.
public struct EntryContext: Sendable {
  /// The time by the patient's clock.
  public var now: Moment
  /// The zone whose clock a typed time means.
  public var zone: Zone
  /// The unit the person last gave with a glucose value; nil where none was chosen yet.
  public var glucoseUnit: GlucoseUnit?
  /// The unit the person last gave with a weight; nil where none was chosen yet.
  public var weightUnit: WeightUnit?
  /// The unit the person last gave with a temperature; nil where none was chosen yet.
  public var temperatureUnit: TemperatureUnit?
  /// Which comes first in a day that is written in numbers.
  public var dateOrder = DateOrder.ask
  /// The last weight, for the question whether a new one can be.
  public var lastWeight: (at: Moment, weight: Weight)?

  /// What is known around a time.
  public var time: TimeContext { TimeContext(now: now, zone: zone, order: dateOrder) }

  /// Makes a context; habits that are left out are not known.
  public init(now: Moment, zone: Zone, glucoseUnit: GlucoseUnit? = nil, weightUnit: WeightUnit? = nil) {
    self.now = now
    self.zone = zone
    self.glucoseUnit = glucoseUnit
    self.weightUnit = weightUnit
  }

  /// Learns the person's habits from what they entered before; imported entries choose no unit.
  public init(now: Moment, zone: Zone, history: some Sequence<Entry>) {
    self.init(now: now, zone: zone)
    var newest: [String: Moment] = [:]
    for entry in history where entry.at <= now {
      if let weight = entry.content as? Weight, lastWeight.map({ $0.at < entry.at }) ?? true {
        lastWeight = (entry.at, weight)
      }
      guard entry.batch == nil, newest[entry.kind.id].map({ $0 < entry.at }) ?? true else { continue }
      newest[entry.kind.id] = entry.at
      switch entry.content {
      case let glucose as Glucose: glucoseUnit = glucose.unit
      case let weight as Weight: weightUnit = weight.unit
      case let temperature as Temperature: temperatureUnit = temperature.unit
      default: break
      }
    }
  }
}
