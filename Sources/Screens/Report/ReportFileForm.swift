import Care
import Model
import Report
import Terminal

/// The form in which a file for the page is named.
struct ReportFileForm: Form {
  private let screen: ReportScreen
  private let report: ClinicReport
  var form: FormPage
  var about: UnsavedForm.Key { .init(.reportFile) }

  /// Opens it for the page of a screen, with a name that may do.
  init(of screen: ReportScreen, in record: PatientRecord) {
    self.screen = screen
    report = screen.report(in: record)
    form = FormPage(
      "SAVE THE REPORT",
      [
        .text(Self.file, hint: "", prefix: "note "),
        .choice(
          Self.format, ReportFormat.allCases.map(\.rawValue), selected: ReportFormat.html.rawValue),
      ])
    form.fields[0].fill("~/vitals-report.\(ReportFormat.html.ending)")
  }

  /// Types; another form changes how the name ends.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    let before = chosen.ending
    let effects = form.type(key)
    let path = form[Self.file]
    if chosen.ending != before, path.hasSuffix(".\(before)") {
      form.fields[0].fill(path.dropLast(before.count) + chosen.ending)
    }
    return effects
  }

  /// What the file will be, and what is inside.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    [
      Remark(Self.words(chosen), .muted), Remark(ReportText.inside(report), .muted),
      Remark(ReportText.leftOut(report), .muted),
    ]
  }

  /// Writes the file; one that is there is asked about first.
  mutating func save(in record: PatientRecord) -> [Effect] {
    let path = form[Self.file]
    guard path.contains(where: { !$0.isWhitespace }) else {
      form.focus(on: Self.file)
      return [Effect.refusal(FieldProblem(Self.file, "which file? Write its path, such as ~/report.html"))]
    }
    let file = ReportFile(
      report: report, format: chosen, isASCII: screen.choices.isASCII, path: path, screen: screen)
    return [.report(.save(file, isSure: false))]
  }

  private var chosen: ReportFormat { ReportFormat(rawValue: form[Self.format]) ?? .html }

  private static func words(_ format: ReportFormat) -> String {
    switch format {
    case .text: "At most 25 lines of 78 columns, for a message box."
    case .html: "One file with charts, for paper and any browser."
    case .pdf: "By weasyprint or chromium, where one is installed; it takes some seconds."
    }
  }

  private static let file = "file"
  private static let format = "form"
}
