import Model
import Plotting
import Statistics

/// A sensor's curve of each day, one under the other, with each day's time in range.
struct DaysPicture {
  /// How many days are shown.
  static let most = 14

  let readings: [Reading<Glucose>]
  let unit: GlucoseUnit
  let goal: ClosedRange<Double>

  /// Values further apart are not joined: what was between is not known (D).
  private static let longestPause = 45

  private static let size = Picture.Size.wide
  private static let row = 26.0
  private static let left = 70.0
  private static let right = 90.0

  /// Nil where no day has a curve.
  var picture: Picture? {
    let all = Dictionary(grouping: readings) { $0.at.day }
    let days = all.keys.sorted().suffix(Self.most)
    guard !days.isEmpty else { return nil }
    let axis = ValueScale(
      range: unit == .mmol ? 2...15 : 40...270, widenedBy: readings.compactMap { $0.value.number(in: unit) })
    var shapes: [String] = []
    for (place, day) in days.reversed().enumerated() {
      shapes += row(all[day] ?? [], day, Double(place) * Self.row + 16, axis)
    }
    let height = Double(days.count) * Self.row + 34
    shapes += DayLabels.hours(every: 4).map { label in
      Shape.words(label.text, at: (Self.x(label.position), height - 4), .middle)
    }
    let words = days.reversed().map { "\($0.shortText) \(Self.share(all[$0] ?? []))" }.joined(separator: "; ")
    return Picture(
      title: "Glucose day by day, the last \(days.count) days", words: "In range: \(words).",
      size: Self.size, height: height,
      shapes: [Shape.words("in range", at: (Self.size.rawValue - 4, 11), .end)] + shapes)
  }

  private static func x(_ position: Double) -> Double {
    left + position * (Self.size.rawValue - left - right)
  }

  private func row(_ readings: [Reading<Glucose>], _ day: Day, _ top: Double, _ axis: ValueScale) -> [String]
  {
    func y(_ value: Double) -> Double { top + axis.depth(of: value) * (Self.row - 4) }
    let goalBox = Shape.box(
      Self.x(0), y(goal.upperBound), Self.x(1) - Self.x(0), y(goal.lowerBound) - y(goal.upperBound), .goal)
    let stretches = readings.indices.reduce(into: [[Reading<Glucose>]]()) { stretches, place in
      let isGap =
        place == 0
        || readings[place].at.minutes(since: readings[place - 1].at) > Self.longestPause
      if isGap { stretches.append([]) }
      stretches[stretches.count - 1].append(readings[place])
    }
    let curves = stretches.map { stretch in
      Shape.path(
        stretch.compactMap { reading in
          reading.value.number(in: unit).map { (Self.x(Double(reading.at.time.minutes) / 1440), y($0)) }
        }, .within, width: 1.2)
    }
    return [goalBox, Shape.words(day.shortText, at: (4, top + Self.row / 2 + 2))] + curves
      + [Shape.words(Self.share(readings), at: (Self.size.rawValue - 4, top + Self.row / 2 + 2), .end)]
  }

  private static func share(_ readings: [Reading<Glucose>]) -> String {
    "\(Share(readings.count { GlucoseBand($0.value) == .inRange }, of: readings.count).percentText) %"
  }
}
