import Care
import Model
import Terminal
import Testing

@testable import Screens

/// Every page in narrow and usual windows: no number is cut, and no two fields run into each other.
@Suite struct WholeNumberTests {
  static let widths = [40, 46, 60, 80]
  private static let heights = [12, 24]

  /// Every page that a key opens, with few readings and with none.
  @Test(arguments: SizeTests.ways.map(\.name), widths)
  func everyPageShowsWholeNumbers(_ name: String, _ width: Int) throws {
    let way = try #require(SizeTests.ways.first { $0.name == name })
    for lines in [[], SizeTests.lines] {
      let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines)
      for key in way.keys { sofa.press(key) }
      try check(sofa, width, name)
    }
  }

  /// Every stop of the tour, with a year of readings.
  @Test(arguments: widths)
  func theWholeTourShowsWholeNumbers(_ width: Int) throws {
    let year = try TourStop.year()
    let sensor = try TourStop.sensor()
    let damaged = try CheckTests.damaged()
    for stop in TourStop.all {
      let sofa = stop.isDamaged ? damaged : stop.hasSensor ? sensor : year
      try sofa.restart()
      let last = sofa.app.record.lastEntered.first?.id
      for key in stop.keys { sofa.press(key) }
      try check(sofa, width, stop.title)
      if sofa.app.record.lastEntered.first?.id != last {
        _ = try sofa.keeper.carryOut(UndoActs.step(.undo), in: sofa.app.record)
      }
    }
  }

  /// Readings that ask for something now, with what is asked then.
  @Test(
    arguments: [("182/121 70", "ynl"), ("2.9 mmol/L", "ynl"), ("84/50", "ynl"), ("spo2 90", "=l")], widths)
  func whatIsDangerousShowsWholeNumbers(_ reading: (line: String, answers: String), _ width: Int) throws {
    for answer in reading.answers {
      let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines)
      sofa.press(.character("l"), .paste(reading.line), .enter)
      try check(sofa, width, reading.line)
      sofa.press(.character(answer))
      try check(sofa, width, "\(reading.line), \(answer)")
      sofa.press(.escape)
      try check(sofa, width, "\(reading.line), then Today")
    }
  }

  private func check(_ sofa: Sofa, _ width: Int, _ name: String) throws {
    for height in Self.heights {
      for glyphs in [Glyphs.unicode, .ascii] {
        var canvas = Canvas(width: width, height: height, glyphs: glyphs)
        _ = sofa.app.draw(on: &canvas)
        let faults = WholeNumbers(canvas).faults
        #expect(faults.isEmpty, "\(name) at \(width)x\(height): \(faults)\n\(canvas.text())")
      }
    }
  }

  /// The search itself finds what it looks for.
  @Test(arguments: [
    ("182/12… mmHg", true), ("182/121… ", true), ("182/121 mmHg…", true), ("5.6 mmol…", true), ("4.…", true),
    ("Blood pressure 123today", true), ("82.yesterday", true), ("182/121▲", true), ("…82 64", true),
    ("182/121 mmHg, severe…", false), ("Blood pressure…", false), ("07:30 blood…", false), ("the 2nd…", true),
    ("1st 2nd 3rd 15m 2h", false), ("HbA1c 6.6 %", false), ("182/121 ▲", false),
  ])
  func faultsAreFound(_ text: String, _ isFault: Bool) {
    var canvas = Canvas(width: 40, height: 1)
    canvas.write(text, x: 0, y: 0)
    #expect(WholeNumbers(canvas).faults.isEmpty != isFault)
  }

  @Test func fieldsThatTouchAreFound() {
    var canvas = Canvas(width: 40, height: 1)
    canvas.write("pressure", x: 0, y: 0)
    canvas.write("123", x: 8, y: 0, tone: .danger)
    #expect(!WholeNumbers(canvas).faults.isEmpty)
  }
}
