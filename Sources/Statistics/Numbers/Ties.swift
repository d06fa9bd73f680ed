/// Numbers that are there more than once.
enum Ties {
  /// How many pairs of equal numbers there are among sorted ones.
  static func pairs(_ sorted: [Double]) -> Int { groups(sorted).reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

  /// How many are equal to each other, of every number that is there more than once.
  static func groups(_ sorted: [Double]) -> [Int] {
    var (groups, run) = ([Int](), 1)
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      if left == right {
        run += 1
      } else {
        if run > 1 { groups.append(run) }
        run = 1
      }
    }
    return run > 1 ? groups + [run] : groups
  }
}
