import Care
import Journal
import Lettering
import Model
import Report
import Terminal

/// The page for the doctor, looked at before it is handed over: what is on it, what is left out, and its text as it will be.
struct ReportScreen: Screen {
  /// What the person chose.
  let choices: ReportChoices
  /// The file that the page was written to last; nil as long as it was not.
  private(set) var file: String?
  private let period: Period
  private var scrolled = ScrolledLines()
  private let made = LastMade<ULID, Made>()

  private struct Made: Sendable {
    let report: ClinicReport
    let text: [String]
  }

  /// Opens it with some choices; the days stay as they are now.
  init(_ choices: ReportChoices? = nil, in record: PatientRecord) {
    var usual = ReportChoices()
    usual.isASCII = record.settings[.glyphs] == "ascii"
    self.choices = choices ?? usual
    period = self.choices.period(in: record)
  }

  /// The page of the report.
  var page: Page { .report }
  /// What can be done here.
  var footer: [Command.ID] { [.save, .copy, .edit, .view, .consult, .help, .leave] }
  /// The days of the page, and those that they are compared with.
  func scope(at now: Moment) -> Scope? { PatientRecord.reportScope(of: period) }

  /// The page, the same one as long as the journal was not loaded anew: what was looked at is what is handed over.
  func report(in record: PatientRecord) -> ClinicReport { made(record).report }

  /// The same screen after the page was written to a file.
  func written(to file: String) -> ReportScreen {
    var screen = self
    screen.file = file
    return screen
  }

  /// Takes a command.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save: return [.push(ReportFileForm(of: self, in: record))]
    case .copy: return [.report(.copy(report(in: record), isASCII: choices.isASCII))]
    case .edit: return [.push(ReportChoicesForm(choices))]
    case .consult: return [.push(ConsultationScreen(report(in: record)))]
    case .view:
      return file.map { [.report(.view($0))] } ?? [
        .push(ReportFileForm(of: self, in: record)),
        .say("Save it first. Then press O to open it.", .muted),
      ]
    case .leave: return [.pop]
    default: return []
    }
  }

  /// Scrolls.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    scrolled.handle(key)
    return []
  }

  /// Draws what is on the page and what is not, and below that its text.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let width = max(1, size.width - 2)
    let made = made(record)
    let about = [ReportText.inside(made.report), ReportText.leftOut(made.report)]
    let lines =
      about.flatMap { Text.wrap($0, width: width) }.map { ($0, Tone.muted) }
      + [("", Tone.normal)] + made.text.flatMap { Self.fitted($0, width: width) }.map { ($0, Tone.normal) }
    var more: String?
    canvas.inside(Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 1))) {
      more = scrolled.draw(lines, on: &$0, x: 1, says: .elsewhere)
    }
    let end = size.width - (more.map { $0.count + 2 } ?? 0)
    let title = "REPORT"
    canvas.write(title, x: 1, y: 0, tone: .heading, maxWidth: max(0, end - 2))
    let hint = "the text form, as it will be"
    if title.count + hint.count + 4 < end {
      canvas.write(hint, x: title.count + 3, y: 0, tone: .muted)
    }
    if let more { canvas.write(more, x: max(0, end), y: 0, tone: .muted) }
    return nil
  }

  private func made(_ record: PatientRecord) -> Made {
    made.value(of: record.newID) {
      let report = choices.report(of: period, in: record)
      let text = report.text(isASCII: choices.isASCII)
      return Made(
        report: report, text: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  /// A line as it is where it fits; in a narrow window wrapped, with what follows set in.
  private static func fitted(_ line: String, width: Int) -> [String] {
    guard Text.columns(line) > width else { return [line] }
    let rows = Text.wrap(line, width: max(1, width - 2))
    let isContinued = line.first == " "
    return rows.enumerated().map { $0 == 0 && !isContinued ? $1 : "  \($1)" }
  }
}
