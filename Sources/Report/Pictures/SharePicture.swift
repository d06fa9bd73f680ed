import Alerts
import Statistics

/// How many readings lie in each category, as bars with their counts.
struct SharePicture {
  let facts: DistributionFacts
  let title: String
  private static let size = Picture.Size.half

  private static let row = 18.0
  private static let labels = 195.0

  var picture: Picture {
    var (shapes, y) = ([String](), 4.0)
    for group in facts.groups {
      shapes.append(Shape.words("\(group.title), n \(group.rows.first?.share.of ?? 0)", at: (4, y + 11)))
      y += Self.row
      for row in group.rows {
        let share = (row.share.percent ?? 0) / 100
        let width = share * (Self.size.rawValue - Self.labels - 92)
        shapes.append(Shape.words(row.label, at: (Self.labels - 6, y + 11), .end))
        shapes.append(Shape.box(Self.labels, y + 1, width, 13, row.severity > .notice ? .beyond : .within))
        shapes.append(
          Shape.words("\(row.percentText) % (\(row.share.count))", at: (Self.labels + width + 5, y + 11)))
        y += Self.row
      }
      y += 6
    }
    return Picture(
      title: title, words: facts.sentence, size: Self.size, height: max(y, Self.row), shapes: shapes
    )
  }
}
