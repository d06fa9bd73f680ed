extension RandomAccessCollection {
  /// The first place from which on a condition holds, by halving; `endIndex` where it holds nowhere.
  ///
  /// The condition must hold for all elements behind the first for which it holds.
  package func partitionPoint(_ holds: (Element) throws -> Bool) rethrows -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if try holds(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
