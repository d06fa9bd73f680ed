import Model

/// Where the cursor stands in a picture that may not be made yet.
enum ChartCursor: Sendable {
  /// At a stop.
  case stop(Int)
  /// At the earliest stop.
  case first
  /// At the latest stop.
  case last
  /// At the first stop of a day or after it.
  case near(Day)
  /// At the reading of a moment, or the first after it.
  case at(Moment)

  /// The stop in a picture; nil where it has none.
  func stop(in picture: ChartPicture) -> Int? {
    guard picture.stops > 0 else { return nil }
    let stops = 0..<picture.stops - 1
    switch self {
    case .stop(let stop): return min(max(stop, 0), picture.stops - 1)
    case .first: return 0
    case .last: return picture.stops - 1
    case .near(let day): return stops.partitionPoint { (picture.day($0) ?? day) >= day }
    case .at(let moment):
      return stops.partitionPoint { stop in
        picture.moment(stop).map { $0 >= moment } ?? picture.day(stop).map { $0 >= moment.day } ?? true
      }
    }
  }
}
