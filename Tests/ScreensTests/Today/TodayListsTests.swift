import Care
import Model
import Terminal
import Testing

@testable import Screens

/// How the lists of Today share their room, and what the page shows in windows of every size.
@Suite struct TodayListsTests {
  /// Whatever there is and however high the window: what is chosen is in view, and every hidden row is counted.
  @Test(arguments: 0...30)
  func nothingIsHiddenInSilence(_ height: Int) {
    for (items, readings) in [(0, 0), (0, 9), (1, 0), (3, 5), (7, 9), (12, 12), (1, 12), (12, 1)] {
      for chosen in 0..<max(1, items + readings) {
        let lists = TodayLists(items: items, readings: readings, chosen: chosen, y: 4, height: height)
        let parts = [lists.items, lists.readings].compactMap(\.self)
        let shown = parts.reduce(0) { $0 + $1.rows.count }
        let hidden = parts.reduce(0) { $0 + $1.hidden.above + $1.hidden.below }
        if !parts.isEmpty, parts.allSatisfy({ !$0.rows.isEmpty }) {
          #expect(shown + hidden == items + readings, "\(items) \(readings) \(height)")
        }
        for part in parts where !part.rows.isEmpty { #expect(part.y + 1 + part.rows.count <= max(height, 5)) }
        let isItem = chosen < items
        let row = isItem ? chosen : chosen - items
        let part = isItem ? lists.items : lists.readings
        if height >= 6, items + readings > 0 { #expect(part?.rows.contains(row) == true) }
      }
    }
  }

  @Test func enterOnAReadingShowsItInFull() throws {
    let sofa = try Sofa("2026-11-21 08:00 142/90 70 left sitting", "2026-11-21 08:02 134/84 66 left sitting")
    sofa.press(.enter)
    let page = sofa.screen()
    #expect(page.contains("138/87 mmHg, today 08:02, average of 2, pulse 68, left arm, sitting"))
    #expect(page.contains("A little above the limit of 135/85.") && page.contains("Source: "))
    #expect(page.contains("today 08:00  142/90 mmHg, pulse 70"))
    sofa.press(.escape, .character("="))
    #expect(sofa.screen() == page, "the same behind one key")
  }

  @Test func theArrowsGoFromWhatIsDueToTheReadings() throws {
    let sofa = try Sofa("2026-11-20 22:10 182/121 70", "2026-11-21 07:20 w 81.2")
    #expect(sofa.screen().contains("▸▲ call today"))
    sofa.press(.down, .down, .enter)
    #expect(sofa.screen().contains("WEIGHT") && sofa.screen().contains("81.2 kg, today 07:20"))
    sofa.press(.escape, .character("d"))
    #expect(sofa.app.record.alerts.count == 1, "an answer needs an alert that is chosen")
  }

  @Test func aLowWindowSaysHowMuchIsOutOfView() throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines)
    #expect(sofa.screen(40, 12).contains("more below"))
    for _ in 0..<20 { sofa.press(.down) }
    #expect(sofa.screen(40, 12).contains("READINGS") && sofa.screen(40, 12).contains("more above"))
  }

  /// The link of a visit is opened, shown where nothing can open it, and only if it is a page of the web.
  @Test(arguments: [
    ("https://video.example/4", "No program is there to open it."),
    ("file:///etc/passwd", "Only links to web pages are opened: file:///etc/passwd"),
  ])
  func theLinkOfTheNextVisit(_ link: String, _ said: String) throws {
    let visit = try VisitSofa.visit(3, "2026-11-24T10:30+01:00") {
      ($0.clinician, $0.link) = ("Dr Weber", link)
    }
    let sofa = try VisitSofa.make([visit])
    #expect(sofa.screen().contains("O open link"))
    sofa.press(.character("O"))
    #expect(sofa.screen().contains(said))
    sofa.press(.character("V"), .character("O"))
    #expect(sofa.screen().contains(said))
  }

  @Test func noLinkIsSaid() throws {
    let sofa = try Sofa("2026-11-21 07:20 w 81.2")
    sofa.press(.character("O"))
    #expect(sofa.screen().contains("No visit that is to come has a link."))
  }

  @Test func dosesOfTodayAreCounted() throws {
    let medicine = try Medicine(
      "ramipril", strength: "5 mg",
      schedule: .times([#require(TimeOfDay("08:00")), #require(TimeOfDay("20:00"))]),
      start: #require(Day("2026-11-01")))
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: ["2026-11-21 08:02 took ramipril"],
      contents: [("2026-11-01T09:00+01:00", medicine)])
    #expect(sofa.screen().contains("1 of 2 doses taken today"))
  }

  @Test func readingsBeyondTheirLimitAreCounted() throws {
    let sofa = try Sofa(
      "2026-11-20 08:00 131/80 66", "2026-11-21 08:00 139/89 70", "2026-11-21 07:00 3.5 mmol/L",
      "2026-11-20 07:00 5.6 mmol/L", "2026-11-19 07:00 12.4 mmol/L")
    #expect(sofa.screen().contains("135/85  1 of 2 high"))
    #expect(sofa.screen().contains("1 low 1 high"))
  }
}
