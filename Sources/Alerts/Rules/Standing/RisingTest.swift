import Statistics

/// Whether numbers rise more than chance explains: Mann and Kendall's test with its correction for ties.
///
/// S = sum sign(y_j - y_i); Var = [n(n-1)(2n+5) - sum t(t-1)(2t+5)]/18; Z = (S-1)/sqrt(Var) where S > 0.
enum RisingTest {
  /// Z, 0 where nothing rises or falls; positive where it rises.
  static func z(_ values: [Double]) -> Double {
    var s = 0
    for (index, left) in values.enumerated() {
      for right in values[(index + 1)...] { s += right > left ? 1 : right < left ? -1 : 0 }
    }
    let n = Double(values.count)
    let ties = Dictionary(grouping: values) { $0 }.values.reduce(0.0) { sum, tied in
      let t = Double(tied.count)
      return sum + t * (t - 1) * (2 * t + 5)
    }
    let variance = (n * (n - 1) * (2 * n + 5) - ties) / 18
    guard s != 0, variance > 0 else { return 0 }
    return Double(s - s.signum()) / variance.squareRoot()
  }
}
