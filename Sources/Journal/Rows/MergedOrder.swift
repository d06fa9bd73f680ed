/// Sorts what consists of a few stretches that are in order already, such as the months of two devices.
enum MergedOrder {
  /// The places in rising order; those that are equal keep theirs.
  static func sorted(_ places: [UInt32], by isBefore: (UInt32, UInt32) -> Bool) -> [UInt32] {
    var ends = ends(of: places, isBefore)
    var (from, to) = (places, places)
    while ends.count > 1 {
      var next: [Int] = []
      var start = 0
      for index in stride(from: 0, to: ends.count, by: 2) {
        let middle = ends[index]
        let end = index + 1 < ends.count ? ends[index + 1] : middle
        merge(from, start, middle, end, &to, isBefore)
        next.append(end)
        start = end
      }
      swap(&from, &to)
      ends = next
    }
    return from
  }

  /// Where each stretch in rising order ends.
  private static func ends(of places: [UInt32], _ isBefore: (UInt32, UInt32) -> Bool) -> [Int] {
    guard !places.isEmpty else { return [] }
    var ends: [Int] = []
    for index in places.indices.dropFirst() where isBefore(places[index], places[index - 1]) {
      ends.append(index)
    }
    return ends + [places.count]
  }

  private static func merge(
    _ from: [UInt32], _ start: Int, _ middle: Int, _ end: Int, _ to: inout [UInt32],
    _ isBefore: (UInt32, UInt32) -> Bool
  ) {
    var (left, right) = (start, middle)
    for place in start..<end {
      if right == end || (left < middle && !isBefore(from[right], from[left])) {
        to[place] = from[left]
        left += 1
      } else {
        to[place] = from[right]
        right += 1
      }
    }
  }
}
