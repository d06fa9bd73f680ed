import Alerts
import Model
import Report

extension PatientRecord {
  /// The views of which there is a picture.
  package static let drawnViews: [ChartView] = [.trend, .day, .dayByDay, .distribution]

  /// A view of some days as a picture; nil where there is none of it, or too little for it.
  ///
  /// - Parameter words: What stands under the chart, for who does not see it.
  package func picture(
    _ topic: ChartTopic, _ view: ChartView, on days: ClosedRange<Day>, words: String
  ) -> Picture? {
    let entries = readings.measurements(on: days)
      .before(now.instantMilliseconds + SummaryPage.graceMilliseconds)
    let maker = PictureMaker(entries, days: days, targetsCourse, now: now)
    switch view {
    case .trend: return maker.trend(topic, words: words)
    case .day: return maker.profile(topic)
    case .dayByDay: return topic.kind == Glucose.kind ? maker.dayByDay() : nil
    case .distribution: return maker.shares(topic)
    case .halves, .calendar, .scatter, .weeks, .compare: return nil
    }
  }
}
