import Model
import Testing

/// The fixed clocks and zones of these tests; nothing here depends on the machine.
enum Clock {
  /// A zone with the European rule of 2026: forward on 29 March, back on 25 October, at 01:00 UTC.
  static let europe = Zone(name: "Test/Europe") { seconds in
    let summer: Range<Int64> = 1_774_746_000..<1_792_890_000
    return summer.contains(seconds) ? 120 : 60
  }

  /// A Saturday morning in winter.
  static func morning() throws -> Moment { try moment("2026-11-21T08:00+01:00") }

  static func moment(_ text: String) throws -> Moment {
    try #require(Moment(text), "\(text) is no moment")
  }

  static func day(_ text: String) throws -> Day {
    try #require(Day(text), "\(text) is no day")
  }

  /// What is known on that morning: no habits unless they are given.
  static func context(
    now: String = "2026-11-21T08:00+01:00", zone: Zone = europe, glucose: GlucoseUnit? = nil,
    weight: WeightUnit? = nil
  ) throws -> EntryContext {
    EntryContext(now: try moment(now), zone: zone, glucoseUnit: glucose, weightUnit: weight)
  }
}

/// The number that a text says, for tests that need one.
func decimal(_ text: String) throws -> ExactDecimal {
  try #require(ExactDecimal(text), "\(text) is no number")
}
