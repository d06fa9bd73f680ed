/// Values that a watch may take by the thousand, kept small: which of them are readings is known only at the end.
struct SampleShelf {
  /// One value, in 16 bytes.
  struct Sample {
    /// Seconds since 1970.
    let seconds: UInt32
    let line: UInt32
    /// The value in hundredths.
    let hundredths: UInt16
    let source: UInt16
    let zone: UInt16
    let isTyped: Bool

    /// The value as a whole number.
    var whole: Int { (Int(hundredths) + 50) / 100 }
  }

  private static let piece = 1 << 16
  private var pieces: [[Sample]] = []

  /// On so many values a day, on the days on which there are any, a source measures by itself.
  static let mostADay = 6

  mutating func add(_ sample: Sample) {
    if pieces.last.map({ $0.count == Self.piece }) ?? true {
      var piece: [Sample] = []
      piece.reserveCapacity(pieces.isEmpty ? 64 : Self.piece)
      pieces.append(piece)
    }
    pieces[pieces.count - 1].append(sample)
  }

  /// Every sample, in the order in which they came.
  var all: some Sequence<Sample> { pieces.lazy.joined() }

  /// The sources that measure by themselves: on average more than six values a day that nobody typed.
  var continuous: Set<UInt16> {
    var days: [UInt16: Set<UInt32>] = [:]
    var counts: [UInt16: Int] = [:]
    // Samples stand together by source and day: a day is looked up once for all of them.
    var (source, day, count) = (UInt16(0), UInt32(0), 0)
    func close() {
      guard count > 0 else { return }
      days[source, default: []].insert(day)
      counts[source, default: 0] += count
    }
    for sample in all where !sample.isTyped {
      if (sample.source, sample.seconds / 86_400) != (source, day) {
        close()
        (source, day, count) = (sample.source, sample.seconds / 86_400, 0)
      }
      count += 1
    }
    close()
    return Set(counts.filter { $0.value > Self.mostADay * (days[$0.key]?.count ?? 1) }.keys)
  }
}
