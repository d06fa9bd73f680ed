import Model
import Statistics

/// What an own rule holds against its limit: a kind, of a blood pressure one of its parts, and a unit.
public struct OwnQuantity: Sendable, Equatable {
  /// A part of a blood pressure.
  public enum Part: String, Sendable, CaseIterable {
    /// The systolic pressure.
    case systolic
    /// The diastolic pressure.
    case diastolic
    /// The pulse beside it.
    case pulse
  }

  /// The kind.
  public let kind: Kind
  /// The part, for a blood pressure.
  public let part: Part?
  /// The unit; empty where the kind has only one.
  public let unit: String

  /// The kinds that a rule can be about, with the units that they can be in.
  static let units: [(kind: Kind, units: [String])] = [
    (BloodPressure.kind, []), (Pulse.kind, []), (OxygenSaturation.kind, []), (Ketones.kind, []),
    (Glucose.kind, GlucoseUnit.allCases.map(\.rawValue)), (Weight.kind, WeightUnit.allCases.map(\.rawValue)),
    (Temperature.kind, TemperatureUnit.allCases.map(\.rawValue)),
  ]

  /// The quantity for people: `systolic pressure`, `glucose`.
  var title: String {
    switch part {
    case .systolic: "systolic blood pressure"
    case .diastolic: "diastolic blood pressure"
    case .pulse: "pulse beside a blood pressure"
    case nil: kind.title
    }
  }

  /// The number of a measurement in the unit; nil for other kinds.
  ///
  /// HI is above, and LO below, every limit.
  func number(_ measurement: any Measurement) -> Double? {
    switch measurement {
    case let reading as BloodPressure where kind == BloodPressure.kind: number(reading)
    case let glucose as Glucose where kind == Glucose.kind: number(glucose)
    case let weight as Weight where kind == Weight.kind:
      unit == WeightUnit.kilogram.rawValue ? weight.kilograms : weight.number(in: .pound)
    case let temperature as Temperature where kind == Temperature.kind:
      unit == TemperatureUnit.celsius.rawValue ? temperature.celsius : temperature.celsius * 9 / 5 + 32
    case let pulse as Pulse where kind == Pulse.kind: Double(pulse.value)
    case let oxygen as OxygenSaturation where kind == OxygenSaturation.kind: Double(oxygen.value)
    case let ketones as Ketones where kind == Ketones.kind: ketones.value.double
    default: nil
    }
  }

  private func number(_ reading: BloodPressure) -> Double? {
    switch part ?? .systolic {
    case .systolic: Double(reading.systolic)
    case .diastolic: Double(reading.diastolic)
    case .pulse: reading.pulse.map(Double.init)
    }
  }

  private func number(_ glucose: Glucose) -> Double? {
    switch glucose.value {
    case .high: .infinity
    case .low: 0
    case .number: glucose.number(in: unit == GlucoseUnit.mgdl.rawValue ? .mgdl : .mmol)
    }
  }
}
