import Model
import Plotting
import Statistics

/// Readings as they came: blood pressures as stems from the lower to the upper number, all else as points.
struct TrendPicture {
  /// More marks than this run into each other: then each is the average of a day, a week or a month.
  static let most = 120

  let series: ChartSeries
  /// The limits of the days.
  let limits: LimitSteps
  let range: ClosedRange<Double>
  let words: String
  var size = Picture.Size.wide

  /// Readings that are drawn as one mark.
  private struct Mark {
    let position: Double
    let day: Day
    let mean: ChartMean
  }

  var picture: Picture {
    let (marks, basis) = marks
    let numbers = marks.flatMap { [$0.mean.number, $0.mean.lower ?? $0.mean.number] }
    let frame = PictureFrame(
      axis: ValueScale(range: range, widenedBy: numbers), limits: limits.lines(series.days, series.places),
      goal: limits.goal,
      labels: DayLabels.along(series.days, parts: size == .wide ? 4 : 2), unit: series.unit, size: size)
    let title = series.topic.title.prefix(1).uppercased() + series.topic.title.dropFirst() + basis
    return frame.picture(title, words, marks.flatMap { shapes($0, frame) })
  }

  private func shapes(_ mark: Mark, _ frame: PictureFrame) -> [String] {
    let x = frame.x(mark.position)
    let limit = limits.step(on: mark.day)
    guard let lower = mark.mean.lower else {
      let state = limit.map { step in
        step.high.map { mark.mean.number > $0 } == true
          ? 1 : step.low.map { mark.mean.number < $0 } == true ? -1 : 0
      }
      return [end(x, mark.mean.number, frame, state ?? 0)]
    }
    // Of a blood pressure both limits are upper ones: of the upper and of the lower number.
    return [Shape.line((x, frame.y(mark.mean.number)), (x, frame.y(lower)), .inner, width: 2)]
      + [
        end(x, mark.mean.number, frame, limit?.high.map { mark.mean.number >= $0 } == true ? 1 : 0),
        end(x, lower, frame, limit?.low.map { lower >= $0 } == true ? 1 : 0),
      ]
  }

  /// A dot within the limit of its day, a triangle above it (1) or below it (-1).
  private func end(_ x: Double, _ value: Double, _ frame: PictureFrame, _ state: Int) -> String {
    let at = (x, frame.y(value))
    return state == 0 ? Shape.circle(at, 2.2, .within) : Shape.triangle(at, isUp: state > 0, .beyond)
  }

  /// The marks, and what each of them is.
  private var marks: (marks: [Mark], basis: String) {
    let values = series.values
    let single = values.compactMap { value in
      series.mean([value]).map { Mark(position: series.position(value.at), day: value.at.day, mean: $0) }
    }
    guard single.count > Self.most else { return (single, ", every reading") }
    let span = series.days.upperBound.number - series.days.lowerBound.number + 1
    let (days, basis) =
      span <= Self.most ? (1, "a day") : span <= 7 * Self.most ? (7, "a week") : (28, "4 weeks")
    let groups = Dictionary(grouping: values) { ($0.at.day.number - series.days.lowerBound.number) / days }
    let marks = groups.sorted { $0.key < $1.key }.compactMap { place, readings in
      series.mean(readings).map {
        Mark(
          position: (Double(place) + 0.5) * Double(days) / Double(span),
          day: readings.last?.at.day ?? series.days.upperBound, mean: $0)
      }
    }
    return (marks, ", averages of \(basis)")
  }
}

extension ChartSeries {
  /// The place of a moment in the days, from 0 to 1; that of a day alone is the middle of its day.
  func position(_ moment: Moment) -> Double {
    let span = Double(days.upperBound.number - days.lowerBound.number + 1)
    return
      (Double(moment.day.number - days.lowerBound.number)
      + (moment.hasTime ? Double(moment.time.minutes) / 1440 : 0.5)) / span
  }
}

/// Days in words along the foot of a picture: the month is a word, so that nobody takes it for the day.
enum DayLabels {
  static func along(_ days: ClosedRange<Day>, parts most: Int) -> [(position: Double, text: String)] {
    let count = days.upperBound.number - days.lowerBound.number
    guard count > 0 else { return [(0.5, days.lowerBound.longText)] }
    let parts = min(count, most)
    return (0...parts).map { part in
      let offset = count * part / parts
      let day = days.lowerBound.adding(days: offset)
      let isEdge = part == 0 || part == parts
      return ((Double(offset) + 0.5) / Double(count + 1), isEdge ? day.longText : day.shortText)
    }
  }

  /// The hours of a day.
  static func hours(every hours: Int) -> [(position: Double, text: String)] {
    stride(from: 0, through: 24, by: hours).map {
      (Double($0) / 24, $0 < 10 ? "0\($0):00" : "\($0):00")
    }
  }
}
