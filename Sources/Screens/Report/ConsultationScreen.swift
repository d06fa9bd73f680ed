import Care
import Lettering
import Report
import Terminal

/// What a person shows the doctor on the screen: the figures of the page in large digits, without notes.
///
/// It holds the page as it was when it was opened: neither the clock nor anything that is logged moves it.
struct ConsultationScreen: Screen {
  private let report: ClinicReport
  private var scrolled = ScrolledPage()

  /// Shows the figures of a page.
  init(_ report: ClinicReport) { self.report = report }

  /// A page that only wants to be read.
  var page: Page { .notice }
  /// What can be done here.
  var footer: [Command.ID] { [.help, .leave] }

  /// Goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    command == .leave ? [.pop] : []
  }

  /// Scrolls.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    scrolled.handle(key)
    return []
  }

  /// Draws the figures as large as all of them fit.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    canvas.fill(Rect(size))
    let pages = Self.scales.map { page(canvas, scale: $0) }
    let rows = pages.first { Self.height($0) <= size.height } ?? page(canvas, scale: 1)
    scrolled.draw(rows: Self.height(rows), on: &canvas) { canvas in
      var y = 0
      for row in rows {
        row.draw(on: &canvas, y: y)
        y += row.height
      }
    }
    return nil
  }
}

extension ConsultationScreen {
  /// A line of words, or a number in large digits with its unit.
  private enum Row {
    case words(String, Tone)
    case digits(BigText, unit: String)

    var height: Int { if case .digits(let big, _) = self { big.size.height } else { 1 } }

    func draw(on canvas: inout Canvas, y: Int) {
      switch self {
      case .words(let text, let tone):
        canvas.write(text, x: ConsultationScreen.margin, y: y, tone: tone)
      case .digits(let big, let unit):
        big.draw(on: &canvas, x: ConsultationScreen.margin, y: y, tone: .heading)
        canvas.write(
          unit, x: ConsultationScreen.margin + big.size.width + 2, y: y + big.size.height - 1, tone: .muted)
      }
    }
  }

  private static func height(_ rows: [Row]) -> Int { rows.reduce(0) { $0 + $1.height } }

  /// The page with digits of a scale, or none larger than words where they are too wide.
  private func page(_ canvas: Canvas, scale: Int) -> [Row] {
    let width = max(1, canvas.size.width - Self.margin - 1)
    func words(_ text: String?, _ tone: Tone) -> [Row] {
      text.map { Text.wrap($0, width: width).map { .words($0, tone) } } ?? []
    }
    let figures = report.figures
    let none =
      "There is no blood pressure and no glucose in these days. Press e on the report to choose others."
    return words(report.title, .heading) + words(report.name, .normal)
      + (figures.isEmpty ? words(none, .muted) : [])
      + figures.flatMap { title, figure in
        [Row.words("", .normal)] + words(title.uppercased(), .accent)
          + number(figure, canvas, width: width, scale: scale)
          + figure.lines.flatMap { words("\(Self.capital($0.label)): \($0.text)", .normal) }
      } + [.words("", .normal)] + words(report.foot, .muted)
  }

  private func number(_ figure: ReportFigure, _ canvas: Canvas, width: Int, scale: Int) -> [Row] {
    guard let big = BigText(figure.value, glyphs: canvas.glyphs, scale: scale), big.size.width <= width else {
      return [.words("\(figure.value) \(figure.unit)", .heading)]
    }
    let isBeside = big.size.width + 2 + Text.columns(figure.unit) <= width
    return [.digits(big, unit: isBeside ? figure.unit : "")]
      + (isBeside ? [] : [.words(figure.unit, .muted)])
  }

  private static func capital(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  private static let margin = 1
  /// The sizes of digits, the largest first.
  private static let scales = [4, 3, 2, 1]
}
