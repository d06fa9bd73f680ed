import Lettering
import Model
import Statistics
import Testing

@testable import Report

/// The page for the doctor: its forms tell one story, each within its bounds, and nothing that was left out.
struct ClinicReportTests {
  private static let now = "2026-11-21T12:00"

  private func report(
    _ rows: [(at: String, line: String)], days: Int = 30, without: Set<ReportPart> = [], now: String = now,
    _ fill: (inout ReportMaterial) throws -> Void = { _ in }
  ) throws -> ClinicReport {
    var material = ReportMaterial()
    try fill(&material)
    let moment = try Making.moment(now)
    return ClinicReport(
      .init(period: .last(days: days, now: moment), without: without), material,
      entries: try Making.entries(rows), targets: .untouched, now: moment)
  }

  /// So many days with two blood pressures, a glucose and now and then everything else.
  private func rows(_ days: Int) -> [(at: String, line: String)] {
    (0..<days).flatMap { back -> [(at: String, line: String)] in
      let day = Day("2026-11-21")?.adding(days: -back) ?? Day(number: 0)
      let rest = [
        "w 81.\(back % 10) kg", "spo2 97", "temp 36.9 C", "a1c 6.\(back % 9) %", "ketones 0.2", "egfr 66",
      ]
      return [
        ("\(day)T07:10", "1\(30 + back % 20)/8\(back % 9) 6\(back % 10) left arm sitting"),
        ("\(day)T19:20", "1\(24 + back % 30)/79"),
        ("\(day)T06:50", "\(5 + back % 8).\(back % 10) mmol/L fasting"),
        ("\(day)T12:00", rest[back % rest.count]),
      ] + (back == 3 ? [("\(day)T22:00", "186/121"), ("\(day)T22:06", "152/90")] : [])
    }
  }

  private func full(_ days: Int = 40) throws -> ClinicReport {
    try report(rows(days)) { material in
      material.name = "M. S."
      material.questions = ["Is the morning the right time?", "Why the <cuff> & not the \"wrist\"?"]
      var visit = Visit(start: try Making.moment("2026-10-20T10:00"))
      (visit.clinician, visit.agreed, visit.targets) = ("Dr Lind", "measure for a week", ["systolic 130"])
      material.last = visit
      material.taken = [.init(title: "ramipril 5 mg", text: "08:00; 20 of 21 doses taken (95 %)")]
    }
  }

  @Test(arguments: [0, 1, 3, 14, 40, 400], [false, true])
  func theTextFormKeepsItsBounds(days: Int, isASCII: Bool) throws {
    let text = try report(rows(days), days: max(days, 1)).text(isASCII: isASCII)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.count <= ClinicReport.textSize.lines, "\(text)")
    for line in lines { #expect(Text.columns(line) <= ClinicReport.textSize.columns, "\(line)") }
    #expect(!isASCII || text.allSatisfy { $0.isASCII }, "\(text)")
  }

  @Test func everyFormHasTheDigestAndTheSameLines() throws {
    let report = try full()
    let (text, html) = (report.text(), report.html)
    #expect(text.contains(report.digest) && html.contains(report.digest))
    for line in report.blocks.flatMap(\.lines) {
      #expect(html.contains(Markup.escaped(line.text)), "\(line.text)")
    }
    // What the text form has no room for is counted.
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = report.blocks.flatMap(\.lines).filter { line in
      flat.contains(line.text.split(separator: " ").joined(separator: " "))
    }
    let left = report.blocks.flatMap(\.lines).count - shown.count
    #expect(left > 0 && flat.contains("\(left) more lines are in the long form"), "\(text)")
  }

  @Test func theSameIsTheSameToTheByte() throws {
    let (first, second) = (try full(), try full())
    #expect(first.text() == second.text() && first.html == second.html)
    let other = try report(rows(40)) { $0.name = "M. S." }
    #expect(other.digest != first.digest)
  }

  @Test(arguments: ReportPart.allCases)
  func whatIsLeftOutIsNowhere(part: ReportPart) throws {
    let whole = try full()
    let parts = try report(rows(40), without: [part]) { material in
      material.questions = whole.blocks.first { $0.part == .questions }?.lines.map(\.text) ?? []
    }
    #expect(parts.blocks.allSatisfy { $0.part != part })
    #expect(parts.html.contains("Left out by choice: \(part.title)."))
    #expect(part != .charts || !parts.html.contains("<svg"))
    let own = parts.pictures.filter { $0.part == part }
    #expect(own.isEmpty)
  }

  @Test func aNameIsOnItOnlyIfChosenAndNeverInItsHead() throws {
    #expect(!(try report(rows(10)).html.contains("class=\"name\"")))
    let head = try #require(try full().html.split(separator: "<body>").first)
    #expect(!head.contains("M. S."))
  }

  @Test(arguments: ["<script>alert(1)</script>", "a & b \"c\"", "\u{1b}[31mred\u{202e}txt", "日本語の質問"])
  func aPersonsWordsAreWordsOnly(words: String) throws {
    let html = try report(rows(3)) { $0.questions = [words] }.html
    #expect(!html.contains("<script") && !html.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{202e}" })
    #expect(!html.contains("http://") || html.contains("http://www.w3.org/2000/svg"))
  }

  /// Day and month cannot be confused: wherever a day stands the month is a word, or the year comes first.
  @Test func dayAndMonthAreNeverConfused() throws {
    let text = try full().text()
    #expect(!text.contains(/\b\d{1,2}[.\/-]\d{1,2}[.\/-]\d{2,4}\b/), "\(text)")
  }

  @Test func theSevereReadingIsNamedWithItsSecond() throws {
    #expect(try full().text().contains("186/121 on 18 Nov 22:00, then 152/90 after 6 minutes"))
  }

  @Test func theProtocolThatIsAskedForIsTold() throws {
    let moment = try Making.moment(Self.now)
    for rule in AveragingRule.protocols {
      let report = ClinicReport(
        .init(period: .last(days: 30, now: moment), rule: rule), ReportMaterial(),
        entries: try Making.entries(rows(30)), targets: .untouched, now: moment)
      let line = report.blocks.first?.lines.first { $0.label == "by protocol" }
      #expect(line?.text.contains(rule.title) == true, "\(rule.id)")
    }
  }
}
