import Care
import Lettering
import Model
import Report
import Terminal

/// What happened while readings were taken, as it is marked on the axis and named in the plot.
struct EventMarks: Sendable {
  private let marks: [(position: Double, letter: Character)]
  private let named: [ChartLabel]

  /// No events.
  init() { (marks, named) = ([], []) }

  /// The events in the time of a subject; the changes of medicines, insulin and carbohydrates are named.
  init(_ events: [ChartEvent], _ subject: ChartSubject) {
    let shown = events.filter { subject.span.contains($0.at) }
    marks = shown.map { (subject.position($0.at), $0.letter) }
    named = shown.filter { "cmig".contains($0.letter) }.map { event in
      // What happened, without the times and amounts behind it: the sentence has them.
      (subject.position(event.at), "+ \(event.words.prefix { $0 != "," })")
    }
  }

  /// The letters that stand on the axis.
  var letters: Set<Character> { Set(marks.map(\.letter)) }

  /// The foot of a chart, with the cursor.
  func foot(_ cursor: Double?) -> FootMarks { FootMarks(cursor: cursor, events: marks) }

  /// The names for the plot, cut where they are long.
  func notes(_ glyphs: Glyphs) -> [ChartLabel] {
    named.map { ($0.position, Text.cut($0.text, width: Self.longest, ellipsis: glyphs.ellipsis)) }
  }

  private static let longest = 24
}
