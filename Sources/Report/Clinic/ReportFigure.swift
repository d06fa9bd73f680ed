/// One number of the page that can be read from the other side of a desk, and what it rests on.
///
/// It is made of the lines of its block, so that it cannot say anything else than the page does.
package struct ReportFigure: Sendable {
  /// The number in digits and `/`: `134.6/84.3`.
  package let value: String
  /// Its unit, or what it is a share of: `mmHg`, `% in range`.
  package let unit: String
  /// What it rests on, its category and how it changes, the most important first.
  package let lines: [ReportLine]

  init(_ value: String, _ unit: String, _ lines: [ReportLine?]) {
    (self.value, self.unit, self.lines) = (value, unit, lines.compactMap(\.self))
  }
}

extension ClinicReport {
  /// The figures for the screen that a person shows: blood pressure and glucose, as far as they are on the page.
  package var figures: [(title: String, figure: ReportFigure)] {
    blocks.compactMap { block in block.figure.map { (block.title, $0) } }
  }
}
