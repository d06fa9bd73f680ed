import Plotting

/// The upright axis of a chart in rows of cells: which row a value falls in and which numbers stand beside it.
struct ValueAxis {
  let scale: ValueScale
  let rows: Int

  struct Label: Equatable {
    let row: Int
    let value: Double
    let text: String
    let isRule: Bool
  }

  var low: Double { scale.low }
  var high: Double { scale.high }

  init(range: ClosedRange<Double>, widenedBy values: [Double], rows: Int) {
    scale = ValueScale(range: range, widenedBy: values)
    self.rows = max(0, rows)
  }

  /// The row of a value, 0 at the top; a value beyond the range falls on its edge.
  func row(of value: Double) -> Int {
    guard rows > 1, value.isFinite else { return 0 }
    return Int((scale.depth(of: value) * Double(rows - 1)).rounded())
  }

  /// The same in parts of rows, so many to a row; the middle of a row is where its value lies.
  func fineRow(of value: Double, parts: Int) -> Int {
    guard rows > 0 else { return 0 }
    let middle = scale.depth(of: value) * Double(max(0, rows - 1)) * Double(parts)
    return min(max(Int((middle + Double(parts - 1) / 2).rounded()), 0), rows * parts - 1)
  }

  /// The rows whose middle lies between two values; nil where there is none.
  func rows(in values: ClosedRange<Double>) -> ClosedRange<Int>? {
    let top = row(of: values.upperBound), bottom = row(of: values.lowerBound)
    let first = value(ofRow: top) > values.upperBound ? top + 1 : top
    let last = value(ofRow: bottom) < values.lowerBound ? bottom - 1 : bottom
    return first <= last ? first...last : nil
  }

  /// The value at the middle of a row.
  func value(ofRow row: Int) -> Double {
    rows > 1 ? high - (high - low) * Double(row) / Double(rows - 1) : (low + high) / 2
  }

  /// The numbers beside the axis: the rules first, then every round number whose row is free and that does not lie
  /// close to one, of a step of one and a half rows or more, or of one where there would be none.
  func labels(rules: [Double]) -> [Label] {
    guard rows > 0 else { return [] }
    var placed: [(row: Int, value: Double, isRule: Bool)] = []
    for rule in rules where rule.isFinite && rule >= low && rule <= high {
      let row = row(of: rule)
      if !placed.contains(where: { $0.row == row }) { placed.append((row, rule, true)) }
    }
    let ruled = placed.map(\.value)
    for spacing in rows > 1 ? [1.5, 1] : [] where placed.count == ruled.count {
      let height = (high - low) / Double(rows - 1)
      for number in scale.roundNumbers(apart: spacing * height) {
        let row = row(of: number)
        // In the row beside a rule it would seem to be a whole row away.
        if ruled.contains(where: { abs($0 - number) < Self.closest * height }) { continue }
        if !placed.contains(where: { $0.row == row }) { placed.append((row, number, false)) }
      }
    }
    let decimals = placed.map { Self.decimals($0.value) }.max() ?? 0
    return placed.map {
      Label(row: $0.row, value: $0.value, text: Self.text($0.value, decimals: decimals), isRule: $0.isRule)
    }
  }
}

extension ValueAxis {
  /// Up to so much of a row from a rule a round number is left out.
  private static let closest = 0.75

  private static func decimals(_ value: Double) -> Int {
    let hundredths = Int((ValueScale.bounded(value) * 100).rounded())
    return hundredths % 100 == 0 ? 0 : (hundredths % 10 == 0 ? 1 : 2)
  }

  private static func text(_ value: Double, decimals: Int) -> String {
    let hundredths = Int((ValueScale.bounded(value) * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = "\(sign)\(abs(hundredths) / 100)"
    let part = abs(hundredths) % 100
    switch decimals {
    case 0: return whole
    case 1: return "\(whole).\(part / 10)"
    default: return "\(whole).\(part / 10)\(part % 10)"
    }
  }
}
