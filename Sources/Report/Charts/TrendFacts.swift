import Model
import Statistics

/// Readings as they came: what the summary of their kind says of the days, and what happened in them.
package struct TrendFacts: ChartFacts {
  private let page: SummaryPage
  private let events: [ChartEvent]

  /// Takes the page of one kind, and the events that are marked on the axis.
  package init(_ page: SummaryPage, events: [ChartEvent]) {
    self.page = page
    self.events = events
  }

  /// The summary's sentence, what it does not count, and the events.
  package var sentence: String {
    let summary = page.sections.first?.sentence ?? "Nothing was measured on these days."
    var sentences = [summary] + page.remarks
    if let named = ChartEvent.sentence(events) { sentences.append(named) }
    return sentences.joined(separator: " ")
  }

  /// The summary's figures, and the events under their days.
  package var figures: [Figure] {
    (page.sections.first?.figures ?? [])
      + [Figure("events", ChartEvent.figures(events))]
  }
}
