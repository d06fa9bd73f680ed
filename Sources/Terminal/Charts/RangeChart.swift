/// Pairs of values over time, such as blood pressure: a stem from the low to the high value of each.
///
/// The mark at either end says by its shape whether that value is above, within or below its limits. Places
/// without data stay empty, and nothing is drawn between two measurements. Marks that fall into one column are
/// merged by a stated rule: the highest high, the lowest low, the worst state, the worst tone.
package struct RangeChart: Sendable {
  /// One measurement, or the summary of several.
  package struct Mark: Hashable, Sendable {
    /// The place in time from 0 (left edge) to 1 (right edge); a mark outside is not drawn.
    package var position: Double
    /// The lower value.
    package var low: Double
    /// The higher value.
    package var high: Double
    /// Where the lower value lies against its limits.
    package var lowState: MarkState
    /// Where the higher value lies against its limits.
    package var highState: MarkState
    /// What the measurement means.
    package var tone: Tone

    /// Makes a mark.
    package init(
      position: Double, low: Double, high: Double, lowState: MarkState = .within,
      highState: MarkState = .within, tone: Tone = .normal
    ) {
      self.position = position
      self.low = low
      self.high = high
      self.lowState = lowState
      self.highState = highState
      self.tone = tone
    }
  }

  /// A threshold across the chart.
  package typealias Rule = ChartRule

  /// The measurements, in any order.
  package var marks: [Mark]
  /// The range of the upright axis; data beyond it widen it, nothing narrows it.
  package var yRange: ClosedRange<Double>
  /// The thresholds.
  package var rules: [Rule]
  /// The words under the chart.
  package var ticks: ChartTicks
  /// Notes in the lowest row, such as a new medicine; one that would cover a mark is left out.
  package var notes: [ChartLabel]
  /// The cursor and the events.
  package var foot: FootMarks

  /// Makes a chart.
  package init(
    marks: [Mark], yRange: ClosedRange<Double>, rules: [Rule] = [], ticks: ChartTicks = [],
    notes: [ChartLabel] = [], foot: FootMarks = FootMarks()
  ) {
    self.marks = marks
    self.yRange = yRange
    self.rules = rules
    self.ticks = ticks
    self.notes = notes
    self.foot = foot
  }

  /// Draws the chart over the whole canvas.
  package func draw(on canvas: inout Canvas) {
    let marks = marks.filter(\.isDrawable)
    let frame = ChartFrame(
      size: canvas.size, range: yRange, values: marks.flatMap { [$0.low, $0.high] }, rules: rules,
      ticks: ticks)
    frame.draw(on: &canvas)
    canvas.inside(frame.plot) { canvas in
      for (column, mark) in Self.merged(marks, frame.positions) {
        Self.draw(mark, column: column, axis: frame.axis, on: &canvas)
      }
    }
    frame.drawNotes(notes, on: &canvas)
    frame.drawMarks(foot, on: &canvas)
  }
}

extension RangeChart {
  private static func merged(_ marks: [Mark], _ positions: PositionAxis) -> [Int: Mark] {
    var columns: [Int: Mark] = [:]
    for mark in marks {
      guard let column = positions.column(of: mark.position) else { continue }
      columns[column] = columns[column]?.merged(with: mark) ?? mark
    }
    return columns
  }

  private static func draw(_ mark: Mark, column: Int, axis: ValueAxis, on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let (top, bottom) = (axis.row(of: mark.high), axis.row(of: mark.low))
    let stem = Rect(x: column, y: top, width: 1, height: bottom - top)
    canvas.fill(stem, glyphs.stem, tone: .muted)
    if bottom > top || mark.highState == .within {
      canvas.put(glyphs.hollowMark(mark.lowState), x: column, y: bottom, tone: mark.tone)
    }
    if bottom > top || mark.highState != .within || mark.lowState == .within {
      canvas.put(glyphs.mark(mark.highState), x: column, y: top, tone: mark.tone)
    }
  }
}

extension RangeChart.Mark {
  fileprivate var isDrawable: Bool { low.isFinite && high.isFinite && low <= high }

  /// The highest high, the lowest low, the worst of the rest, at the place of this mark.
  package func merged(with other: Self) -> Self {
    Self(
      position: position, low: min(low, other.low), high: max(high, other.high),
      lowState: MarkState.worst(lowState, other.lowState),
      highState: MarkState.worst(highState, other.highState), tone: Tone.worst(tone, other.tone))
  }
}
