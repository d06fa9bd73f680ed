extension ClinicReport {
  /// The report as one page of HTML that needs nothing else: no script, no network, no other file.
  ///
  /// It has headings, heads of its tables, and words for each picture; it prints on A4 and Letter, and follows a dark screen.
  package var html: String {
    let pictures = pictures
    let sections = blocks.map { block in
      let own = pictures.filter { $0.part == block.part }
      return section(block, own.map { figure($0.picture) })
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(Markup.escaped(title))</title>
      <style>
      \(ReportStyle.sheet)
      </style>
      </head>
      <body>
      <header>
      <h1>\(Markup.escaped(title))</h1>
      \(paragraph(name, "name"))<p>\(Markup.escaped(lead))</p>
      </header>
      <main>
      \(sections.joined(separator: "\n"))
      </main>
      <footer>
      \(sourceList)<p>\(Markup.escaped(foot))</p>
      </footer>
      </body>
      </html>

      """
  }

  /// How many days, and what is left out by choice.
  private var lead: String {
    let days = "\(period.count) \(period.count == 1 ? "day" : "days")"
    return ["\(days). Each figure says what it was made of.", withoutText].compactMap(\.self).joined(
      separator: " ")
  }

  private func paragraph(_ text: String?, _ style: String) -> String {
    text.map { "<p class=\"\(style)\">\(Markup.escaped($0))</p>\n" } ?? ""
  }

  private func section(_ block: ReportBlock, _ figures: [String]) -> String {
    let rows = block.lines.map { line in
      let label = line.label.isEmpty ? "" : Markup.escaped(line.label)
      return "<tr><th scope=\"row\">\(label)</th><td>\(Markup.escaped(line.text))</td></tr>"
    }
    let pictures =
      figures.isEmpty ? "" : "\n<div class=\"pictures\">\n\(figures.joined(separator: "\n"))\n</div>"
    return """
      <section>
      <h2>\(Markup.escaped(block.title))</h2>
      <table>
      <thead><tr><th scope="col">What</th><th scope="col">Value, and what it rests on</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>\(pictures)
      </section>
      """
  }

  private func figure(_ picture: Picture) -> String {
    """
    <figure class="\(picture.size == .wide ? "wide" : "half")">
    <figcaption>\(Markup.escaped(picture.title))</figcaption>
    \(picture.element())
    </figure>
    """
  }

  private var sourceList: String {
    guard !sources.isEmpty else { return "" }
    let items = sources.map { source in
      let address = source.address.isEmpty ? "" : " \(source.address)"
      return "<li>\(Markup.escaped(source.text + address))</li>"
    }
    return "<h2>Sources of limits and rules</h2>\n<ol>\n\(items.joined(separator: "\n"))\n</ol>\n"
  }
}
