import Lettering

/// The axis along the foot of a chart: which column a place falls in and where the words under it go.
struct PositionAxis {
  let columns: Int

  struct Label: Equatable {
    let x: Int
    let mark: Int
    let text: String
  }

  /// The column of a place from 0 (left) to 1 (right), or nil when it lies outside.
  func column(of position: Double) -> Int? {
    guard columns > 0, position >= 0, position <= 1 else { return nil }
    return Int((position * Double(columns - 1)).rounded())
  }

  /// The place of the middle of a column.
  func position(of column: Int) -> Double { columns > 1 ? Double(column) / Double(columns - 1) : 0 }

  /// The words of the first density of which all fit; of the last one, those that do.
  func labels(_ ticks: ChartTicks) -> [Label] {
    let placed = ticks.choices.lazy.map { (wanted: $0.count, placed: labels($0)) }
    return (placed.first { $0.placed.count == $0.wanted && $0.wanted > 0 } ?? placed.last)?.placed ?? []
  }

  /// The words that fit: the first, the last, then the others from the left.
  ///
  /// A word is centred under its place and pushed inwards at the edges; where two would come closer than two
  /// columns, the later one is dropped.
  func labels(_ wanted: [ChartLabel]) -> [Label] {
    let ordered = wanted.prefix(1) + wanted.dropFirst().suffix(1) + wanted.dropFirst().dropLast()
    var placed: [Label] = []
    for label in ordered {
      guard let mark = column(of: label.position) else { continue }
      let length = Text.columns(label.text)
      guard length > 0, length <= columns else { continue }
      let x = min(max(0, mark - length / 2), columns - length)
      let isFree = placed.allSatisfy { x + length + 2 <= $0.x || $0.x + Text.columns($0.text) + 2 <= x }
      if isFree { placed.append(Label(x: x, mark: mark, text: label.text)) }
    }
    return placed
  }
}
