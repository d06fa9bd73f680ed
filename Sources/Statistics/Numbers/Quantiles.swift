/// The standard normal distribution.
enum Normal {
  /// Below it lie 97.5 %: what a two-sided confidence of 95 % takes.
  static let quantile975 = 1.959963984540054
}

/// Student's distribution.
enum StudentT {
  /// Below it lie 97.5 %, by the expansion of Abramowitz and Stegun 26.7.5 (R): 0.7 % too low for 3 degrees of freedom,
  /// 0.1 % for 5, less for more.
  static func quantile975(degrees: Double) -> Double {
    let z = Normal.quantile975
    let (z3, z5, z7) = (z * z * z, z * z * z * z * z, z * z * z * z * z * z * z)
    return z + (z3 + z) / (4 * degrees) + (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees * degrees)
      + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * degrees * degrees * degrees)
  }
}
