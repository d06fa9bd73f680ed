import Testing

@testable import Terminal

struct AxisTests {
  @Test(
    arguments: [
      ([], 60, 180), ([60, 180], 60, 180), ([59], 40, 180), ([181], 60, 200), ([181, 59], 40, 200),
      ([.nan, .infinity, -.infinity], 60, 180), ([240], 60, 240), ([100], 60, 180),
    ] as [([Double], Double, Double)])
  func dataWidenTheRangeToRoundNumbers(values: [Double], low: Double, high: Double) {
    let axis = ValueAxis(range: 60...180, widenedBy: values, rows: 13)
    #expect(axis.low == low)
    #expect(axis.high == high)
  }

  @Test(arguments: [
    (180.0, 0), (176, 0), (174, 1), (120, 6), (60, 12), (65, 12), (67, 11), (500, 0), (-500, 12), (.nan, 0),
  ])
  func valuesFallInRows(value: Double, row: Int) {
    #expect(ValueAxis(range: 60...180, widenedBy: [], rows: 13).row(of: value) == row)
  }

  @Test(
    arguments: [
      (13, [], ["12 60", "10 80", "8 100", "6 120", "4 140", "2 160", "0 180"]),
      (13, [135, 85], ["5 135*", "10 85*", "12 60", "8 100", "6 120", "2 160", "0 180"]),
      (13, [135, 134], ["5 135*", "12 60", "10 80", "8 100", "6 120", "2 160", "0 180"]),
      (13, [140, 85], ["4 140*", "10 85*", "12 60", "8 100", "6 120", "2 160", "0 180"]),
      (13, [500, .nan], ["12 60", "10 80", "8 100", "6 120", "4 140", "2 160", "0 180"]),
      (2, [], []), (1, [135], ["0 135*"]), (0, [135], []),
    ] as [(Int, [Double], [String])])
  func labelsPreferRules(rows: Int, rules: [Double], labels: [String]) {
    let axis = ValueAxis(range: 60...180, widenedBy: [], rows: rows)
    #expect(axis.labels(rules: rules).map { "\($0.row) \($0.text)\($0.isRule ? "*" : "")" } == labels)
  }

  /// A round number does not stand in the row beside a rule when it is nearly the same.
  @Test(arguments: [40...300, 60...180, 2...16, 2.0...20, 54...250] as [ClosedRange<Double>], 5...40)
  func noNumberIsARowAwayFromARuleThatItIsNot(_ range: ClosedRange<Double>, _ rows: Int) {
    let axis = ValueAxis(range: range, widenedBy: [], rows: rows)
    for rules in [[70, 180], [3.9, 10], [135, 85]] as [[Double]] {
      let labels = axis.labels(rules: rules)
      for rule in labels where rule.isRule {
        for label in labels where !label.isRule {
          let apart = abs(label.value - rule.value) / (axis.high - axis.low) * Double(rows - 1)
          #expect(apart >= 0.75 && label.row != rule.row, "\(label) \(rule)")
        }
      }
    }
  }

  @Test func decimalsAreTheSameForAll() {
    let axis = ValueAxis(range: 2...20, widenedBy: [], rows: 14)
    #expect(axis.labels(rules: [3.9, 10]).map(\.text) == ["3.9", "10.0", "5.0", "15.0", "20.0"])
    #expect(
      ValueAxis(range: -1...0.5, widenedBy: [], rows: 7).labels(rules: [-0.25]).map(\.text).first == "-0.25")
  }

  @Test(
    arguments: [0...0, 5...5, -.infinity ... .infinity, -1e300...1e300, 0...1e-300, 1e18...1e19]
      as [ClosedRange<Double>])
  func anyRangeIsSafe(range: ClosedRange<Double>) {
    for rows in [0, 1, 2, 50] {
      let axis = ValueAxis(range: range, widenedBy: [1e300, -.infinity, 3], rows: rows)
      #expect(axis.high > axis.low)
      #expect(axis.labels(rules: [0, .infinity]).allSatisfy { (0..<max(1, rows)).contains($0.row) })
      #expect((0..<max(1, rows)).contains(axis.row(of: 1e308)))
    }
  }

  @Test(
    arguments: [(0.0, 0), (0.5, 5), (1, 10), (0.04, 0), (0.06, 1), (-0.001, nil), (1.001, nil), (.nan, nil)]
      as [(Double, Int?)])
  func placesFallInColumns(position: Double, column: Int?) {
    #expect(PositionAxis(columns: 11).column(of: position) == column)
    #expect(PositionAxis(columns: 0).column(of: position) == nil)
  }

  @Test(arguments: [
    (40, "22 Oct          5 Nov             21 Nov"), (26, "22 Oct   5 Nov      21 Nov"),
    (20, "22 Oct        21 Nov"),
    (14, "22 Oct  21 Nov"), (13, "22 Oct"), (6, "22 Oct"), (5, "5 Nov"), (4, ""), (0, ""),
  ])
  func labelsDropRatherThanOverlap(columns: Int, shown: String) {
    let labels = PositionAxis(columns: columns).labels([(0, "22 Oct"), (0.45, "5 Nov"), (1, "21 Nov")])
    var canvas = Canvas(width: columns, height: 1)
    for label in labels { canvas.write(label.text, x: label.x, y: 0) }
    #expect(canvas.text() == shown)
  }

  /// Round numbers stand beside every axis, however few rows it has and wherever its limits lie.
  @Test(arguments: [6, 9, 11, 13, 20, 50], [[], [135, 85], [130, 80], [140, 90], [3.9, 10]])
  func roundNumbersAreNeverMissing(_ rows: Int, _ rules: [Double]) {
    for range in [60.0...180, 2...20, 40...120, 35...42] {
      let axis = ValueAxis(range: range, widenedBy: [], rows: rows)
      let labels = axis.labels(rules: rules)
      let round = labels.filter { !$0.isRule }
      #expect(!round.isEmpty, "\(range)")
      #expect(Set(labels.map(\.row)).count == labels.count)
      // One step: what is missing between two lies under a limit.
      let values = round.map(\.value).sorted()
      let gaps = zip(values, values.dropFirst()).map { $1 - $0 }
      let least = gaps.min() ?? 1
      #expect(gaps.allSatisfy { abs(($0 / least).rounded() - $0 / least) < 1e-6 })
    }
  }

  /// A finer row of the middle of a row is the row, so that a line and a limit of one value lie on each other.
  @Test(arguments: [1, 2, 7, 13, 50]) func finerRowsAgreeWithRows(_ rows: Int) {
    let axis = ValueAxis(range: 0...100, widenedBy: [], rows: rows)
    for value in stride(from: 0.0, through: 100, by: 12.5) {
      for parts in [1, 3, 4, 8] {
        let fine = axis.fineRow(of: value, parts: parts)
        #expect((0..<rows * parts).contains(fine))
        #expect(abs(Double(fine) / Double(parts) - Double(axis.row(of: value))) < 1.01)
      }
    }
    for row in 0..<rows { #expect(axis.row(of: axis.value(ofRow: row)) == row) }
  }

  /// The densest words of which all fit are shown; where none does, those that fit of the fewest.
  @Test(arguments: [
    (60, "00    03    06     09    12     15    18     21    24"), (30, "00    06     12    18   24"),
    (12, "00   12   24"), (5, "00"),
  ])
  func ticksAreAsDenseAsFits(_ columns: Int, _ shown: String) {
    func every(_ hours: Int) -> [ChartLabel] {
      stride(from: 0, through: 24, by: hours).map { (Double($0) / 24, $0 < 10 ? "0\($0)" : "\($0)") }
    }
    let labels = PositionAxis(columns: columns).labels(ChartTicks([3, 6, 12].map(every)))
    var canvas = Canvas(width: columns, height: 1)
    for label in labels { canvas.write(label.text, x: label.x, y: 0) }
    #expect(canvas.text().split(separator: " ") == shown.split(separator: " "), "\(canvas.text())")
  }
}
