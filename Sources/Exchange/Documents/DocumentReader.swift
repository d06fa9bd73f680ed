import Model

/// Turns the bytes of a document into lines to read and values to offer.
package enum DocumentReader {
  /// Reads a document; nil for what is no text, such as a picture, or a PDF page, whose text another program has to
  /// take out first; `order` is what the person said of days such as `11/10/2026`.
  package static func read(
    _ bytes: [UInt8], as type: DocumentType, order: DateOrder = .ask
  ) -> DocumentText? {
    switch type {
    case .text: text(bytes, order)
    case .markdown: text(bytes, order, MarkdownText.lines)
    case .fhir, .json: json(bytes, order)
    case .pdf, .jpeg, .png, .unknown: nil
    }
  }

  /// Reads the text that was taken out of a PDF page.
  package static func read(textOfPDF bytes: [UInt8], order: DateOrder = .ask) -> DocumentText {
    text(bytes, order)
  }

  private static func text(
    _ bytes: [UInt8], _ order: DateOrder,
    _ styled: ([String]) -> [DocumentText.Line] = { $0.map { DocumentText.Line($0) } }
  ) -> DocumentText {
    let (source, remark) = PlainText.lines(bytes)
    let lines = (remark.map { [DocumentText.Line($0, .remark)] } ?? []) + styled(source)
    return DocumentText(lines: lines, times: ReportDates(lines, order: order).times, values: values(lines))
  }

  private static func json(_ bytes: [UInt8], _ order: DateOrder) -> DocumentText {
    guard let text = String(validating: bytes, as: UTF8.self) else { return self.text(bytes, order) }
    do throws(JSONProblem) {
      let json = try PlacedJSON(text, keepsLongNumbers: true, deepest: 64)
      if let report = FHIRReport(json) { return report.text }
      return shown(bytes, "This JSON is not a FHIR report. It is shown as it is.")
    } catch {
      let (line, column) = JSONProblem.place(of: error.offset, in: text.utf8)
      return shown(
        bytes,
        "This is not complete JSON: line \(line), column \(column): expected \(error.expected). It is shown as it is."
      )
    }
  }

  private static func shown(_ bytes: [UInt8], _ remark: String) -> DocumentText {
    let (lines, _) = PlainText.lines(bytes)
    return DocumentText(lines: [DocumentText.Line(remark, .remark)] + lines.map { DocumentText.Line($0) })
  }

  /// The values in lines of text.
  private static func values(_ lines: [DocumentText.Line]) -> [FoundValue] {
    lines.enumerated().flatMap { index, line -> [FoundValue] in
      guard line.style != .remark, ReportNames.mayStand(in: line.text) else { return [] }
      let shown = String(line.text.drop { $0 == " " })
      return ReportLine(line.text).found().map {
        FoundValue($0.test, line: index + 1, text: shown, $0.reading)
      }
    }
  }
}
