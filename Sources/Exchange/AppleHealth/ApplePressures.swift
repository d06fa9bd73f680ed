/// Puts the blood pressures of an export together.
///
/// What an export has joined stands at its top once more, in two records: those copies are taken away, as often as they
/// stand there. Of what is left, pressures of one source and one second belong together.
struct ApplePressures {
  /// A blood pressure, or one of its halves that has no other.
  struct Found {
    var systolic: AppleRecord?
    var diastolic: AppleRecord?
    var pulse: AppleRecord?

    /// The first of its records.
    var first: AppleRecord? { systolic ?? diastolic }
  }

  private(set) var found: [Found] = []
  /// How many records were copies.
  private(set) var copies = 0
  /// How many were joined because they have one source and one time.
  private(set) var joined = 0

  private struct Half: Hashable {
    let kind: AppleKind
    let start: Int?
    let source: UInt16
    let value: String
  }

  private struct Occasion: Hashable {
    let start: Int?
    let source: UInt16
  }

  init(_ shelf: AppleShelf) {
    var inside: [Half: Int] = [:]
    var alone: [AppleRecord] = []
    for parts in shelf.pressures {
      let halves = parts.filter { $0.kind == .systolic || $0.kind == .diastolic }
      for part in halves { inside[Self.half(part), default: 0] += 1 }
      let (systolic, diastolic) = (
        halves.first { $0.kind == .systolic }, halves.first { $0.kind == .diastolic }
      )
      if systolic != nil, diastolic != nil, halves.count == 2 {
        let pulse = parts.first { $0.kind == .heartRate }
        found.append(Found(systolic: systolic, diastolic: diastolic, pulse: pulse))
      } else {
        alone += halves
      }
    }
    for record in shelf.halves {
      let half = Self.half(record)
      if let count = inside[half], count > 0 {
        inside[half] = count - 1
        copies += 1
      } else {
        alone.append(record)
      }
    }
    join(alone)
  }

  private mutating func join(_ alone: [AppleRecord]) {
    var order: [Occasion] = []
    var occasions: [Occasion: (systolic: [AppleRecord], diastolic: [AppleRecord])] = [:]
    for record in alone {
      let occasion = Occasion(start: record.start, source: record.source)
      if occasions[occasion] == nil { order.append(occasion) }
      if record.kind == .systolic {
        occasions[occasion, default: ([], [])].systolic.append(record)
      } else {
        occasions[occasion, default: ([], [])].diastolic.append(record)
      }
    }
    for occasion in order {
      let (systolic, diastolic) = occasions[occasion] ?? ([], [])
      for index in 0..<max(systolic.count, diastolic.count) {
        let both = index < min(systolic.count, diastolic.count)
        if both { joined += 1 }
        found.append(
          Found(
            systolic: index < systolic.count ? systolic[index] : nil,
            diastolic: index < diastolic.count ? diastolic[index] : nil))
      }
    }
  }

  private static func half(_ record: AppleRecord) -> Half {
    Half(kind: record.kind, start: record.start, source: record.source, value: record.value)
  }
}
