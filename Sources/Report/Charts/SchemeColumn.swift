import Alerts
import Model
import Statistics

/// The classes of blood pressure that held for some time.
struct SchemeColumn: Equatable {
  let scheme: String
  let setting: Targets.Setting

  init(_ targets: Targets) { (scheme, setting) = (targets.scheme, targets.setting) }

  /// The readings of that time in their classes.
  struct Counted {
    let title: String
    let source: String
    let rows: [DistributionFacts.Row]
    let coverage: Coverage
    let severe: (n: Int, limit: String)
  }

  /// Nil where there are none, or this version does not know the guideline.
  func group(_ readings: [Reading<BloodPressure>], from: String?) -> Counted? {
    guard !readings.isEmpty, let scheme = Scheme.named(scheme) else { return nil }
    let column = scheme.column(setting)
    let counts = Dictionary(grouping: readings) { reading in
      column.classOf(
        systolic: Double(reading.value.systolic), diastolic: Double(reading.value.diastolic))?.id
    }.mapValues(\.count)
    let rows = column.classes.reversed().map { found in
      DistributionFacts.Row(
        id: found.id, label: found.words, share: Share(counts[found.id] ?? 0, of: readings.count),
        severity: found.severity)
    }
    let source = "\(scheme.title) (\(setting.rawValue))"
    return Counted(
      title: from.map { "share of readings, \(source), from \($0) on" } ?? "share of readings",
      source: source, rows: rows, coverage: Coverage(readings),
      severe: (readings.count { scheme.severe.includes($0.value) }, scheme.severe.limit.text))
  }
}
