import Model
import Statistics

/// Readings as they came: what the summary of their kind says of the days, and what happened in them.
package struct TrendFacts: ChartFacts {
  private let page: SummaryPage
  private let events: [ChartEvent]
  private let sensor: SensorFacts?
  private let beyond: String?
  private let today: Day
  private let undrawn: Int

  /// Takes the page of one kind, what a sensor shows in the picture, how many readings are beyond their limits where the
  /// page does not say it, the events that are marked on the axis, and how many readings of a day alone have no place over
  /// hours.
  package init(
    _ page: SummaryPage, sensor: SensorFacts? = nil, beyond: String? = nil, events: [ChartEvent], today: Day,
    undrawn: Int = 0
  ) {
    (self.beyond, self.undrawn) = (beyond, undrawn)
    self.page = page
    self.sensor = sensor
    self.events = events
    self.today = today
  }

  /// The summary's sentence, what it does not count, what the picture makes of a sensor, and the events.
  package var sentence: String {
    let summary = page.sections.first?.sentence ?? "Nothing was measured on these days."
    // Of a sensor values every few minutes and single readings are told apart.
    var sentences = [sensor?.sentence ?? summary] + (beyond.map { [$0] } ?? []) + page.remarks
    if undrawn > 0 {
      sentences.append(
        "\(undrawn) \(undrawn == 1 ? "reading" : "readings") of the day without a time \(undrawn == 1 ? "is" : "are") not "
          + "drawn over its hours.")
    }
    if let named = ChartEvent.sentence(events, today: today) { sentences.append(named) }
    return sentences.joined(separator: " ")
  }

  /// The summary's figures, and the events under their days.
  package var figures: [Figure] {
    (page.sections.first?.figures ?? [])
      + (sensor?.figures ?? []) + [Figure("events", ChartEvent.figures(events))]
      + (undrawn > 0 ? [Figure("not_drawn_without_time", undrawn)] : [])
  }
}
