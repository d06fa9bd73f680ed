import Lettering
import Model
import Report
import Testing

/// Pages of text keep to their width, whatever script they are written in.
@Suite struct TextBlockTests {
  private static let japanese = "左腕と右腕のどちらで測るべきでしょうか、また朝食の前と後のどちらがよいか教えてください"
  private static let long = String(repeating: "measurement", count: 12)

  @Test(
    arguments: [
      SummaryLine("1.", japanese), SummaryLine("1.", long), SummaryLine(japanese, "due"),
      SummaryLine(long, japanese), SummaryLine("1.", "cafe\u{301} 🙂 \(long) 👩‍👩‍👧"),
      SummaryLine("血圧", "two words"),
    ], [28, 40, 80])
  func noLineIsWiderThanAsked(_ line: SummaryLine, _ width: Int) {
    let lines = TextBlock.lines([line, SummaryLine("label", "text")], width: width)
    for line in lines { #expect(Text.columns(line) <= width, "\(line)") }
  }

  @Test func aLongTextIsWhole() {
    let lines = TextBlock.lines([SummaryLine("a", Self.japanese), SummaryLine("b", Self.long)], width: 40)
    let rows = lines.map { $0.dropFirst(5).filter { $0 != " " } }
    #expect(rows.joined() == Self.japanese + Self.long)
  }

  @Test func aLongLabelIsWholeBesideItsText() {
    let lines = TextBlock.lines([SummaryLine("a medicine of a very long name", "12 mg")], width: 28)
    #expect(lines == ["  a medicine of   12 mg", "  a very long", "  name"])
  }

  @Test func aLabelThatIsSetInStaysSo() {
    let lines = TextBlock.lines([SummaryLine("mean", "130"), SummaryLine("  systolic", "4")], width: 40)
    #expect(lines == ["  mean        130", "    systolic  4"])
  }

  @Test func aLineBreakOfAPersonBeginsNoLine() {
    let lines = TextBlock.lines([SummaryLine("1.", "left\nALERTS")], width: 40)
    #expect(lines == ["  1.  left␊ALERTS"])
  }

  @Test(arguments: [40, 80])
  func aPreparedVisitKeepsToItsWidth(_ width: Int) throws {
    var material = VisitPreparation.Material()
    var visit = Visit(start: try Making.moment("2026-11-24T10:30"))
    (visit.clinician, visit.place, visit.reason) = (Self.japanese, Self.long, "\(Self.japanese)\nALERTS")
    visit.link = "https://\(Self.long)"
    material.visit = visit
    material.questions = [Self.japanese, Self.long]
    material.reminders = [SummaryLine(Self.japanese, Self.long)]
    let page = VisitPreparation(
      material, entries: try Making.entries(Making.week), targets: .untouched,
      now: try Making.moment("2026-11-21T12:00"))
    let lines = page.text(width: width).split(separator: "\n")
    for line in lines { #expect(Text.columns(String(line)) <= width, "\(line)") }
    #expect(lines.filter { $0.hasPrefix("ALERTS") } == ["ALERTS SINCE THEN"])
  }
}
