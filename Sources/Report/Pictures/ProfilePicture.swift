import Plotting
import Statistics

/// Values by the time of day: medians with the middle half of all values, of a sensor as filled bands with nine in ten.
struct ProfilePicture {
  let title: String
  let profiles: [DayProfile]
  /// Whether neighbouring parts are joined: of a sensor they are, of single readings nothing is known between them.
  let isJoined: Bool
  let limits: [PictureFrame.Limit]
  let goal: ClosedRange<Double>?
  let range: ClosedRange<Double>
  let unit: String
  let words: String

  var picture: Picture {
    let parts = profiles.flatMap(\.parts)
    let numbers = parts.flatMap { part in
      [part.median] + [part.quartiles, part.outer].flatMap { [$0?.lowerBound, $0?.upperBound] }
    }.compactMap(\.self)
    let frame = PictureFrame(
      axis: ValueScale(range: range, widenedBy: numbers), limits: limits, goal: goal,
      labels: DayLabels.hours(every: isJoined ? 4 : 8),
      unit: unit, size: isJoined ? .wide : .half)
    return frame.picture(
      title, words, profiles.flatMap { isJoined ? bands($0, frame) : boxes($0, frame) })
  }

  private func boxes(_ profile: DayProfile, _ frame: PictureFrame) -> [String] {
    profile.parts.flatMap { part -> [String] in
      guard let median = part.median else { return [] }
      let (from, to) = edges(part, profile, frame)
      let box = part.quartiles.map {
        Shape.box(
          from, frame.y($0.upperBound), to - from, frame.y($0.lowerBound) - frame.y($0.upperBound), .inner)
      }
      return [box].compactMap(\.self)
        + [Shape.line((from, frame.y(median)), (to, frame.y(median)), .within, width: 2.5)]
    }
  }

  /// Stretches of parts that have what is drawn, each by itself: a gap stays a gap.
  private func bands(_ profile: DayProfile, _ frame: PictureFrame) -> [String] {
    let ranges: [(KeyPath<DayProfile.Part, ClosedRange<Double>?>, Palette.Role)] = [
      (\.outer, .outer), (\.quartiles, .inner),
    ]
    let filled = ranges.flatMap { path, role in
      stretches(profile) { $0[keyPath: path] != nil }.map { stretch in
        let ranges = stretch.compactMap { part in
          part[keyPath: path].map { (middle(part, profile, frame), $0) }
        }
        let upper = ranges.map { (x: $0.0, y: frame.y($0.1.upperBound)) }
        let lower = ranges.reversed().map { (x: $0.0, y: frame.y($0.1.lowerBound)) }
        return Shape.area(upper + lower, role)
      }
    }
    let medians = stretches(profile) { $0.median != nil }.map { stretch in
      Shape.path(
        stretch.compactMap { part in part.median.map { (middle(part, profile, frame), frame.y($0)) } },
        .within,
        width: 2.5)
    }
    return filled + medians
  }

  private func stretches(_ profile: DayProfile, where holds: (DayProfile.Part) -> Bool) -> [[DayProfile.Part]]
  {
    profile.parts.split { !holds($0) }.map(Array.init)
  }

  private func edges(_ part: DayProfile.Part, _ profile: DayProfile, _ frame: PictureFrame) -> (
    Double, Double
  ) {
    let from = Double(part.from) / 1440
    let width = Double(profile.minutes) / 1440
    return (frame.x(from + width * 0.12), frame.x(from + width * 0.88))
  }

  private func middle(_ part: DayProfile.Part, _ profile: DayProfile, _ frame: PictureFrame) -> Double {
    frame.x((Double(part.from) + Double(profile.minutes) / 2) / 1440)
  }
}
