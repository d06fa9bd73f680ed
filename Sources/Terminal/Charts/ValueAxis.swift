/// The upright axis of a chart: which row a value falls in and which numbers stand beside it.
///
/// The range is fixed by what is measured, so that the same person sees the same picture each day; data beyond
/// it widen it to a round number, and nothing ever narrows it.
struct ValueAxis {
  let low: Double
  let high: Double
  let rows: Int

  struct Label: Equatable {
    let row: Int
    let value: Double
    let text: String
    let isRule: Bool
  }

  init(range: ClosedRange<Double>, widenedBy values: [Double], rows: Int) {
    var low = Self.bounded(range.lowerBound)
    var high = Self.bounded(range.upperBound)
    if high - low < 1e-6 { (low, high) = (low - 1, high + 1) }
    let step = Self.roundStep(atLeast: (high - low) / 10)
    let values = values.filter(\.isFinite).map(Self.bounded)
    if let least = values.min(), least < low { low = (least / step).rounded(.down) * step }
    if let most = values.max(), most > high { high = (most / step).rounded(.up) * step }
    self.low = low
    self.high = high
    self.rows = max(0, rows)
  }

  /// The row of a value, 0 at the top; a value beyond the range falls on its edge.
  func row(of value: Double) -> Int {
    guard rows > 1, value.isFinite else { return 0 }
    let share = (high - Self.bounded(value)) / (high - low)
    return Int((min(max(share, 0), 1) * Double(rows - 1)).rounded())
  }

  /// The numbers beside the axis: the rules first, then round numbers where a row is left free around them.
  func labels(rules: [Double]) -> [Label] {
    guard rows > 0 else { return [] }
    var placed: [(row: Int, value: Double, isRule: Bool)] = []
    for rule in rules where rule.isFinite && rule >= low && rule <= high {
      let row = row(of: rule)
      if !placed.contains(where: { $0.row == row }) { placed.append((row, rule, true)) }
    }
    for number in roundNumbers(spacing: placed.isEmpty ? 2 : 1.5) {
      let row = row(of: number)
      if !placed.contains(where: { abs($0.row - row) < 2 }) { placed.append((row, number, false)) }
    }
    let decimals = placed.map { Self.decimals($0.value) }.max() ?? 0
    return placed.map {
      Label(row: $0.row, value: $0.value, text: Self.text($0.value, decimals: decimals), isRule: $0.isRule)
    }
  }
}

extension ValueAxis {
  fileprivate static func bounded(_ value: Double) -> Double {
    value.isNaN ? 0 : min(max(value, -1e9), 1e9)
  }

  /// Multiples of a round step of about `spacing` rows or more.
  ///
  /// Beside rules a finer step does: those that come too close are left out anyway.
  fileprivate func roundNumbers(spacing: Double) -> [Double] {
    guard rows > 1 else { return [] }
    let step = Self.roundStep(atLeast: (high - low) / Double(rows - 1) * spacing)
    let first = (low / step).rounded(.up)
    let count = Int(min(((high / step).rounded(.down) - first), Double(rows)))
    return count < 0 ? [] : (0...count).map { (first + Double($0)) * step }
  }

  /// The smallest round step (1, 2, 5, 10, 20, 25, 50, 100 and so on, and their tenths) not below `size`.
  fileprivate static func roundStep(atLeast size: Double) -> Double {
    var power = 0.01
    while power * 10 < size { power *= 10 }
    let steps = power >= 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10]
    return (steps.first { $0 * power >= size * 0.999 } ?? 10) * power
  }

  fileprivate static func decimals(_ value: Double) -> Int {
    let hundredths = Int((bounded(value) * 100).rounded())
    return hundredths % 100 == 0 ? 0 : (hundredths % 10 == 0 ? 1 : 2)
  }

  fileprivate static func text(_ value: Double, decimals: Int) -> String {
    let hundredths = Int((bounded(value) * 100).rounded())
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
