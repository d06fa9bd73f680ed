import Model
import Report
import Statistics
import Terminal

/// The readings of the mornings above those of the evenings, or beside them where the window is wide.
struct HalvesDrawing: ChartDrawing {
  let facts: any ChartFacts
  private let subject: ChartSubject
  private let halves: [(title: String, plot: TrendPlot)]
  private let places: [Int]

  init(_ subject: ChartSubject) {
    self.subject = subject
    let windows = DayWindows(subject.record.settings)
    let series = subject.series
    let halves = HalvesFacts(series, windows: windows)
    facts = halves
    self.halves = [("MORNING", windows.morning), ("EVENING", windows.evening)].map { name, span in
      ("\(name)  \(span.text)", TrendPlot(subject, at: span.contains))
    }
    places = subject.readings.moments.enumerated()
      .filter { windows.morning.contains($0.element) || windows.evening.contains($0.element) }
      .map(\.offset)
  }

  var stops: Int { places.count }
  func readout(_ stop: Int) -> (words: String, day: Day?) { subject.readout(places[stop]) }

  func moment(_ stop: Int) -> Moment? { subject.readings[places[stop]].at }

  func legend(_ glyphs: Glyphs) -> [Legend.Item] {
    let legend = ChartLegend(glyphs, subject)
    return legend.marks + legend.limit
  }

  /// One below the other each has its title and three rows of readings with an axis.
  func leastRows(width: Int, cursor: Int?) -> Int { (width >= Self.leastWide ? 1 : 2) * 6 }

  func draw(on canvas: inout Canvas, cursor: Int?) {
    let size = canvas.size
    let at = cursor.map { subject.readings[places[$0]].at }
    let isWide = size.width >= Self.leastWide
    canvas.fill(Rect(size))
    for (index, half) in halves.enumerated() {
      let (width, height) = isWide ? (size.width / 2 - 1, size.height) : (size.width, size.height / 2)
      let place = Rect(
        x: isWide ? index * (width + 2) : 0, y: isWide ? 0 : index * height, width: width, height: height)
      let isHere = at.map { isMorning($0) == (index == 0) } == true
      canvas.inside(place) { canvas in
        canvas.write(half.title, x: 0, y: 0, tone: .muted, maxWidth: width)
        canvas.inside(Rect(x: 0, y: 1, width: width, height: height - 1)) { canvas in
          half.plot.draw(on: &canvas, cursor: isHere ? at.map(subject.position) : nil)
        }
      }
    }
  }

  private static let leastWide = 120

  private func isMorning(_ at: Moment) -> Bool {
    DayWindows(subject.record.settings).morning.contains(at)
  }
}
