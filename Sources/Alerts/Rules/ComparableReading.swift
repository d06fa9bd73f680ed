import Model

extension BloodPressure {
  /// Whether this one, if it is lower, shows that an earlier one no longer holds.
  ///
  /// It does not standing, and not on the other arm or at the wrist where both were noted [D]. A higher one always counts.
  func isComparable(to earlier: BloodPressure) -> Bool {
    guard posture != .standing else { return false }
    guard let cuff, let other = earlier.cuff else { return true }
    return cuff == other
  }

  /// How it was taken, as far as that makes it another matter: `right arm`, `standing`.
  var way: String {
    let place = cuff.map { "\($0.side.rawValue) \($0.site.rawValue)" }
    return [place, posture == .standing ? "standing" : nil].compactMap(\.self).joined(separator: ", ")
  }
}
