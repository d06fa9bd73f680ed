/// Counts pairs that stand the wrong way round, by merging: n log n steps where looking at every pair takes n².
enum Inversions {
  /// How many pairs there are in which the later number is below the earlier one.
  ///
  /// - Parameter countsEqual: Whether pairs of equal numbers count too.
  static func count(_ numbers: [Double], countsEqual: Bool = false) -> Int {
    var (source, target) = (numbers, numbers)
    var (count, width) = (0, 1)
    while width < numbers.count {
      for start in stride(from: 0, to: numbers.count, by: 2 * width) {
        let middle = min(start + width, numbers.count)
        let end = min(middle + width, numbers.count)
        count += merge(source, start..<middle, middle..<end, into: &target, countsEqual)
      }
      swap(&source, &target)
      width *= 2
    }
    return count
  }

  /// Merges two neighbouring sorted parts; each number of the right one passes all that are left in the left one.
  private static func merge(
    _ source: [Double], _ left: Range<Int>, _ right: Range<Int>, into target: inout [Double],
    _ countsEqual: Bool
  ) -> Int {
    var (low, high, count) = (left.lowerBound, right.lowerBound, 0)
    for place in left.lowerBound..<right.upperBound {
      let isRight =
        high < right.upperBound
        && (low == left.upperBound || source[high] < source[low]
          || (countsEqual && source[high] == source[low]))
      if isRight {
        count += left.upperBound - low
        target[place] = source[high]
        high += 1
      } else {
        target[place] = source[low]
        low += 1
      }
    }
    return count
  }
}
