import Model

/// Where the cuff is and how the person is placed: what a session asks once, and remembers from the last reading.
package struct CuffPlace: Sendable {
  /// Where the cuff is and on which side; nil where that is not said.
  package private(set) var cuff: (site: BloodPressure.Site, side: Side)?
  /// How the person is placed; nil where that is not said.
  package private(set) var posture: Posture?

  /// Takes over what the last reading says that names a place of the cuff.
  package init(lastOf readings: some BidirectionalCollection<Entry>) {
    let last = readings.lazy.reversed().compactMap { $0.content as? BloodPressure }.first { $0.cuff != nil }
    cuff = last?.cuff
    posture = last?.posture
  }

  /// Goes on to the next place of the cuff; after the last one it is not said.
  package mutating func turnCuff() {
    let index = Self.cuffs.firstIndex { $0?.site == cuff?.site && $0?.side == cuff?.side } ?? 0
    cuff = Self.cuffs[(index + 1) % Self.cuffs.count]
  }

  /// Goes on to the next posture; after the last one it is not said.
  package mutating func turnPosture() {
    let all: [Posture?] = [nil] + Posture.allCases
    posture = all[((all.firstIndex(of: posture) ?? 0) + 1) % all.count]
  }

  /// The words of a log line.
  package var words: String {
    [cuff.map { "\($0.side.rawValue) \($0.site.rawValue)" }, posture?.rawValue].compactMap(\.self)
      .joined(separator: " ")
  }

  private static let cuffs: [(site: BloodPressure.Site, side: Side)?] = [
    nil, (.arm, .left), (.arm, .right), (.wrist, .left), (.wrist, .right),
  ]
}
