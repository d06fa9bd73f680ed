/// Random numbers that are the same for the same seed (SplitMix64), so that the made-up data is always the same.
struct MadeUpNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number around zero with about this spread: the sum of three dice.
  mutating func around(_ spread: Double) -> Double {
    (0..<3).reduce(0) { sum, _ in sum + Double.random(in: -1...1, using: &self) } * spread
  }

  /// Whether something happens that happens `percent` times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}
