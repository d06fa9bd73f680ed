import Care
import Journal
import Model
import Report
import Synchronization
import Terminal
import Testing

@testable import Screens

/// What keys do on the charts.
@Suite struct ChartsScreenTests {
  private func charts(_ lines: [String] = ChartData.lines) throws -> Sofa {
    let sofa = try Sofa(now: ChartData.now, lines: lines)
    sofa.press(.character("c"))
    return sofa
  }

  private func heading(_ sofa: Sofa) -> String {
    String(sofa.screen(160, 40).split(separator: "\n", omittingEmptySubsequences: false)[2])
  }

  /// On the screens a key is named, and no command of a shell.
  @Test func anEmptyChartNamesTheKey() throws {
    let sofa = try Sofa()
    sofa.press(.character("c"))
    #expect(sofa.screen().contains("To log one press l and type, for example, 128/82 64"))
    #expect(!sofa.screen().contains("vitals log"))
  }

  @Test func everyViewComesInItsTurn() throws {
    let sofa = try charts()
    let views = ChartView.views(of: .pressure)
    for (index, view) in (views + [views[0]]).enumerated() {
      #expect(heading(sofa).contains(" \(view.title.uppercased())  "), "\(view)")
      #expect(heading(sofa).contains("view \(index % views.count + 1) of \(views.count)"))
      sofa.press(.function(4))
    }
  }

  /// `v` lists the views by their names; the picture behind the list is that of the chosen one, and Esc brings the one
  /// before back.
  @Test func viewsAreChosenByName() throws {
    let sofa = try charts()
    sofa.press(.character("v"))
    let screen = sofa.screen()
    for view in ChartView.views(of: .pressure) {
      #expect(screen.contains("\(view.title)  ") && screen.contains(" \(view.rawValue) "), "\(view)")
    }
    #expect(!screen.contains(ChartView.dayByDay.title), "a pressure is not a line through the day")
    sofa.press(.down, .down, .down)
    #expect(heading(sofa).contains("  CALENDAR  "))
    sofa.press(.escape)
    #expect(heading(sofa).contains("  READINGS  ") && sofa.app.page == .charts)
    sofa.press(.character("v"), .character("6"), .enter)
    #expect(heading(sofa).contains("SYSTOLIC BY DIASTOLIC") && sofa.app.page == .charts)
    sofa.press(.character("v"), .character("v"), .character("v"), .enter)
    #expect(heading(sofa).contains(ChartView.compare.title.uppercased()))
    sofa.press(.character("v"), .character("v"), .enter)
    #expect(heading(sofa).contains("  READINGS  "))
  }

  @Test(arguments: ChartView.allCases) func aViewIsMeantByNameOrTitle(_ view: ChartView) {
    for text in [
      view.rawValue, view.title, view.title.uppercased(),
      view.title.split(separator: " ").joined(separator: "-"),
    ] {
      #expect(ChartView.meant(by: text) == view, "\(text)")
    }
    #expect(ChartView.meant(by: "") == nil && ChartView.meant(by: "x") == nil)
  }

  /// A view that a kind does not have is not shown for it, and is there again for one that has it.
  @Test func eachKindHasItsViews() throws {
    let sofa = try charts()
    sofa.press(.character("v"), .character("6"), .enter)
    #expect(heading(sofa).contains("SYSTOLIC BY DIASTOLIC"))
    sofa.press(.character("w"))
    #expect(heading(sofa).contains("WEIGHT  READINGS"))
    sofa.press(.character("b"))
    #expect(heading(sofa).contains("SYSTOLIC BY DIASTOLIC"))
  }

  @Test func theDaysMoveAndStopAtToday() throws {
    let sofa = try charts()
    let now = heading(sofa)
    sofa.press(.character("<"))
    #expect(heading(sofa).contains("23 Sep to Thu 22 Oct") && heading(sofa).contains("30 days to 22 Oct"))
    sofa.press(.pageUp, .pageDown, .character(">"), .character(">"))
    #expect(heading(sofa) == now)
  }

  @Test(arguments: [
    ("+", "15 Nov to today"), ("[", "15 Nov to today"), ("-", "24 Aug to today"), ("]", "24 Aug"),
  ])
  func periodsChange(_ key: Character, _ words: String) throws {
    let sofa = try charts()
    sofa.press(.character(key))
    #expect(heading(sofa).contains(words))
  }

  @Test func theCursorReadsOutTimeValueClassAndTags() throws {
    let sofa = try charts()
    sofa.press(.left)
    let screen = sofa.screen(160, 40)
    #expect(screen.contains("today 07:10: 132/82 mmHg, pulse 68") && screen.contains("◆"))
    #expect(screen.contains("Elevated (ESC 2024, home)"))
    for _ in 0..<60 where !sofa.screen(160, 40).contains("182/121 mmHg") { sofa.press(.left) }
    let severe = sofa.screen(160, 40)
    #expect(severe.contains("#argument") && severe.contains("note \"after a telephone call\""))
    sofa.press(.end)
    #expect(sofa.screen(160, 40).contains("today 07:10"))
    sofa.press(.home)
    #expect(sofa.screen(160, 40).contains("Fri 23 Oct 07:19"))
  }

  /// At the first reading the days move on, and at the last of today nothing moves.
  @Test func theCursorTakesTheDaysAlong() throws {
    let sofa = try charts()
    sofa.press(.left, .home, .left)
    #expect(heading(sofa).contains("to Thu 22 Oct"))
    #expect(sofa.screen(160, 40).contains("Thu 22 Oct 20:"))
    sofa.press(.right)
    #expect(heading(sofa).contains("to today") && sofa.screen(160, 40).contains("Fri 23 Oct 07:19"))
    sofa.press(.end, .right)
    #expect(heading(sofa).contains("to today") && sofa.screen(160, 40).contains("today 07:10"))
  }

  @Test func zoomingKeepsTheDayUnderTheCursor() throws {
    let sofa = try charts()
    sofa.press(.left, .home, .character("+"))
    #expect(
      heading(sofa).contains("20 Oct to Mon 26 Oct") && sofa.screen(160, 40).contains("Fri 23 Oct 07:19"))
  }

  @Test func oneDayIsNoSpan() throws {
    let record = try charts().app.record
    let topic = try #require(ChartTopic(BloodPressure.kind))
    let day = record.now.day.adding(days: -2)
    let picture = ChartPicture(topic, ChartSpan(day...day), record: record)
    #expect(picture.heading(width: 200).contains("mmHg, Thu 19 Nov,"))
  }

  @Test func aDayIsTyped() throws {
    let sofa = try charts()
    sofa.press(.character("T"))
    #expect(sofa.screen().contains("day, such as") && sofa.screen().contains("[Charts]"))
    sofa.type("2026-10-05")
    sofa.press(.enter)
    #expect(
      heading(sofa).contains("21 Sep to Tue 20 Oct") && sofa.screen(160, 40).contains("Mon 5 Oct 07:17"))
    sofa.press(.character("T"))
    sofa.type("2026-10")
    sofa.press(.enter)
    #expect(sofa.screen(160, 40).contains("Thu 1 Oct"))
  }

  @Test(arguments: [
    ("someday", "is not a day"), ("2026-13-01", "there is no such day"), ("2027-01-01", "is in the future"),
    ("11/10/2026", "can be 11 October or 10 November"), ("tomorrow", "is in the future"),
  ])
  func daysThatAreNoneAreRefused(_ text: String, _ reason: String) throws {
    let sofa = try charts()
    let before = heading(sofa)
    sofa.press(.character("T"))
    sofa.type(text)
    sofa.press(.enter)
    #expect(sofa.screen().contains(reason) && sofa.screen().contains(text))
    sofa.press(.escape)
    #expect(heading(sofa) == before)
  }

  @Test func weeksBeginWhereThePersonSays() throws {
    let sofa = try charts()
    sofa.press(.character("v"), .character("4"), .enter)
    func first() -> Substring? {
      sofa.screen().split(separator: "\n").first { $0.hasPrefix(" Mon ") || $0.hasPrefix(" Sun ") }
    }
    #expect(first()?.hasPrefix(" Mon") == true)
    try sofa.keeper.set(.weekStart, to: "sunday")
    sofa.app = try App(sofa.keeper)
    sofa.press(.character("c"), .character("v"), .character("4"), .enter)
    #expect(first()?.hasPrefix(" Sun") == true)
  }

  /// Medicines that are new and notes have their letter on the axis and their words below.
  @Test func whatHappenedIsOnTheAxis() throws {
    let screen = try charts().screen(160, 40)
    let words = screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("m a medicine not logged in the 60 days before (2 Nov \"ramipril 5 mg\")"))
    #expect(words.contains("n a note (12 Nov \"slept badly\")") && screen.contains("+ ramipril 5 mg"))
    let axis = screen.split(separator: "\n").first { $0.contains("└") }
    #expect(axis?.contains("m") == true && axis?.contains("n") == true)
  }

  @Test func everyKindHasEveryViewOfItsOwnAtAnySize() throws {
    let sofa = try charts(ChartData.lines + SizeTests.lines)
    for topic in Kind.measurements.flatMap(ChartTopic.all) {
      for view in ChartView.views(of: topic) {
        for period in [1, 7, 400] {
          let last = sofa.app.record.now.day
          let days = last.adding(days: 1 - period)...last
          let picture = ChartPicture(topic, view: view, ChartSpan(days), record: sofa.app.record)
          #expect(!picture.sentence.isEmpty && !picture.sentence.contains("  "), "\(topic.title) \(view)")
          for (width, height) in [(0, 0), (1, 1), (20, 5), (78, 14), (198, 50)] {
            var canvas = Canvas(width: width, height: height, fill: "\u{1F}")
            picture.draw(on: &canvas, cursor: picture.stops > 0 ? picture.stops / 2 : nil)
            if picture.stops > 0 { #expect(!picture.readout(picture.stops - 1).isEmpty) }
          }
        }
      }
    }
  }

  /// What does not change is not worked out anew: that is what makes a key cheap among a million readings.
  @Test func aPictureIsMadeOnce() throws {
    let record = try charts().app.record
    let days = record.now.day.adding(days: -29)...record.now.day
    let cache = PictureCache()
    let made = Mutex(0)
    func picture(_ view: ChartView) {
      let key = PictureKey(topic: .pressure, view: view, span: ChartSpan(days), version: record.version)
      _ = cache.value(of: key) {
        made.withLock { $0 += 1 }
        return ChartPicture(.pressure, view: view, ChartSpan(days), record: record)
      }
    }
    picture(.trend)
    picture(.trend)
    #expect(made.withLock { $0 } == 1)
    picture(.weeks)
    #expect(made.withLock { $0 } == 2)
  }

  /// A saved reading is in the picture at once.
  @Test func whatIsSavedIsSeen() throws {
    let sofa = try charts(["2026-11-20 07:30 131/84"])
    #expect(sofa.screen().contains("1 reading"))
    sofa.press(.character("l"))
    sofa.type("128/82")
    sofa.press(.enter)
    #expect(sofa.screen().contains("2 readings"))
  }

  /// Charts open with what Today has loaded, and load more when more is asked for.
  @Test func olderReadingsAreLoadedWhenTheyAreAskedFor() throws {
    let sofa = try charts(["2026-11-20 07:30 131/84", "2025-01-20 07:30 141/94"])
    #expect(sofa.app.record.readings.count == 1)
    sofa.press(.character("]"))
    #expect(sofa.app.record.readings.count == 1)
    sofa.press(.character("]"), .character("]"))
    #expect(sofa.app.record.readings.count == 2 && sofa.screen().contains("2 readings"))
  }
}
