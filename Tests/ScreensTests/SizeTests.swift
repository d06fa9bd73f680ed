import Foundation
import Model
import Terminal
import Testing

@testable import Screens

/// Every screen at every size: nothing traps, nothing is drawn outside, and nothing is left undrawn.
@Suite struct SizeTests {
  static let sizes = [
    (0, 0), (1, 1), (5, 2), (20, 5), (20, 6), (30, 10), (80, 24), (120, 40), (200, 60), (1000, 3),
  ]
  static let ways: [(name: String, keys: [Key])] = [
    ("today", []), ("log", [.character("l"), .character("1"), .character("2")]), ("form", [.character("b")]),
    ("glucose form", [.character("g")]), ("history", [.character("h")]),
    ("filter", [.character("h"), .character("/"), .character("é")]),
    ("filtered", [.character("h"), .character("/")] + "class:high bp".map(Key.character) + [.enter]),
    ("entry", [.character("h"), .end, .enter]),
    ("pasted list", [.paste("7:30 128/82 64\n7:41 5.6 mmol/L fasting\nfoo 12\n7:45 255/100")]),
    ("marked", [.character("h"), .character(" "), .character(" ")]),
    ("tags", [.character("h"), .character("#"), .character("é")]),
    ("question", [.character("h"), .character("D")]), ("versions", [.character("h"), .character("v")]),
    ("charts", [.character("c")]), ("glucose chart", [.character("c"), .character("g"), .character("]")]),
    ("weight chart", [.character("c"), .character("w"), .character("]"), .character("]")]),
    ("reminders", [.character("r")]), ("reminder form", [.character("r"), .character("a")]),
    ("later", [.character("r"), .character("s")]),
    ("later time", [.character("r"), .character("s"), .character("4"), .character("é")]),
    ("reminder page", [.character("r"), .enter]), ("reminder change", [.character("r"), .character("e")]),
    ("reminder pause", [.character("r"), .character("z")]),
    ("templates", [.character("r"), .character("f")]),
    ("proposed", [.character("r"), .character("f"), .character(" "), .enter, .down, .character(" ")]),
    ("last done", [.character("r"), .character("f"), .character(" "), .enter, .character(" "), .enter]),
    ("plan", [.character("p")]), ("medication", [.character("i")]), ("visits", [.character("V")]),
    ("documents", [.character("r"), .backTab]), ("help", [.character("?")]), ("why", [.enter]),
    ("alert note", [.character("N"), .character("é")]),
    ("check", [.character("!")]), ("erase", [.character("h"), .character("E")]),
    ("own kinds", [.character(","), .character("K")]),
    ("own kind form", [.character(","), .character("K"), .character("a"), .character("é")]),
    ("settings", [.character(",")]), ("span", [.character(","), .end, .enter]),
    ("completion", [.character("l"), .paste("128/82 64 "), .tab, .tab]),
    ("earlier line", [.character("l"), .up]),
    ("report", [.character("v")]), ("report choices", [.character("v"), .character("e")]),
    ("report file", [.character("v"), .enter]), ("big figures", [.character("B")]),
    ("session", [.character("m")]),
    ("session done", [.character("m"), .character("C")] + sittingKeys),
    ("import path", [.character("F"), .paste("/x/é")]),
    ("import", [.character("F"), .paste("meter.csv"), .enter]),
    ("import answer", [.character("F"), .paste("meter.csv"), .enter, .character("e"), .character("é")]),
    ("import question", [.character("F"), .paste("meter.csv"), .enter, .enter]),
    ("imported", [.character("F"), .paste("meter.csv"), .enter, .enter, .character("y"), .down]),
    ("import refused", [.character("F"), .paste("bad.csv"), .enter]),
    ("columns", [.character("F"), .paste("diary.csv"), .enter]),
    ("column roles", [.character("F"), .paste("diary.csv"), .enter, .down, .character("e")]),
    ("palette", [.character("h"), .character(":"), .character("e")]),
  ]

  private static let sittingKeys: [Key] = [
    .tab, .paste("134/86 66"), .enter, .tab, .paste("132/84 64"), .enter, .paste("13"),
  ]

  @Test(arguments: ways.map(\.name))
  func everySizeHolds(_ name: String) throws {
    let way = try #require(Self.ways.first { $0.name == name })
    for lines in [[], Self.lines] {
      let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines)
      try Self.putFiles(in: sofa)
      for key in way.keys { sofa.press(key) }
      for (width, height) in Self.sizes {
        for glyphs in [Glyphs.unicode, .ascii] {
          let screen = sofa.screen(width, height, glyphs: glyphs, fill: "x")
          #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count <= max(1, height))
        }
      }
    }
  }

  /// No hint of a form is cut in the usual window.
  @Test(arguments: [
    ("reminder", [Key.character("r"), .character("a")]), ("medicine", [.character("i"), .character("a")]),
    ("visit", [.character("V"), .character("a")]), ("plan", [.character("p"), .character("a")]),
    ("document", [.character("o"), .character("a")]), ("blood pressure", [.character("b")]),
    ("own kind", [.character(","), .character("K"), .character("a")]),
  ])
  func hintsOfFormsAreWhole(_ name: String, _ keys: [Key]) throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: [])
    for key in keys { sofa.press(key) }
    let screen = sofa.screen(80, 24)
    #expect(screen.contains("enter save") && !screen.contains("…"), "\(screen)")
  }

  /// Every screen, in both sets of characters: what it says where it has no room.
  @Test(arguments: ways.map(\.name))
  func tooSmallSaysWhatIsNeeded(_ name: String) throws {
    let way = try #require(Self.ways.first { $0.name == name })
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: Self.lines)
    try Self.putFiles(in: sofa)
    for key in way.keys { sofa.press(key) }
    for (glyphs, cut) in [(Glyphs.unicode, "…"), (.ascii, "~")] {
      #expect(sofa.screen(0, 0, glyphs: glyphs) == "")
      #expect(sofa.screen(1, 1, glyphs: glyphs) == cut)
      #expect(sofa.screen(20, 5, glyphs: glyphs) == "needs 20x6\nhas 20x5\n\n\n")
      #expect(sofa.screen(19, 6, glyphs: glyphs) == "needs 20x6\nhas 19x6\n\n\n\n")
    }
  }

  /// Files to import: one that is read, one of which the columns say nothing, and one that cannot be read.
  static let files = [
    "meter.csv": "Date,Time,Sys,Dia,Pulse,Notes\n2026-11-19,07:30,131,84,66,before breakfast\n"
      + "2026-11-20,07:30,128,82,64,\n2026-11-20,25:00,1,2,3,\n",
    "diary.csv":
      "Wann;Oben;Unten;Herz;Wo\n2026-11-19 07:30;131;84;66;links\n2026-11-20 07:30;128;82;64;links\n",
    "bad.csv": "Date,Time,Glucose\n2026-11-20,07:30,5.6\n",
  ]

  static func putFiles(in sofa: Sofa) throws {
    for (name, text) in files { try sofa.put(name, text) }
  }

  static let lines = [
    "2026-10-24 07:30 151/94 66", "2026-11-10 07:30 131/84 66 irregular", "2026-11-20 22:10 182/121 70",
    "2026-11-20 07:30 3.1 fasting", "2026-11-21 07:41 hi note 血圧 🙂", "2026-11-20 07:20 w 81.4",
    "2026-11-21 07:20 w 81.2", "2026-11-19 12:00 note slept badly", "2026-11-18 12:00 took the white one",
    "2026-11-18 13:00 temp 38.2", "2026-11-18 14:00 spo2 91", "2026-11-18 15:00 a1c 6.8 %",
  ]
}

extension URL {
  /// Whether something is there.
  var isThere: Bool { FileManager.default.fileExists(atPath: path) }
}
