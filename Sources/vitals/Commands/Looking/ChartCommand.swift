import ArgumentParser
import Care
import Lettering
import Model
import Report
import Screens
import Statistics
import Terminal

/// `vitals chart`: one sentence with the numbers, and the same as a chart of text.
struct ChartCommand: ShowingCommand {
  /// The forms.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, svg
  }

  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Print in one sentence what readings show, and draw it as text.",
    discussion: """
      vitals chart blood-pressure
      vitals chart glucose --view day --last 14d
      vitals chart glucose --view day-by-day --last 7d
      vitals chart glucose --from thu --to thu --hours 06:00-11:59
      vitals chart weight --last 1y --json
      vitals chart blood-pressure --format svg -o pressure.svg

      Views, by these names or as v on the charts names them:
      \(ChartView.allCases.map { "\($0.rawValue): \($0.help)" }.joined(separator: "\n"))
      Not every kind has all of them. One day has its hours below it.
      """)

  @OptionGroup var options: Options
  @OptionGroup var period: PeriodOptions
  @OptionGroup var units: UnitOptions
  @Option(help: "How to look at them: \(ChartView.allCases.map(\.rawValue).joined(separator: ", ")).")
  var view = ChartView.trend.rawValue
  @Option(help: ArgumentHelp("Only these hours of one day, such as 06:00-11:59.", valueName: "span"))
  var hours: String?
  @Option(help: "Columns, 20 to 1000.") var width = 80
  @Option(help: "Lines of the chart, 5 to 200.") var height = 20
  @Flag(help: "Use only ASCII characters.") var ascii = false
  @Option(help: ArgumentHelp("text, or svg for a picture.", valueName: "form")) var format: Form = .text
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write the picture to this file.", valueName: "file"), completion: .file())
  var output: String?
  @Flag(help: "Replace a file that is there already.") var force = false
  @Argument(
    help: "The kind: blood-pressure, glucose, weight and so on, or a laboratory test such as ldl.",
    completion: .list(KindWord.topics))
  var kind: String

  func validate() throws {
    guard (20...1000).contains(width) else {
      throw ValidationError("--width \(width) is outside 20 to 1000.")
    }
    guard format == .svg || output == nil, !json || format == .text else {
      throw ValidationError("-o goes with --format svg, and --json does not.")
    }
    guard (5...200).contains(height) else { throw ValidationError("--height \(height) is outside 5 to 200.") }
  }

  func run(in program: Program) throws -> Int32 {
    let program = try program.showing(units)
    let now = program.clock()
    // All numbers of a kind have the same views, so that its name is enough to check them before anything is read.
    let named = try KindWord.topic(kind, of: KindWord.kinds(for: kind, in: program))
    let view = try chosenView(of: named)
    // A laboratory is seen a few times a year.
    let usualPeriod = named.kind.isMeasuredAtHome || named.kind.isTaken ? ChartPeriod.month : .year
    let usual = usualPeriod.days(.none, last: now.day, now: now)
    let days = try period.days(in: program, otherwise: usual) ?? usual
    let record = try program.record(.since(view.firstDay(of: days)))
    // An open beginning starts at the first reading.
    let topic = try KindWord.topic(kind, of: record.kinds, among: record.readings(of:))
    let first = record.readings(of: topic).first?.at.day ?? days.upperBound
    let shown = max(days.lowerBound, min(first, days.upperBound))
    let span = try span(days.lowerBound < Day(number: -60_000) ? shown...days.upperBound : days, view)
    let picture = ChartPicture(topic, view: view, span, record: record)
    if format == .svg {
      try write(picture, record, topic, view, span, program)
    } else if json {
      let other = try record.inOtherUnit(of: topic.quantity).map {
        ChartPicture(topic, view: view, span, record: $0).figures
      }
      try Output.json(JSONValue(Figure.inBothUnits(picture.figures, other)))
    } else {
      try write(picture)
    }
    return program.closing(record)
  }
}

extension ChartCommand {
  private func chosenView(of topic: ChartTopic) throws -> ChartView {
    let known = ChartView.views(of: topic)
    guard let found = ChartView.meant(by: view), known.contains(found) else {
      throw Exit.usage("\(topic.title) has no view \(view); \(known.map(\.rawValue).thereAre).")
    }
    return found
  }

  /// The time that is shown: the days, or the hours of one.
  private func span(_ days: ClosedRange<Day>, _ view: ChartView) throws -> ChartSpan {
    guard let hours else { return ChartSpan(days) }
    guard let span = TimeSpan(hours), span.from <= span.through else {
      throw Exit.usage("--hours \(hours) is not a span of one day such as 06:00-11:59.")
    }
    guard days.count == 1, view == .trend else {
      throw Exit.usage("--hours is for the view trend of one day, such as --from thu --to thu.")
    }
    return ChartSpan(span.from.minutes..<span.through.minutes + 1, of: days.upperBound)
  }

  /// The picture as it is in the report: a file of its own, for a page or a letter.
  private func write(
    _ picture: ChartPicture, _ record: PatientRecord, _ topic: ChartTopic, _ view: ChartView,
    _ span: ChartSpan, _ program: Program
  ) throws {
    guard let svg = record.picture(topic, view, on: span.days, words: picture.sentence)?.svg else {
      let drawn = PatientRecord.drawnViews.map(\.rawValue).joined(separator: ", ")
      throw Exit(
        status: 64,
        message:
          "There is no picture of this. As svg there are the views \(drawn), if there are readings enough. "
          + "Nothing was written.")
    }
    let destination = try Destination(output)
    try destination.require(isSure: force, outside: program.store.ownFolders)
    try destination.write(svg)
    if !destination.isOutput { try Output.line("Written to \(destination.path). \(picture.sentence)") }
  }

  /// Heading and sentence come first: they are all that a person hears who does not see the chart.
  private func write(_ picture: ChartPicture) throws {
    let glyphs: Glyphs = ascii || !Surroundings.isUTF8 ? .ascii : .unicode
    var canvas = Canvas(width: width, height: height, glyphs: glyphs)
    picture.draw(on: &canvas)
    try Output.line(picture.heading(width: width))
    for line in Text.wrap(picture.sentence, width: width) { try Output.line(line) }
    let legend = Legend.lines(picture.legend(glyphs), width: width)
    var signs = Canvas(width: width, height: legend.count, glyphs: glyphs)
    Legend.draw(legend, on: &signs, x: 0, y: 0)
    try Output.line()
    try Output.lines(canvas.text())
    if !legend.isEmpty { try Output.lines(signs.text()) }
  }
}
