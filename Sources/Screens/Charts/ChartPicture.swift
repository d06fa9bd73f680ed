import Alerts
import Care
import Journal
import Lettering
import Model
import Report
import Statistics
import Terminal

/// One view of a topic in some time, with the sentence that says the same in numbers.
///
/// The charts screen and `vitals chart` draw the same picture. What it shows is worked out when it is made.
package struct ChartPicture: Sendable {
  private let titles: [String]
  /// The view that is drawn.
  package let view: ChartView
  private let topic: ChartTopic
  private let unit: String
  private let span: ChartSpan
  private let targets: Targets
  private let drawing: any ChartDrawing
  /// How to add what is missing, for the screens, which have the key; nil where nothing is.
  let hint: String?

  /// Makes a picture; a view that the topic does not have becomes its first.
  package init(
    _ topic: ChartTopic, view wanted: ChartView = .trend, _ span: ChartSpan, record: PatientRecord
  ) {
    let view: ChartView = ChartView.views(of: topic).contains(wanted) ? wanted : .trend
    let subject = ChartSubject(topic, span, record: record)
    let targets = record.targets(on: span.days.upperBound)
    let source =
      topic.isPressure
      ? PressureBounds.source(targets)
      : topic.kind == Glucose.kind ? GlucoseLimits(targets)?.source ?? "" : ""
    titles = [
      topic.title.uppercased(), view.title.uppercased(), subject.scale.unit,
      span.words(from: record.now.day, record.settings.clock), source,
    ]
    (self.view, self.topic, self.span, self.targets) = (view, topic, span, targets)
    unit = subject.scale.unit
    drawing = Self.drawing(view, subject)
    let isEmpty = subject.measurements.isEmpty && subject.days.contains(subject.record.now.day)
    hint =
      isEmpty || drawing is MissingDrawing
      ? "To log one press l and type, for example, \(topic.kind.example)." : nil
  }

  /// What is seen in a width: kind, view, unit, days, and whose limits are used; where there is little room the last of
  /// these go first, and each as a whole.
  package func heading(width: Int) -> String {
    let choices = [[0, 1, 2, 3, 4], [0, 1, 2, 3], [0, 1, 3], [0, 3], [0]].map { places in
      let (names, details) = (places.filter { $0 < 2 }, places.filter { $0 >= 2 })
      let shown = details.map { titles[$0] }.filter { !$0.isEmpty }.joined(separator: ", ")
      return (names.map { titles[$0] } + [shown]).filter { !$0.isEmpty }.joined(separator: "  ")
    }
    return choices.first { Text.columns($0) <= width } ?? Text.cut(choices.last ?? "", width: width)
  }

  /// The same in one honest sentence, or a few: n, what was counted, what was left out.
  package var sentence: String { drawing.facts.sentence }

  /// What the signs of the picture mean.
  package func legend(_ glyphs: Glyphs) -> [Legend.Item] { drawing.legend(glyphs) }

  /// The same in figures, with what they are of.
  package var figures: [Figure] {
    let hours = span.minutes.map { minutes in
      let ends = [minutes.lowerBound, minutes.upperBound].map { ChartSpan.text($0, .hours24) }
      return Figure("hours", "\(ends[0])-\(ends[1])")
    }
    let head = [
      Figure("kind", topic.kind.id), topic.isPart ? Figure("quantity", topic.quantity.id) : nil,
      Figure("view", view.rawValue), Figure("unit", unit),
      Figure("from", "\(span.days.lowerBound)"), Figure("to", "\(span.days.upperBound)"), hours,
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

  /// The fewest rows in which all of it is seen at a width.
  func leastRows(width: Int, cursor: Int?) -> Int { drawing.leastRows(width: width, cursor: cursor) }

  /// The heading as it is, and where the days have no room beside the kind, below it.
  func headingLines(width: Int) -> [String] {
    let line = heading(width: width)
    return line.hasSuffix(titles[3]) || line.contains("\(titles[3]), ")
      ? [line] : [line, Text.cut(titles[3], width: width)]
  }

  /// What is under the cursor, in words.
  func readout(_ stop: Int) -> String { drawing.readout(stop).words }

  /// The day under the cursor; nil where what is there is of no one day.
  func day(_ stop: Int) -> Day? { drawing.readout(stop).day }

  /// When the reading under the cursor was; nil where what is there is of more than one.
  func moment(_ stop: Int) -> Moment? { drawing.moment(stop) }

  private static func drawing(_ view: ChartView, _ subject: ChartSubject) -> any ChartDrawing {
    switch view {
    case .trend: SensorDrawing(subject) ?? TrendDrawing(subject)
    case .day: profile(subject)
    case .dayByDay: dayByDay(subject)
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
      return ProfileDrawing(pressures: facts, subject) ?? MissingDrawing(facts: facts)
    }
    let facts = GlucoseProfileFacts(
      subject.glucose, unit: subject.glucoseUnit, subject.series, now: subject.record.now)
    return ProfileDrawing(glucose: facts, subject) ?? MissingDrawing(facts: facts)
  }

  private static func dayByDay(_ subject: ChartSubject) -> any ChartDrawing {
    let record = subject.record
    let facts = DayByDayFacts(
      subject.glucose, unit: subject.glucoseUnit, subject.days, record.targetsCourse, today: record.now.day,
      future: subject.future)
    return DayByDayDrawing(facts, subject) ?? MissingDrawing(facts: facts)
  }

  private static func distribution(_ subject: ChartSubject) -> any ChartDrawing {
    let record = subject.record
    guard subject.topic.isPressure else {
      let facts = DistributionFacts(
        subject.glucose, unit: subject.glucoseUnit, future: subject.future,
        asked: AskedTime(subject.days, now: record.now))
      return DistributionDrawing(facts) ?? MissingDrawing(facts: facts)
    }
    let facts = DistributionFacts(
      subject.readings.readings(of: BloodPressure.self), record.targetsCourse, subject.days,
      now: record.now.day, future: subject.future)
    return DistributionDrawing(facts) ?? MissingDrawing(facts: facts)
  }

  private static func compare(_ subject: ChartSubject) -> any ChartDrawing {
    let days = subject.days
    let earlier = days.lowerBound.adding(days: -days.count)...days.lowerBound.adding(days: -1)
    return CompareDrawing(subject, before: subject.on(earlier))
  }
}
