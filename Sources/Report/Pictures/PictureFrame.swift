import Plotting
import Statistics

/// The frame of a picture: axes, limits across it, the range that is aimed at, and where data lie in it.
struct PictureFrame {
  /// A limit across the picture, or across the days on which it held.
  struct Limit {
    let value: Double
    /// What stands beside it; nil for one that holds no more.
    let text: String?
    /// From where to where, from 0 to 1.
    var span = 0.0...1.0
  }

  let axis: ValueScale
  let limits: [Limit]
  /// The range that is aimed at; nil for none.
  let goal: ClosedRange<Double>?
  /// Words under the foot, by places from 0 to 1.
  let labels: [(position: Double, text: String)]
  let unit: String
  var size = Picture.Size.wide
  var height: Double { size == .wide ? 150 : 125 }

  private static let left = 40.0
  private static let right = 44.0
  private static let top = 18.0
  private static let foot = 22.0

  /// Where a place from 0 to 1 lies.
  func x(_ position: Double) -> Double {
    Self.left + min(max(position, 0), 1) * (size.rawValue - Self.left - Self.right)
  }

  /// Where a value lies.
  func y(_ value: Double) -> Double { Self.top + axis.depth(of: value) * (height - Self.top - Self.foot) }

  /// How wide a share of the foot is.
  func width(of share: Double) -> Double { share * (size.rawValue - Self.left - Self.right) }

  /// What stands behind the data.
  var shapes: [String] {
    let (from, to) = (x(0), x(1))
    let range =
      goal.map { [Shape.box(from, y($0.upperBound), to - from, y($0.lowerBound) - y($0.upperBound), .goal)] }
      ?? []
    let numbers = axis.roundNumbers(apart: (axis.high - axis.low) / 6).flatMap { value in
      [Shape.line((from, y(value)), (to, y(value)), .grid)]
        + (isFree(value)
          ? [Shape.words(text(value), at: (from - 5, y(value) + 4), .end)] : [])
    }
    let across = limits.flatMap { limit in
      [
        Shape.line(
          (x(limit.span.lowerBound), y(limit.value)), (x(limit.span.upperBound), y(limit.value)), .limit,
          isDashed: true)
      ] + (limit.text.map { [Shape.words($0, at: (to + 5, y(limit.value) + 4))] } ?? [])
    }
    let words = labels.map { label in
      let anchor: Shape.Anchor = label.position < 0.03 ? .start : label.position > 0.97 ? .end : .middle
      return Shape.words(label.text, at: (x(label.position), height - 6), anchor)
    }
    return range + numbers + across + words + [Shape.words(unit, at: (4, 11))]
  }

  /// A picture in the frame.
  func picture(_ title: String, _ words: String, _ data: [String]) -> Picture {
    Picture(title: title, words: words, size: size, height: height, shapes: shapes + data)
  }

  /// Whether nothing else is written beside a number: the words of the unit stand above the axis.
  private func isFree(_ value: Double) -> Bool { y(value) > Self.top - 4 }

  private func text(_ value: Double) -> String {
    value.text(places: value == value.rounded() ? 0 : 1)
  }
}
