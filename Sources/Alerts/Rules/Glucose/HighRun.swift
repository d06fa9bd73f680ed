import Model
import Statistics

/// Very high values one after the other, with nothing lower between them.
struct HighRun {
  /// A value with its place among those that were looked through.
  typealias Placed = (place: Int, reading: Reading<Glucose>)

  /// In order of time.
  let values: [Placed]
  /// The value after them, if it is no longer very high; nil where none was measured.
  let next: Reading<Glucose>?
  /// Whether the value after them is very high again, after a long pause.
  let isFollowed: Bool

  /// A longer pause, in minutes, is no run: a night lies in it, and nothing was measured in the morning [D].
  static let longestPause = 14 * Fade.hour
  /// From so many minutes on it is high for hours [D].
  static let hours = 12

  /// Nil where the value at a place is not very high; `reading` gives nil for what is no glucose.
  init?(at place: Int, of count: Int, _ reading: (Int) -> Reading<Glucose>?) {
    guard let first = reading(place), first.value.isVeryHigh else { return nil }
    func follow(_ places: StrideThrough<Int>) -> (values: [Placed], next: Reading<Glucose>?, isFollowed: Bool)
    {
      var (found, last) = ([Placed](), first)
      for place in places {
        guard let other = reading(place) else { continue }
        let pause = abs(other.at.minutes(since: last.at))
        guard other.value.isVeryHigh, pause <= Self.longestPause else {
          return (found, other.value.isVeryHigh ? nil : other, other.value.isVeryHigh)
        }
        found.append((place, other))
        last = other
      }
      return (found, nil, false)
    }
    let before = follow(stride(from: place - 1, through: 0, by: -1)).values.reversed()
    let after = follow(stride(from: place + 1, through: count - 1, by: 1))
    values = before + [(place, first)] + after.values
    (next, isFollowed) = (after.next, after.isFollowed)
  }

  /// The first value.
  var first: Reading<Glucose> { values[0].reading }
  /// The last value.
  var last: Reading<Glucose> { values[values.count - 1].reading }
  /// The highest value.
  var highest: Reading<Glucose> {
    values.map(\.reading).max { $0.value.isBelow($1.value) } ?? first
  }
  /// From the first value to the last.
  var minutes: Int { last.at.minutes(since: first.at) }
  /// Whether it is one alert about hours rather than about a value.
  var isLong: Bool { minutes >= Self.hours * Fade.hour }
}

extension Glucose {
  /// Whether it is a level 2 high of the consensus.
  var isVeryHigh: Bool { GlucoseBand(self) == .veryHigh }
}
