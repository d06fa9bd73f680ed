import Model
import Statistics
import Testing

/// Readings with fixed ids, at times in UTC, for tests.
enum Making {
  static func moment(_ text: String) throws -> Moment {
    try #require(Moment(text.count == 16 ? text + "+00:00" : text))
  }

  static func reading<Value>(_ at: String, _ value: Value, id: UInt64 = 0) throws -> Reading<Value> {
    Reading(id: ULID(milliseconds: 0, random: (0, id)), at: try moment(at), value: value)
  }

  static func pressures() throws -> [Reading<BloodPressure>] {
    try PressureSeries.readings.map { row in
      try reading(row.at, BloodPressure(systolic: row.systolic, diastolic: row.diastolic, pulse: row.pulse))
    }
  }

  static func glucoses() throws -> [Reading<Glucose>] {
    try GlucoseSeries.fingerSticks.map { row in
      try reading(row.at, Glucose(.number(ExactDecimal(row.mgdl)), unit: .mgdl))
    }
  }

  static func sensor() throws -> [Reading<Glucose>] {
    let start = try moment("2026-03-02T00:30")
    return try GlucoseSeries.sensor.enumerated().map { index, value in
      Reading(
        id: ULID(milliseconds: 0, random: (0, UInt64(index))),
        at: try #require(start.adding(minutes: 30 * index)),
        value: try Glucose(.number(ExactDecimal(value)), unit: .mgdl, source: .cgm))
    }
  }
}

/// Whether two numbers agree to one in a million.
func agree(_ left: Double?, _ right: Double) -> Bool {
  guard let left else { return false }
  return abs(left - right) <= 1e-6 * max(abs(right), 1e-9)
}
