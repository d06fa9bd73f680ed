import Report

/// What is said of the page for the doctor before and after it is handed over.
package enum ReportText {
  /// `Inside: blood pressure, glucose, medicines.`; what the page says, in its order.
  package static func inside(_ report: ClinicReport) -> String {
    let parts = report.blocks.map { $0.title.lowercased() }
    return parts.isEmpty
      ? "There is nothing inside: these days have no readings."
      : "Inside: \(parts.joined(separator: ", "))."
  }

  /// What is not on it by choice, the name among it.
  ///
  /// Such as: `Left out by choice: your notes. No name on it.`
  package static func leftOut(_ report: ClinicReport) -> String {
    let name = report.name.map { "Name on it: \($0)\($0.hasSuffix(".") ? "" : ".")" } ?? "No name on it."
    return "\(report.withoutText ?? "No part is left out.") \(name)"
  }

  /// That it was written to a file: what it is, where, and what is inside.
  package static func written(_ report: ClinicReport, to path: String) -> String {
    let left = report.withoutText.map { " \($0)" } ?? ""
    return "\(report.title): written to \(path), digest \(report.digest). \(inside(report))\(left)"
  }

  /// The same where what is inside is seen already: the digest first, since a path may be long.
  package static func saved(_ report: ClinicReport, as path: String) -> String {
    "Saved, digest \(report.digest): \(path). Press O to open it."
  }

  /// That its text was handed to the clipboard; nothing tells whether the terminal took it.
  package static func copied(_ report: ClinicReport) -> String {
    "Sent to your terminal's clipboard: the text, digest \(report.digest). "
      + "If you cannot paste it, your terminal does not allow it: press Enter to save a file."
  }
}
