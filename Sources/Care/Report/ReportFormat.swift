import Lettering
import Report

/// The forms in which the page for the doctor is handed over.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, html, pdf

  /// How the name of a file of it ends.
  package var ending: String { self == .text ? "txt" : rawValue }
}

extension ClinicReport {
  /// The page as it goes into a file.
  ///
  /// - Parameter pdf: Makes a PDF of a page of HTML.
  /// - Throws: What `pdf` throws.
  package func bytes<Problem: Error>(
    as format: ReportFormat, isASCII: Bool, pdf: (String) throws(Problem) -> [UInt8]
  ) throws(Problem) -> [UInt8] {
    switch format {
    case .text: Array("\(text(isASCII: isASCII))\n".utf8)
    case .html: Array(html.utf8)
    case .pdf: try pdf(html)
    }
  }
}
