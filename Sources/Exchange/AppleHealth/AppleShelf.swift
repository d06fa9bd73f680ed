/// The records of an export, sorted as far as they have to be to make readings of them.
struct AppleShelf {
  /// How many records the export has at its top, a joined blood pressure being one.
  var count = 0
  /// The offset of the phone's zone when the export was made, in minutes.
  var exportOffset: Int?
  /// Every offset that a record has.
  var offsets: Set<Int16> = []
  /// The sources whose glucose values are a sensor's, by their names.
  var sensors: Set<UInt16> = []
  /// The blood pressures that the export has put together.
  private(set) var pressures: [[AppleRecord]] = []
  /// The pressures at the top: copies of those, and others.
  private(set) var halves: [AppleRecord] = []
  /// What a watch may take by itself, by its kind.
  private(set) var samples: [AppleKind: SampleShelf] = [:]
  /// Everything else that becomes readings, and what cannot be read.
  private(set) var others: [AppleRecord] = []
  /// The types of records in the order in which they are met, what becomes of them, and how many are not kept.
  private(set) var types: [(name: String, kind: AppleKind?, passedOver: Int)] = []
  /// The zones that records name; their numbers begin at 1.
  private(set) var zones: [String] = []

  mutating func zone(named name: String) -> UInt16 {
    if let index = zones.firstIndex(of: name) { return UInt16(index + 1) }
    // An export names a few; what names thousands is none.
    guard zones.count < 1000 else { return 0 }
    zones.append(name)
    return UInt16(zones.count)
  }

  /// Takes a type down; gives back its number.
  mutating func add(type: String) -> Int {
    let name = type.split(separator: "Identifier", maxSplits: 1).last.map(String.init) ?? type
    types.append((name, AppleKind.byType[name], 0))
    return types.count - 1
  }

  mutating func passOver(type number: Int) { types[number].passedOver += 1 }

  mutating func add(pressure parts: [AppleRecord]) {
    count += 1
    pressures.append(parts)
  }

  mutating func add(_ record: AppleRecord) {
    switch record.kind {
    case .systolic, .diastolic: halves.append(record)
    case let kind where kind.isContinuous:
      if let sample = Self.sample(record) {
        samples[kind, default: SampleShelf()].add(sample)
      } else {
        others.append(record)
      }
    default: others.append(record)
    }
  }

  private static func sample(_ record: AppleRecord) -> SampleShelf.Sample? {
    guard let start = record.start.flatMap(UInt32.init(exactly:)), let line = UInt32(exactly: record.line),
      let value = AppleValue(record).number, value >= 0, value < 650
    else { return nil }
    return SampleShelf.Sample(
      seconds: start, line: line, hundredths: UInt16((value * 100).rounded()), source: record.source,
      zone: record.zone, isTyped: record.isTyped)
  }
}
