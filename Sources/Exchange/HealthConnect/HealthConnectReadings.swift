import Model

/// Makes readings of a database of Health Connect.
struct HealthConnectReadings {
  private let file: DatabaseFile
  private let options: ImportOptions
  private var read = ReadRows(unit: "row")
  private var times: InstantTimes
  private var said: [String] = []

  /// A reading whose place on the clock is settled once all are known.
  fileprivate struct Found {
    let number: Int
    let row: HealthConnectRow
    let measured: Result<any Measurement, RecordProblem>
  }

  private struct Occasion: Hashable {
    let time: Int?
    let app: Int
  }

  init(_ file: DatabaseFile, _ options: ImportOptions) {
    self.file = file
    self.options = options
    times = InstantTimes(options, counted: "times are counts of milliseconds since 1970 in UTC")
  }

  mutating func result(of format: ImportFormat) throws(ImportProblem) -> ImportResult {
    var found: [Found] = []
    for table in HealthConnectTable.all { found += try rows(of: table) }
    join(try pulses(beside: found), to: &found)
    found += try samples(.oxygen)
    var zones = HealthConnectZones(found.map(\.row))
    for reading in found {
      read.take(reading.number) { () throws(RecordProblem) in
        let measured = try reading.measured.get()
        let at = try times.moment(
          reading.row.time, named: try zones.zone(of: reading.row), key: "time")
        return .readings([ImportedRow(line: reading.number, at: at, measurement: measured)])
      }
    }
    said += [
      "units are those of Health Connect: mmHg, mmol/L, grams, %, °C; converted glucose is whole mg/dL again"
    ]
    return read.result(of: format, options, decisions: times.decisions + zones.decisions + said)
  }
}

extension HealthConnectReadings {
  /// The rows of all tables are counted on, so that a number names one.
  private mutating func rows(of table: HealthConnectTable) throws(ImportProblem) -> [Found] {
    var found: [Found] = []
    var number = read.count
    let options = options
    try file.rows(of: table.name, HealthConnectRow.columns + table.columns) { row in
      number += 1
      let measured: Result<any Measurement, RecordProblem>
      do throws(RecordProblem) {
        measured = .success(try table.measurement(row, options))
      } catch {
        measured = .failure(error)
      }
      found.append(Found(number: number, row: HealthConnectRow(row), measured: measured))
    }
    read.count = number
    return found
  }

  /// The heart rates that an app wrote at the very time of a blood pressure of its own.
  ///
  /// All others are counted.
  private mutating func pulses(beside found: [Found]) throws(ImportProblem) -> [Occasion: Int] {
    var apps: [Int: Int] = [:]
    try file.rows(of: "heart_rate_record_table", ["row_id", "app_info_id"]) { row in
      if let id = row.whole(0) { apps[id] = row.whole(1) ?? 0 }
    }
    let wanted = Set(found.filter(\.isPressure).map { Occasion(time: $0.row.time, app: $0.row.app) })
    var pulses: [Occasion: Int] = [:]
    var count = 0
    try file.rows(of: "heart_rate_record_series_table", ["parent_key", "beats_per_minute", "epoch_millis"]) {
      row in
      count += 1
      let occasion = Occasion(time: row.whole(2), app: row.whole(0).flatMap { apps[$0] } ?? 0)
      if wanted.contains(occasion), let pulse = MeasuredNumber.whole(row.number(1)) {
        pulses[occasion] = pulse
      }
    }
    read.count += count
    read.passedOver += count
    if count > 0 {
      let joined =
        pulses.isEmpty ? "" : "; \(pulses.count) of them are the pulse of a blood pressure of the same time"
      said.append("\(count) heart rates in series are not kept as readings of their own\(joined)")
    }
    return pulses
  }

  private func join(_ pulses: [Occasion: Int], to found: inout [Found]) {
    guard !pulses.isEmpty else { return }
    var pulses = pulses
    for (index, reading) in found.enumerated() where reading.isPressure {
      let occasion = Occasion(time: reading.row.time, app: reading.row.app)
      guard case .success(let measured) = reading.measured, let pressure = measured as? BloodPressure,
        let pulse = pulses.removeValue(forKey: occasion),
        let both = try? BloodPressure(
          systolic: pressure.systolic, diastolic: pressure.diastolic, pulse: pulse, cuff: pressure.cuff,
          posture: pressure.posture)
      else { continue }
      found[index] = Found(number: reading.number, row: reading.row, measured: .success(both))
    }
  }

  /// What a watch may measure by itself: kept where nobody could call it a stream.
  private mutating func samples(_ table: HealthConnectTable) throws(ImportProblem) -> [Found] {
    let found = try rows(of: table)
    var days: [Int: Set<Int>] = [:]
    var counts: [Int: Int] = [:]
    for reading in found where !reading.row.isTyped {
      days[reading.row.app, default: []].insert((reading.row.time ?? 0) / 86_400_000)
      counts[reading.row.app, default: 0] += 1
    }
    let continuous = Set(counts.filter { $0.value > SampleShelf.mostADay * (days[$0.key]?.count ?? 1) }.keys)
    let kept = found.filter { $0.row.isTyped || !continuous.contains($0.row.app) }
    let left = found.count - kept.count
    read.passedOver += left
    if left > 0 {
      said.append(
        "\(left) oxygen saturations are not kept: a watch took them by itself, more than \(SampleShelf.mostADay) a day"
      )
    }
    return kept
  }
}

extension HealthConnectReadings.Found {
  fileprivate var isPressure: Bool {
    if case .success(let measured) = measured { measured is BloodPressure } else { false }
  }
}
