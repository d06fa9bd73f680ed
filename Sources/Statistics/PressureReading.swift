import Model

/// A blood pressure with its moment: what the statistics of blood pressure are made from.
public struct PressureReading: Sendable {
  /// When it was measured.
  public let at: Moment
  /// What was measured.
  public let pressure: BloodPressure

  /// Makes a reading.
  public init(at: Moment, pressure: BloodPressure) {
    self.at = at
    self.pressure = pressure
  }

  /// The blood pressures among entries, in the order of time.
  public static func all(in entries: some Sequence<Entry>) -> [PressureReading] {
    entries
      .compactMap { entry in (entry.content as? BloodPressure).map { PressureReading(at: entry.at, pressure: $0) } }
      .sorted { $0.at < $1.at }
  }
}
