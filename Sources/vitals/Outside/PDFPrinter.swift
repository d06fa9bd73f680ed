import Glibc

/// Makes a PDF of a page of HTML with a program that is installed here.
enum PDFPrinter {
  /// How long it may take, in milliseconds.
  private static let patience = 120_000

  /// A program that can, and its words.
  private struct Printer {
    let name: String
    let words: @Sendable (_ page: String, _ file: String) -> [String]
  }

  private static let printers = [
    Printer(name: "weasyprint") { [$0, $1] },
    chromium("chromium"), chromium("chromium-browser"), chromium("google-chrome"),
  ]

  /// The bytes of the PDF.
  ///
  /// - Throws: `Exit` with status 73 where no program can, with what to install or do.
  static func pdf(of html: String) throws -> [UInt8] {
    let tools = SystemTools()
    guard let printer = printers.first(where: { tools.path(of: $0.name) != nil }) else {
      throw Exit(
        status: 73,
        message: "A PDF needs weasyprint or chromium, and neither is installed here. Nothing was written. "
          + "Install one (on Debian: apt install weasyprint), or write --format html and print it from a browser."
      )
    }
    let folder = try TemporaryFolder(named: "vitals-report")
    defer { folder.remove() }
    let (page, file) = ("\(folder.path)/report.html", "\(folder.path)/report.pdf")
    try Destination(page).write(html)
    let status = try run(printer, page, file)
    guard status == 0, let bytes = try? Files.read(file), bytes.starts(with: "%PDF".utf8) else {
      throw Exit(
        status: 73,
        message:
          "\(printer.name) did not make a PDF (\(status.map { "it ended with status \($0)" } ?? "it took too long")). "
          + "Nothing was written. Write --format html and print it from a browser.")
    }
    return bytes
  }

  private static func run(_ printer: Printer, _ page: String, _ file: String) throws -> Int32? {
    do throws(Child.NotStarted) {
      return try Child([printer.name] + printer.words(page, file), apart: true).status(within: patience)
    } catch {
      throw Exit(
        status: 73, message: "\(printer.name) could not be run: \(error.reason). Nothing was written.")
    }
  }

  private static func chromium(_ name: String) -> Printer {
    Printer(name: name) { page, file in
      // Its sandbox refuses to run for root.
      ["--headless", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=\(file)"]
        + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(page)"]
    }
  }
}
