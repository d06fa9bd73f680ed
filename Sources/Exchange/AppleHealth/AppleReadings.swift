import Model

/// Makes readings of what an export of Apple Health holds.
struct AppleReadings {
  private let shelf: AppleShelf
  private let options: ImportOptions
  private let zones: [Zone?]
  private let pressures: ApplePressures
  /// The sources and seconds of all blood pressures.
  private let occasions: Set<UInt64>
  private var times: InstantTimes
  private var read = ReadRows(unit: "line")
  private var said: [String] = []

  init(_ shelf: AppleShelf, _ options: ImportOptions) {
    self.shelf = shelf
    self.options = options
    zones = shelf.zones.map(options.namedZone)
    pressures = ApplePressures(shelf)
    occasions = Set(pressures.found.compactMap { Self.key($0.first?.start, $0.first?.source ?? 0) })
    times = InstantTimes(options, counted: "times are instants, with the offset of the phone that wrote them")
  }

  mutating func result(of format: ImportFormat) -> ImportResult {
    read.count = shelf.count
    addPressures()
    for kind in [AppleKind.heartRate, .oxygen, .breathing] { add(samplesOf: kind) }
    addOthers()
    passOver()
    return read.result(of: format, options, decisions: times.decisions + offsets + said)
  }
}

extension AppleReadings {
  private mutating func addPressures() {
    var pulses = pulsesBySecond
    for found in pressures.found {
      guard let first = found.first else { continue }
      let key = Self.key(first.start, first.source)
      let rate =
        found.pulse.flatMap { AppleValue($0).number } ?? key.flatMap { pulses.removeValue(forKey: $0) }
      take(line: first.line, zone: first.zone, start: first.start) { () throws(RecordProblem) in
        for half in [found.systolic, found.diastolic].compactMap(\.self) where AppleValue(half).number == nil
        {
          throw AppleValue(half).problem("a number in mmHg is expected")
        }
        let parts = PressureParts(
          systolic: MeasuredNumber.whole(found.systolic.flatMap { AppleValue($0).number }),
          diastolic: MeasuredNumber.whole(found.diastolic.flatMap { AppleValue($0).number }),
          pulse: MeasuredNumber.whole(rate))
        return try parts.measurement
      }
    }
    read.passedOver += pressures.copies
    if pressures.copies > 0 {
      said.append("\(pressures.copies) records are copies of the halves of blood pressures: each counts once")
    }
    if pressures.joined > 0 {
      said.append("\(pressures.joined) blood pressures were joined from two records of one source and time")
    }
  }

  /// The heart rates that a cuff wrote beside its pressures: those of the same source and second.
  private var pulsesBySecond: [UInt64: Double] {
    var pulses: [UInt64: Double] = [:]
    guard let samples = shelf.samples[.heartRate], !occasions.isEmpty else { return pulses }
    for sample in samples.all {
      let key = Self.key(sample)
      if occasions.contains(key), pulses[key] == nil { pulses[key] = Double(sample.hundredths) / 100 }
    }
    return pulses
  }

  private mutating func add(samplesOf kind: AppleKind) {
    guard let samples = shelf.samples[kind] else { return }
    let continuous = samples.continuous
    var beside = kind == .heartRate ? occasions : []
    var (byItself, joined) = (0, 0)
    for sample in samples.all {
      if beside.remove(Self.key(sample)) != nil {
        joined += 1
      } else if !sample.isTyped, continuous.contains(sample.source) {
        byItself += 1
      } else {
        take(line: Int(sample.line), zone: sample.zone, start: Int(sample.seconds)) {
          () throws(RecordProblem) in
          try AppleValue.measurement(of: kind, sample.whole)
        }
      }
    }
    read.passedOver += byItself + joined
    if joined > 0 {
      said.append("\(joined) heart rates of the same source and second are the pulse of a blood pressure")
    }
    if byItself > 0 {
      said.append(
        "\(byItself) values of \(kind.name) are not kept: a watch took them by itself, more than "
          + "\(SampleShelf.mostADay) a day; those that were typed in are kept")
    }
  }

  private mutating func addOthers() {
    let sensors = sensors()
    var (continuous, rounded) = (0, 0)
    for record in shelf.others {
      let source: Glucose.Source =
        options.source ?? (sensors.contains(record.source) && !record.isTyped ? .cgm : .fingerStick)
      if record.kind == .glucose {
        if source == .cgm { continuous += 1 }
        if AppleValue(record).hasManyDigits { rounded += 1 }
      }
      take(line: record.line, zone: record.zone, start: record.start) { () throws(RecordProblem) in
        try AppleValue(record).measurement(source: source)
      }
    }
    if rounded > 0 { said.append("\(rounded) glucose values \(Self.rounding)") }
    if continuous > 0, options.source == nil {
      said.append(
        "\(continuous) glucose values are a sensor's, by the app or by their five minutes (change with --source)"
      )
    }
  }

  private static let rounding =
    "with more than two digits behind the point are given as the device showed them: whole mg/dL, or one digit"

  private func sensors() -> Set<UInt16> {
    let glucose = Dictionary(grouping: shelf.others.filter { $0.kind == .glucose && !$0.isTyped }) {
      $0.source
    }
    let close = glucose.filter { AppleSensor.isClose($0.value.compactMap(\.start)) }.keys
    return shelf.sensors.union(close)
  }

  private mutating func passOver() {
    let types = shelf.types.filter { $0.passedOver > 0 }.sorted {
      ($1.passedOver, $0.name) < ($0.passedOver, $1.name)
    }
    guard !types.isEmpty else { return }
    read.passedOver += types.reduce(0) { $0 + $1.passedOver }
    let names = types.map { "\($0.name.prefix(40)) (\($0.passedOver))" }
    let more = names.count > 8 ? " and \(names.count - 8) more kinds" : ""
    said.append("not kept: \(names.prefix(8).joined(separator: ", "))\(more)")
  }

  /// What is said where all times have the offset of the day of the export, though clocks changed in between.
  private var offsets: [String] {
    guard let own = shelf.exportOffset, shelf.offsets == [Int16(clamping: own)] else { return [] }
    let here = Set(read.rows.map { options.zone.offsetMinutes(atInstant: $0.at.instantMilliseconds / 1000) })
    guard here.count > 1 else { return [] }
    return [
      "the phone wrote every time with the offset of the day of the export; the clock times come from the zone instead"
    ]
  }

  private mutating func take(
    line: Int, zone number: UInt16, start: Int?,
    _ measurement: () throws(RecordProblem) -> (any Measurement)?
  ) {
    do throws(RecordProblem) {
      guard let start else {
        throw RecordProblem("startDate", found: "", "a time such as 2026-02-03 07:10:00 +0100 is expected")
      }
      guard let measured = try measurement() else { return }
      let zone = number > 0 ? zones[Int(number) - 1] : nil
      let at = try times.moment(start * 1000, named: zone, precision: .second, key: "startDate")
      read.add(ImportedRow(line: line, at: at, measurement: measured))
    } catch {
      read.refuse(line, error)
    }
  }

  /// A source and a second in one number; nil where there is no time that fits.
  private static func key(_ start: Int?, _ source: UInt16) -> UInt64? {
    start.flatMap(UInt32.init(exactly:)).map { UInt64($0) << 16 | UInt64(source) }
  }

  private static func key(_ sample: SampleShelf.Sample) -> UInt64 {
    UInt64(sample.seconds) << 16 | UInt64(sample.source)
  }
}
