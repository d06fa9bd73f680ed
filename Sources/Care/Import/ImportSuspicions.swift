import Exchange
import Model

/// What looks odd about a file when it is held against what the journal has: numbers in another unit, a shifted clock.
struct ImportSuspicions {
  private let plan: ImportPlan
  private let record: PatientRecord

  init(_ plan: ImportPlan, _ record: PatientRecord) { (self.plan, self.record) = (plan, record) }

  /// Each in one sentence; none where nothing is odd.
  var sentences: [String] { jumps + [shift].compactMap(\.self) }
}

extension ImportSuspicions {
  /// So many readings of a side at least are compared, or chance would be told.
  private static let least = 3
  /// So many of the file's rows are looked at for a shift.
  private static let sampled = 60

  /// The quantities whose numbers are, in the middle, as far from those of the journal as two units are apart.
  private var jumps: [String] {
    let kinds = Set(plan.toStore.map(\.measurement.kind)).sorted { $0.id < $1.id }
    return kinds.flatMap(\.quantities).compactMap { quantity -> String? in
      let new = plan.toStore.compactMap { quantity.number(of: $0.measurement) }
      let there = quantity.readings(in: record.readings).suffix(90).map(\.value)
      guard new.count >= Self.least, there.count >= Self.least, let now = new.median,
        let before = there.median,
        now > 0, before > 0
      else { return nil }
      let ratio = max(now, before) / min(now, before)
      // 7.5 mmHg are 1 kPa.
      let factors =
        quantity.scales.dropFirst().compactMap { $0.factor }
        + (quantity.scales.first?.unit == "mmHg" ? [7.5] : [])
      guard factors.contains(where: { abs(ratio / max($0, 1 / $0) - 1) < 0.2 }) else { return nil }
      let times = ExactDecimal(rounding: ratio, places: 1).map { "\($0)" } ?? ""
      return
        "\(quantity.title) in the file is in the middle \(times) times \(now > before ? "" : "less than ")what you have "
        + "so far: is the unit right?"
    }
  }

  /// Readings that are there with the same numbers, all as many hours away: a zone or a clock that is off.
  private var shift: String? {
    let step = max(1, plan.toStore.count / Self.sampled)
    let rows = stride(from: 0, to: plan.toStore.count, by: step).map { plan.toStore[$0] }.filter {
      $0.at.hasTime
    }
    guard rows.count >= Self.least else { return nil }
    var counts: [Int: Int] = [:]
    for row in rows {
      let near = record.readings.on(row.at.day.adding(days: -1)...row.at.day.adding(days: 1))
      let shifts = near.compactMap { entry -> Int? in
        let minutes = row.at.minutes(since: entry.at)
        guard entry.at.hasTime, minutes != 0, minutes % 30 == 0, abs(minutes) <= 14 * 60,
          entry.measurement?.agrees(with: row.measurement) == true
        else { return nil }
        return minutes
      }
      for shift in Set(shifts) { counts[shift, default: 0] += 1 }
    }
    guard let (minutes, count) = counts.max(by: { ($0.value, -abs($0.key)) < ($1.value, -abs($1.key)) }),
      count >= Self.least, count * 10 >= rows.count * 6
    else { return nil }
    return "\(count) of \(rows.count) new readings that were compared are there with the same numbers, each "
      + "\(Self.hours(abs(minutes))) \(minutes > 0 ? "earlier" : "later"). Is the time zone right (--zone)?"
  }

  private static func hours(_ minutes: Int) -> String {
    let whole = minutes / 60
    let text = minutes % 60 == 0 ? "\(whole)" : "\(whole).5"
    return text == "1" ? "1 hour" : "\(text) hours"
  }
}

extension [Double] {
  /// The number in the middle; nil where there is none.
  fileprivate var median: Double? { isEmpty ? nil : sorted()[count / 2] }
}
