import Alerts
import Care
import Journal
import Model
import Report
import Statistics
import Terminal

/// One view of a topic over some days, with the sentence that says the same in numbers.
///
/// The charts screen and `vitals chart` draw the same picture. What it shows is worked out when it is made.
package struct ChartPicture: Sendable {
  /// What is seen: kind, view, unit, days, and the scheme where one is used.
  package let heading: String
  /// The view that is drawn.
  package let view: ChartView
  private let topic: ChartTopic
  private let unit: String
  private let days: ClosedRange<Day>
  private let targets: Targets
  private let drawing: any ChartDrawing

  /// Makes a picture; a view that the topic does not have becomes its first.
  package init(
    _ topic: ChartTopic, view wanted: ChartView = .trend, days: ClosedRange<Day>, record: PatientRecord
  ) {
    let subject = ChartSubject(topic, days: days, record: record)
    view = ChartView.views(of: topic).contains(wanted) ? wanted : .trend
    let last = days.upperBound.words(from: record.now.day)
    let span = days.count == 1 ? last : "\(days.lowerBound.shortText) to \(last)"
    let scheme = topic.isPressure ? ", \(PressureBounds.title(record.targets))" : ""
    let shown = [subject.scale.unit, "\(span)\(scheme)"].filter { !$0.isEmpty }.joined(separator: ", ")
    heading = "\(topic.title.uppercased())  \(view.title.uppercased())  \(shown)"
    self.topic = topic
    unit = subject.scale.unit
    self.days = days
    targets = record.targets
    drawing = Self.drawing(view, subject)
  }

  /// The same in one honest sentence, or a few: n, what was counted, what was left out.
  package var sentence: String { drawing.facts.sentence }

  /// The same in figures, with what they are of.
  package var figures: [Figure] {
    let head = [
      Figure("kind", topic.kind.id), topic.isPart ? Figure("quantity", topic.quantity.id) : nil,
      Figure("view", view.rawValue), Figure("unit", unit),
      Figure("from", "\(days.lowerBound)"), Figure("to", "\(days.upperBound)"),
      Figure("scheme", targets.scheme), Figure("setting", targets.setting.rawValue),
      Figure("sentence", sentence),
    ].compactMap(\.self)
    // The facts know better what their numbers are in.
    let own = drawing.facts.figures
    return head.map { figure in own.first { $0.key == figure.key } ?? figure }
      + own.filter { figure in !head.contains { $0.key == figure.key } }
  }

  /// Draws the picture over the whole canvas, with the cursor at one of its stops.
  package func draw(on canvas: inout Canvas, cursor: Int? = nil) {
    drawing.draw(on: &canvas, cursor: cursor)
  }
}

extension ChartPicture {
  /// At how many places a cursor can stand.
  var stops: Int { drawing.stops }

  /// What is under the cursor, in words.
  func readout(_ stop: Int) -> String { drawing.readout(stop).words }

  /// The day under the cursor; nil where what is there is of no one day.
  func day(_ stop: Int) -> Day? { drawing.readout(stop).day }

  private static func drawing(_ view: ChartView, _ subject: ChartSubject) -> any ChartDrawing {
    switch view {
    case .trend: TrendDrawing(subject)
    case .day: profile(subject)
    case .halves: HalvesDrawing(subject)
    case .calendar: CalendarDrawing(subject)
    case .distribution: distribution(subject)
    case .scatter: ScatterDrawing(subject)
    case .weeks: WeeksDrawing(subject)
    case .compare: compare(subject)
    }
  }

  private static func profile(_ subject: ChartSubject) -> any ChartDrawing {
    guard subject.topic.kind == Glucose.kind else {
      let facts = PressureProfileFacts(subject.series)
      return ProfileDrawing(pressures: facts, subject) ?? missing(facts, subject)
    }
    let facts = GlucoseProfileFacts(
      subject.readings.readings(of: Glucose.self), unit: subject.glucoseUnit,
      subject.series, now: subject.record.now)
    return ProfileDrawing(glucose: facts, subject) ?? missing(facts, subject)
  }

  private static func distribution(_ subject: ChartSubject) -> any ChartDrawing {
    let facts: DistributionFacts
    if subject.topic.kind == Glucose.kind {
      facts = DistributionFacts(
        subject.readings.readings(of: Glucose.self), unit: subject.glucoseUnit,
        future: subject.future, asked: AskedTime(subject.days, now: subject.record.now))
    } else {
      let targets = subject.record.targets
      guard let scheme = Scheme.named(targets.scheme) else {
        let sentence =
          "This version does not know the guideline \"\(targets.scheme)\", so there are no categories."
        return missing(MissingFacts(sentence), subject)
      }
      facts = DistributionFacts(
        subject.readings.readings(of: BloodPressure.self), scheme: scheme, setting: targets.setting,
        future: subject.future)
    }
    return DistributionDrawing(facts) ?? missing(facts, subject)
  }

  private static func compare(_ subject: ChartSubject) -> any ChartDrawing {
    let days = subject.days
    let earlier = days.lowerBound.adding(days: -days.count)...days.lowerBound.adding(days: -1)
    return CompareDrawing(subject, before: subject.on(earlier))
  }

  private static func missing(_ facts: any ChartFacts, _ subject: ChartSubject) -> any ChartDrawing {
    MissingDrawing(facts, subject.topic)
  }
}

extension ChartSubject {
  /// The unit in which glucose is drawn.
  fileprivate var glucoseUnit: GlucoseUnit { GlucoseUnit(rawValue: scale.code) ?? .mmol }
}
