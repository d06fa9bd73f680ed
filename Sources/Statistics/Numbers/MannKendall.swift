import Glibc

/// Whether values rise or fall more steadily than chance would have it [D section: V, formula T2].
///
/// S counts the pairs in which the later value is higher, less those in which it is lower; it takes n log n steps.
/// Below four values nothing can be said, and up to ten the exact table would be better than this normal approximation.
package struct MannKendall: Sendable, Equatable {
  /// How many values.
  package let n: Int
  /// Rising pairs less falling ones.
  package let s: Int
  /// The variance of S, ties taken off.
  package let variance: Double
  /// How many values are equal, of each that is there more than once, in rising order.
  package let tieGroups: [Int]

  /// The least number of values.
  package static let least = 4

  /// Tests values in order of time; nil of fewer than four.
  package init?(_ values: [Double]) {
    guard values.count >= Self.least, values.allSatisfy(\.isFinite) else { return nil }
    n = values.count
    let sorted = values.sorted()
    tieGroups = Ties.groups(sorted).sorted()
    let pairs = n * (n - 1) / 2 - Ties.pairs(sorted)
    s = pairs - 2 * Inversions.count(values)
    variance = Self.variance(n: n, ties: tieGroups)
  }

  /// S by its standard deviation, with the correction for continuity; 0 where all values are the same.
  package var z: Double {
    guard variance > 0, s != 0 else { return 0 }
    return Double(s - s.signum()) / variance.squareRoot()
  }

  /// How likely as much or more would be by chance, of both sides.
  package var p: Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// S by the number of all pairs, -1 to 1.
  package var tau: Double { Double(s) / Double(n * (n - 1) / 2) }

  /// (n(n-1)(2n+5) - sum of t(t-1)(2t+5)) / 18, held at 0.
  static func variance(n: Int, ties: [Int]) -> Double {
    func term(_ count: Int) -> Double { Double(count) * Double(count - 1) * Double(2 * count + 5) }
    return max(0, (term(n) - ties.reduce(0) { $0 + term($1) }) / 18)
  }

  /// The figures under their keys.
  package var figures: [Figure] {
    [
      Figure("n", n), Figure("S", s), Figure("var_S", variance), Figure("z", z), Figure("p_two_sided", p),
      Figure("tau_a", tau), Figure("tie_groups", .list(tieGroups.map(Figure.Value.int))),
    ].compactMap(\.self)
  }
}
