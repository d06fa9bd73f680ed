import Model

/// So many of the last so many measured days: more days are asked for to begin than to go on.
struct Persistence {
  /// How many measured days are looked at.
  let of: Int
  /// How many of them begin it.
  let begins: Int
  /// With how many it goes on.
  let goesOn: Int

  /// The days that count among the last measured ones; nil where too few are.
  ///
  /// `days` are the measured days in order, each with whether it counts.
  func holds(_ days: [(day: Day, counts: Bool)], isOn: Bool) -> (counted: [Day], of: Int)? {
    let last = days.suffix(of)
    let counted = last.filter(\.counts).map(\.day)
    guard last.count == of, counted.count >= (isOn ? goesOn : begins) else { return nil }
    return (counted, last.count)
  }
}
