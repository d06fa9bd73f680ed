import ArgumentParser
import Model
import Screens
import Terminal

/// `vitals chart`: a chart as text, with its sentence.
struct ChartCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draw a chart as text, with one sentence that says the same in numbers.")

  @OptionGroup var options: Options
  @OptionGroup var period: PeriodOptions
  @Option(help: "Columns, 20 to 1000.") var width = 80
  @Option(help: "Lines of the chart, 5 to 200.") var height = 20
  @Flag(help: "Use only ASCII characters.") var ascii = false
  @Argument(help: "The kind: blood-pressure, glucose, weight and so on.") var kind: String

  func validate() throws {
    guard (20...1000).contains(width) else {
      throw ValidationError("--width \(width) is outside 20 to 1000.")
    }
    guard (5...200).contains(height) else { throw ValidationError("--height \(height) is outside 5 to 200.") }
  }

  func run(in session: Session) throws -> Int32 {
    let now = session.clock()
    let usual = ChartPeriod.month.days(.none, now: now)
    let days = try period.days(now: now, otherwise: usual) ?? usual
    let record = try session.record(PeriodOptions.scope(days))
    let kind = try KindWord.kind(kind)
    // An open beginning starts at the first reading.
    let first = record.readings(of: kind).first?.at.day ?? days.upperBound
    let shown = max(days.lowerBound, min(first, days.upperBound))
    let span = days.lowerBound < Day(number: -60_000) ? shown...days.upperBound : days
    guard let picture = ChartPicture(kind: kind, days: span, record: record) else {
      throw Exit.usage("\(kind.title) is words, not numbers; there is no chart of it.")
    }
    let glyphs: Glyphs = ascii || !Surroundings.isUTF8 ? .ascii : .unicode
    var canvas = Canvas(width: width, height: height, glyphs: glyphs)
    picture.draw(on: &canvas)
    try Output.line(Text.cut(picture.heading, width: width))
    try Output.line(canvas.text())
    for line in Text.wrap(picture.sentence, width: width) { try Output.line(line) }
    return session.closing(record)
  }
}
