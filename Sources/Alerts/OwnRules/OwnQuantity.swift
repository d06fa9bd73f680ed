import Model
import Statistics

/// What an own rule holds against its limit: a kind, one of the numbers that it tells, and a unit.
package struct OwnQuantity: Sendable, Equatable {
  /// The kind that the rule names.
  package let kind: Kind
  /// The number that is held against the limit.
  package let quantity: Quantity
  /// The place of the limit's unit among the scales of the quantity.
  let scale: Int

  /// The unit of the limit; empty where the quantity has only one.
  package var unit: String { unit(on: scale) }

  /// The unit of one of the scales; empty where there is only one.
  func unit(on scale: Int) -> String {
    quantity.scales.count > 1 && quantity.scales.indices.contains(scale) ? quantity.scales[scale].code : ""
  }

  /// A number of the limit's scale as it is shown on another.
  func text(_ number: ExactDecimal, on shown: Int) -> String {
    if let own = kind.own { return own.text(number) }
    return quantity.scales.indices.contains(shown)
      ? quantity.text(number, from: scale, on: shown) : number.description
  }

  /// The kinds whose measurements count: all that tell the quantity where it is named like the kind of the rule.
  ///
  /// A rule about the pulse counts those beside blood pressures; one about the pulse beside a blood pressure only these.
  var kinds: [Kind] { quantity.kinds.first == kind ? quantity.kinds : [kind] }

  /// The quantity for people: `systolic blood pressure`, `glucose`.
  var title: String { kinds == quantity.kinds ? quantity.title : "\(quantity.title) beside a \(kind.title)" }

  /// The number of a measurement in the unit; nil for other kinds.
  ///
  /// HI is above, and LO below, every limit.
  func number(_ measurement: any Measurement) -> Double? {
    guard kinds.contains(measurement.kind), let told = quantity.told(by: measurement) else { return nil }
    return told.number.isFinite ? quantity.number(told, in: scale) : told.number
  }
}

extension OwnQuantity {
  /// A measurement in words: of one that another kind tells, such as a pulse beside a blood pressure, the number alone.
  func words(_ measurement: any Measurement) -> String {
    guard measurement.kind != kind, let number = number(measurement) else {
      return Self.joined([measurement.valueText, measurement.unitText])
    }
    let scale = quantity.scales[self.scale]
    return Self.joined([quantity.title, number.text(places: scale.digits), scale.unit])
  }

  /// Words with a space between them; a number without a unit leaves none behind it.
  private static func joined(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether version 0.1 understands a rule about it: it knew these kinds and no others.
  var isOfFirstVersion: Bool {
    [
      BloodPressure.kind, Pulse.kind, OxygenSaturation.kind, Ketones.kind, Glucose.kind, Weight.kind,
      Temperature.kind,
    ].contains(kind)
  }
}
