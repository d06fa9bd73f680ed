import Model

/// Where the cursor stands in a picture that may not be made yet.
enum ChartCursor: Sendable {
  /// At a stop.
  case at(Int)
  /// At the earliest stop.
  case first
  /// At the latest stop.
  case last
  /// At the first stop of a day or after it.
  case near(Day)

  /// The stop in a picture; nil where it has none.
  func stop(in picture: ChartPicture) -> Int? {
    guard picture.stops > 0 else { return nil }
    switch self {
    case .at(let stop): return min(max(stop, 0), picture.stops - 1)
    case .first: return 0
    case .last: return picture.stops - 1
    case .near(let day):
      return (0..<picture.stops - 1).partitionPoint { (picture.day($0) ?? day) >= day }
    }
  }
}
