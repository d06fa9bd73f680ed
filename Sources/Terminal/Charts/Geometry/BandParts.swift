/// Where values lie together in the parts of a time, as shares of them: the middle, the half around it, nearly all.
package struct BandPart: Hashable, Sendable {
  /// Where the part begins and ends, from 0 (left) to 1 (right).
  package var span: ClosedRange<Double>
  /// The middle value; nil where there are too few.
  package var median: Double?
  /// From the first to the third quarter of the values; nil where there are too few.
  package var quartiles: ClosedRange<Double>?
  /// Nearly all values; nil where there are too few.
  package var outer: ClosedRange<Double>?

  /// Makes a part.
  package init(
    span: ClosedRange<Double>, median: Double?, quartiles: ClosedRange<Double>? = nil,
    outer: ClosedRange<Double>? = nil
  ) {
    self.span = span
    self.median = median
    self.quartiles = quartiles
    self.outer = outer
  }

  /// Every number of it.
  package var values: [Double] {
    ([quartiles, outer].compactMap(\.self).flatMap { [$0.lowerBound, $0.upperBound] }
      + [median].compactMap(\.self)).filter(\.isFinite)
  }
}

extension [BandPart] {
  /// The part that each of `count` columns shows: the one in which its middle lies, so that no two are joined.
  package func shown(_ count: Int) -> [BandPart?] {
    var place = startIndex
    return (0..<Swift.max(0, count)).map { column in
      let middle = (Double(column) + 0.5) / Double(count)
      while place < endIndex, self[place].span.upperBound <= middle { place += 1 }
      return place < endIndex && self[place].span.lowerBound <= middle ? self[place] : nil
    }
  }
}
