import Care
import Model
import Report
import Terminal
import Testing

@testable import Screens

/// Every view of the charts as text, in both sizes and both sets of glyphs, and what it says where there is too
/// little for it.
@Suite struct ChartSnapshotTests {
  static let pressureViews = ChartView.views(of: .pressure).map(\.rawValue)
  static let glucoseViews = ["trend", "day", "distribution", "calendar"]
  static let weightViews = ["trend", "weeks"]

  @Test(arguments: pressureViews) func bloodPressure(_ view: String) throws {
    try compare("pressure", view, try sofa("b", view))
  }

  @Test(arguments: glucoseViews) func glucose(_ view: String) throws {
    try compare("glucose", view, try sofa("g", view))
  }

  @Test(arguments: ["trend", "day", "day-by-day", "calendar", "distribution"])
  func sensor(_ view: String) throws {
    let sofa = try Sofa(now: ChartData.now, lines: [], contents: try ChartData.sensor(days: 15))
    show("g", view, sofa)
    try compare("sensor", view, sofa)
  }

  /// A day, some hours of it, and a week of a sensor, in every set of glyphs.
  @Test(arguments: [("one-day", 2), ("hours", 4), ("week", 1)]) func hours(_ name: String, _ nearer: Int)
    throws
  {
    let sofa = try Sofa(
      now: ChartData.now, lines: ["2026-11-20 08:10 118 mg/dL fasting"],
      contents: try ChartData.sensor(days: 15))
    show("g", "trend", sofa)
    for _ in 0..<nearer { sofa.press(.character("+")) }
    for _ in 0..<max(0, nearer - 1) { sofa.press(.character("<")) }
    try compare("sensor", name, sofa)
    for (width, height) in [(40, 12), (80, 24)] {
      try SnapshotTests().check(
        "chart sensor \(name) blocks \(width)x\(height)", sofa.screen(width, height, glyphs: .blocks))
    }
  }

  /// From thirty days of a sensor on there are bands.
  @Test func bands() throws {
    let sofa = try Sofa(now: ChartData.now, lines: [], contents: try ChartData.sensor(days: 40))
    sofa.press(.character("c"), .character("g"), .character("]"))
    try compare("sensor", "bands", sofa)
    sofa.press(.left)
    try SnapshotTests().check("chart sensor bands cursor 80x24", sofa.screen())
  }

  /// The views by name, and a chart in which a limit changed.
  @Test func viewsAndSteps() throws {
    let sofa = try sofa("b", "trend")
    sofa.press(.character("v"))
    try SnapshotTests().check("chart views 80x24", sofa.screen())
    try SnapshotTests().check("chart views 40x12", sofa.screen(40, 12))
    let changed = try ChartData.withTargets()
    show("b", "trend", changed)
    try compare("steps", "trend", changed)
  }

  @Test(arguments: weightViews) func weight(_ view: String) throws {
    let sofa = try sofa("w", view)
    sofa.press(.character("]"))
    try compare("weight", view, sofa)
  }

  /// Two readings are too little for some views, and none for most.
  @Test(arguments: ["day", "calendar", "weeks", "compare", "morning-evening", "distribution", "scatter"])
  func tooLittleIsSaid(_ view: String) throws {
    for (name, lines) in [("few", ["2026-11-20 07:30 131/84", "2026-11-20 07:32 129/84"]), ("none", [])] {
      let sofa = try Sofa(now: ChartData.now, lines: lines)
      show("b", view, sofa)
      try SnapshotTests().check("chart \(name) \(view) 80x24", sofa.screen())
    }
  }

  @Test func theCursorReadsOut() throws {
    let sofa = try sofa("b", "trend")
    sofa.press(.left, .home)
    try SnapshotTests().check("chart cursor 80x24", sofa.screen())
    try SnapshotTests().check("chart cursor 200x60", sofa.screen(200, 60))
  }
}

extension ChartSnapshotTests {
  private func sofa(_ kind: Character, _ view: String) throws -> Sofa {
    let sofa = try Sofa(now: ChartData.now, lines: ChartData.lines)
    show(kind, view, sofa)
    return sofa
  }

  private func show(_ key: Character, _ view: String, _ sofa: Sofa) {
    sofa.press(.character("c"), .character(key))
    let kind = key == "b" ? BloodPressure.kind : key == "g" ? Glucose.kind : Weight.kind
    let views = (ChartTopic(kind).map(ChartView.views) ?? []).map(\.rawValue)
    for _ in 0..<(views.firstIndex(of: view) ?? 0) { sofa.press(.character("V")) }
  }

  private func compare(_ name: String, _ view: String, _ sofa: Sofa) throws {
    for (width, height) in [(80, 24), (200, 60)] {
      for glyphs in [Glyphs.unicode, .ascii] {
        let screen = sofa.screen(width, height, glyphs: glyphs)
        if glyphs.isASCII { #expect(screen.unicodeScalars.allSatisfy { $0.isASCII }) }
        let set = glyphs.isASCII ? " ascii" : ""
        try SnapshotTests().check("chart \(name) \(view)\(set) \(width)x\(height)", screen)
      }
    }
  }
}
