import Care
import Foundation
import Model
import Report
import Terminal
import Testing

@testable import Screens

/// What windows of every size have to tell, however small they are.
@Suite struct NarrowWindowTests {
  static let sizes = [(40, 12), (46, 14), (60, 20), (80, 24), (120, 40)]

  /// Every alert in view has its value, its limit and its time, or no words either.
  @Test(arguments: sizes) func limitsAreWorthMoreThanWords(_ width: Int, _ height: Int) throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines)
    let rows = sofa.app.record.alerts.mostUrgentFirst.map { DueAlert($0).row(in: sofa.app.record) }
      .filter { !$0.value.isEmpty && !$0.limit.isEmpty }
    #expect(!rows.isEmpty)
    let count = TodayItem.all(sofa.app.record).count
    for _ in 0..<count {
      let lines = sofa.screen(width, height).split(separator: "\n")
      let items = lines.drop { !$0.contains("FOR YOU") }.prefix { !$0.contains("READINGS") }
      for line in items {
        for row in rows where line.contains(" \(row.value) ") && line.contains(row.time) {
          #expect(line.contains(" \(row.limit) ") || line.hasSuffix(" \(row.limit)"), "\(line)\n\(lines)")
        }
        for row in rows where line.contains(" \(row.value)") {
          #expect(line.contains(row.time), "\(line)")
        }
      }
      sofa.press(.down)
    }
  }

  /// A year of another one than this stands beside every day of the history.
  @Test(arguments: sizes) func daysOfOtherYearsHaveTheirYear(_ width: Int, _ height: Int) throws {
    let sofa = try Sofa(
      now: "2026-01-03T09:04+01:00",
      lines: ["2025-11-21 06:40 5.7 mmol/L", "2026-01-02 07:30 128/82 64", "2024-12-31 07:20 w 81.4 kg"])
    sofa.press(.character("h"))
    let screen = sofa.screen(width, height)
    for year in ["2025", "2024"] { #expect(screen.contains(year), "\(screen)") }
    #expect(screen.contains(width < 60 ? "2 Jan " : "2026-01-02"))
  }

  /// Every view in every time says all it has to say: nothing of it is cut, and what is out of view is scrolled to.
  @Test(arguments: sizes) func chartsSayAll(_ width: Int, _ height: Int) throws {
    let year = try TourStop.year()
    for (key, topic) in [
      ("b", ChartTopic.pressure), ("g", ChartTopic(Glucose.kind, .glucose)),
      ("w", ChartTopic(Weight.kind, .weight)),
    ] {
      for (place, view) in ChartView.views(of: topic).enumerated() {
        for zoom in [
          [], [Key.character("-"), .character("-")], [.character("-"), .character("-"), .character("<")],
        ] {
          year.press(.character("t"), .character("c"))
          year.press(
            .character(Character(key)), .character("v"), .character(Character("\(place + 1)")), .enter)
          for step in zoom { year.press(step) }
          let first = year.screen(width, height)
          let name = "\(view.rawValue) of \(key) at \(width)x\(height)"
          #expect(!first.contains("…"), "\(name)\n\(first)")
          let last = Self.sentence(year, width, height)
          #expect(last.hasSuffix("."), "\(name)\n\(last)")
        }
      }
    }
  }

  /// The last words of the page, with what is below scrolled to.
  private static func sentence(_ sofa: Sofa, _ width: Int, _ height: Int) -> String {
    for _ in 0..<20 { sofa.press(.character(" ")) }
    let rows = sofa.screen(width, height).split(separator: "\n", omittingEmptySubsequences: false)
    // Heading and footer have two rows each.
    let page = rows.dropFirst(2).dropLast(2).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("space: more") }
    let words = page.filter { row in !"▲△●○▼━┈▒▓░█·ncm◆".contains(row.first ?? " ") || row.hasSuffix(".") }
    return words.last ?? ""
  }

  /// Readings that are far from each other do not stand in one row, whatever the window.
  @Test(arguments: sizes) func lowIsNotHigh(_ width: Int, _ height: Int) throws {
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00",
      lines: [
        "2026-11-10 07:30 3.1 mmol/L", "2026-11-12 07:30 18.4 mmol/L", "2026-11-10 20:30 3.1 mmol/L",
        "2026-11-12 20:30 18.4 mmol/L",
      ])
    for view in ["1", "4"] {
      sofa.press(
        .character("t"), .character("c"), .character("g"), .character("v"), .character(Character(view)),
        .enter)
      let rows = sofa.screen(width, height).split(separator: "\n", omittingEmptySubsequences: false)
        .dropFirst(3)
      let (low, high) = (rows.firstIndex { $0.contains("▼") }, rows.firstIndex { $0.contains("▲") })
      #expect(low != nil && high != nil && low != high, "\(rows.joined(separator: "\n"))")
    }
  }

  /// What is typed is seen while it is typed, in the smallest window too.
  @Test(arguments: SizeTests.ways.map(\.name), [(20, 6), (24, 7), (30, 10)] + sizes)
  func whatIsTypedIsSeen(_ name: String, _ size: (Int, Int)) throws {
    let way = try #require(SizeTests.ways.first { $0.name == name })
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines)
    for key in way.keys { sofa.press(key) }
    guard Page.typed.contains(sofa.app.page) else { return }
    sofa.press(.character("7"))
    var wide = Canvas(width: 120, height: 40)
    // In a field of choices nothing is typed.
    guard sofa.app.draw(on: &wide) != nil else { return }
    var canvas = Canvas(width: size.0, height: size.1)
    let drawn = sofa.app.draw(on: &canvas)
    let place = try #require(drawn, "\(name) at \(size)\n\(canvas.text())")
    #expect(canvas[place.x - 1, place.y]?.character == "7", "\(name) at \(size)\n\(canvas.text())")
  }

  /// A page on which there is nothing says what to do, with every word.
  @Test(arguments: ["h", "r", "p", "i", "V", "o", "!", ",K"], sizes)
  func emptyPagesSayAllTheyHaveToSay(_ keys: String, _ size: (Int, Int)) throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: [])
    for key in keys { sofa.press(.character(key)) }
    let screen = sofa.screen(size.0, size.1)
    #expect(!screen.contains("…"), "\(screen)")
    #expect(screen.contains("."), "\(screen)")
  }

  /// All that is said of a target and of a setting is seen, in one page or some.
  @Test(arguments: sizes) func whatIsSaidBelowAListIsReached(_ width: Int, _ height: Int) throws {
    let sofa = try Sofa()
    sofa.press(.character("L"))
    for row in TargetRow.allCases {
      var seen = ""
      for _ in 0..<12 {
        seen += sofa.screen(width, height).split(whereSeparator: \.isWhitespace).joined(separator: " ") + " "
        sofa.press(.character(" "))
      }
      let last = try #require(row.lines(in: sofa.app.record).last?.split(separator: " ").suffix(2))
      #expect(seen.contains(last.joined(separator: " ")), "\(row) at \(width)x\(height): \(seen)")
      sofa.press(.down)
    }
    sofa.press(.character(","))
    for row in SettingRow.all {
      let screen = sofa.screen(width, height).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let last = row.help.split(separator: " ").suffix(2).joined(separator: " ")
      #expect(screen.contains(last), "\(row.name) at \(width)x\(height): \(screen)")
      sofa.press(.down)
    }
  }

  /// A reminder that is overdue says since when.
  @Test(arguments: sizes) func remindersSaySinceWhen(_ width: Int, _ height: Int) throws {
    let year = try TourStop.year()
    year.press(.character("r"))
    let dates = year.app.record.reminders.filter(\.isDue).map { DueText.brief($0, in: year.app.record) }
    #expect(!dates.isEmpty)
    let screen = year.screen(width, height)
    for date in dates { #expect(screen.contains(date.drop { $0 != " " }.dropFirst()), "\(date)\n\(screen)") }
  }
}
