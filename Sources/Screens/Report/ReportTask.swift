import Care
import Report
import Terminal

/// Something a screen wants done with the page for the doctor that needs the machine.
package enum ReportTask: Sendable {
  /// Write it to a file.
  case save(ReportFile, isSure: Bool)
  /// Hand its text to the clipboard.
  case copy(ClinicReport, isASCII: Bool)
  /// Open the file that was written in another program.
  case view(String)

  /// Does it, and says what should happen then.
  func effects(_ machine: DocumentMachine) -> [Effect] {
    do throws(DocumentMachine.Failure) {
      switch self {
      case .save(let file, let isSure): return try save(file, isSure: isSure, machine)
      case .copy(let report, let isASCII):
        try machine.outlet.copy(report.text(isASCII: isASCII))
        return [.say(ReportText.copied(report), .good)]
      case .view(let path): return [.say(try machine.open(path).get(), .good)]
      }
    } catch {
      return [.say(error.reason, .warning)]
    }
  }

  private func save(
    _ file: ReportFile, isSure: Bool, _ machine: DocumentMachine
  ) throws(DocumentMachine.Failure) -> [Effect] {
    let path = machine.absolute(file.path)
    if try machine.outlet.look(path) == .file, !isSure {
      return [
        .push(
          QuestionScreen(
            "Replace this file?", lines: [path, "What is in it now is gone then."],
            yes: [.report(.save(file, isSure: true))]))
      ]
    }
    let bytes = try file.report.bytes(as: file.format, isASCII: file.isASCII, pdf: machine.outlet.pdf)
    try machine.outlet.write(bytes, path)
    return [
      .forgetUnsaved, .pop, .become(file.screen.written(to: path)),
      .say(ReportText.saved(file.report, as: path), .good),
    ]
  }
}

/// The page for the doctor on its way into a file.
package struct ReportFile: Sendable {
  /// The page.
  let report: ClinicReport
  /// The form.
  let format: ReportFormat
  /// Whether the text form has ASCII alone.
  let isASCII: Bool
  /// The path as the person typed it.
  let path: String
  /// The screen to which the form goes back.
  let screen: ReportScreen
}
