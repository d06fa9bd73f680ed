import Foundation
import Lettering
import Model
import Terminal
import Testing

@testable import Screens

/// Random keys over all screens: nothing traps, nothing is drawn outside, and nothing that was saved is damaged.
///
/// `WALK_KEYS=1000000 script/test --filter WalkTests` walks further; `WALK_SEED` begins elsewhere. After a trap,
/// `WALK_TRACE=FILE` writes each key into a file before it is pressed.
@Suite struct WalkTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let keys = environment["WALK_KEYS"].flatMap { Int($0) } ?? 20_000
  private static let seed = environment["WALK_SEED"].flatMap { UInt64($0) } ?? 1
  /// So many walk beside each other.
  private static let walkers = environment["WALK_TRACE"] == nil ? 4 : 1

  @Test func randomKeysOverAllScreens() async throws {
    let pages = try await withThrowingTaskGroup(of: Set<Page>.self) { group in
      for walker in 0..<Self.walkers {
        group.addTask {
          var walk = Walk(seed: Self.seed &* 1000 &+ UInt64(walker), trace: Self.environment["WALK_TRACE"])
          let stops = Walk.stops.indices.filter { $0 % Self.walkers == walker }
          for (index, stop) in stops.enumerated() {
            let share = Self.keys / Self.walkers
            try walk.go(
              from: Walk.stops[stop], keys: share * (index + 1) / stops.count - share * index / stops.count)
          }
          return walk.pages
        }
      }
      return try await group.reduce(into: Set<Page>()) { $0.formUnion($1) }
    }
    #expect(pages == Set(Page.allCases), "never reached: \(Set(Page.allCases).subtracting(pages))")
  }
}

/// One walk, from page to page by random keys; the same seed is the same walk.
private struct Walk {
  /// Where walks begin, so that each page is reached, however seldom a random key leads to it.
  static let stops: [[Key]] =
    [
      "", "l12", "b1", "m", "h", "h/", "h#", "hD", "hE", "hv", "c", "cT", "cv", "r", "ra", "rs", "rs4", "rf",
      "p", "pa",
    ]
    .map(typed)
    + [
      "i", "ia", "iT", "iTT", "V", "Va", "Vf", "o", "of", "ofT", "oa", ",", ",K", ",Ka", "L", "v", "ve", "vB",
      "B", ":", "!", "?",
    ]
    .map(typed)
    + [
      typed("o") + [.enter], typed("o") + [.enter, .character("/")], typed(",") + [.end, .enter], [.enter],
      typed("N"), typed("v") + [.enter], typed("Vv"),
      typed("!") + [.down, .down, .down, .character("e")], typed("l182/121 70") + [.enter],
      typed("l182/121 70") + [.enter, .character("n")], typed("F"), file("meter"), file("diary"), file("bad"),
      file("meter") + typed("e"), file("meter") + [.enter, .character("y")], file("diary") + typed("e"),
    ]

  private static func file(_ name: String) -> [Key] { typed("F") + [.paste("/x/\(name).csv"), .enter] }

  private static func typed(_ text: String) -> [Key] { text.map(Key.character) }

  private static let sizes: [Size] = [
    Size(width: 40, height: 12), Size(width: 46, height: 14), Size(width: 24, height: 7),
    Size(width: 80, height: 24),
    Size(width: 60, height: 16), Size(width: 120, height: 40), Size(width: 200, height: 60),
  ]
  private static let pastes = [
    "", "128/82 64", "128/82 64\n131/84 66\n", "血圧 🙂 e\u{301}", "\u{1b}[31mred\u{7}", "#a #b note \"x\"",
    String(repeating: "9", count: 5000), "2026-11-30 25:00", "\t \r\n", "3 Dec 10:30", "/x/report.txt",
    "/x/meter.csv", "/x/diary.csv", "/x/",
  ]
  private static let characters = Array("0123456789/.,:;-+# abcdefghijklmnopqrstuvwxyzABCDEFMNU!?*'\"<>[]é🙂")
  private static let movements: [Key] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .enter, .escape, .backspace,
    .delete,
    .control("u"), .control("w"), .control("b"), .alt("x"), .insert, .other, .function(1), .function(2),
    .function(9),
  ]

  private(set) var pages: Set<Page> = []
  private var generator: Numbers
  private var canvas = Canvas(width: 42, height: 14, fill: "x")
  private var size = Size(width: 40, height: 12)
  private let trace: String?

  init(seed: UInt64, trace: String?) {
    generator = Numbers(state: seed)
    self.trace = trace
  }

  /// Opens a journal in memory, goes to a page, and presses so many keys.
  mutating func go(from stop: [Key], keys: Int) throws {
    let files = MemoryFiles()
    let sofa = try FurnishedSofa.damaged(files)
    let setAside = sofa.app.record.setAside
    for key in stop { try press(key, sofa) }
    for _ in 0..<keys { try step(sofa) }
    let record = try sofa.keeper.record(.everything)
    #expect(record.setAside <= setAside, "something that was written cannot be read")
    #expect(files.paths.filter { $0.hasSuffix(".tmp") }.isEmpty)
  }

  private mutating func step(_ sofa: Sofa) throws {
    // A large window takes long to draw, and shows no more pages than a small one.
    if size.width > 80, Int.random(in: 0..<4, using: &generator) == 0 { return try resize(sofa) }
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<45:
      let known = Command.valid(in: sofa.app.page).flatMap(\.keys)
      try press(known.randomElement(using: &generator) ?? .escape, sofa)
    case 45..<70: try press(.character(Self.characters.randomElement(using: &generator) ?? "x"), sofa)
    case 70..<85: try press(Self.movements.randomElement(using: &generator) ?? .up, sofa)
    case 85..<88: try press(.paste(Self.pastes.randomElement(using: &generator) ?? ""), sofa)
    case 88..<91: try click(sofa)
    case 91..<94: try resize(sofa)
    case 94..<97: sofa.wait(seconds: Int.random(in: 1...3, using: &generator))
    case 97: sofa.wait(minutes: Int.random(in: 1...90, using: &generator))
    case 98: sofa.setBack(minutes: Int.random(in: 1...90, using: &generator))
    default: try press(Bool.random(using: &generator) ? .hangUp : .interrupt, sofa)
    }
  }

  private mutating func press(_ key: Key, _ sofa: Sofa) throws {
    note("\(sofa.app.page) \(size.width)x\(size.height) \(key)")
    sofa.press(key)
    pages.insert(sofa.app.page)
    #expect(!sofa.app.stack.all.isEmpty && sofa.app.stack.depth < 30)
    if sofa.app.ending != nil { try sofa.restart() }
    // Keys may come faster than frames are drawn.
    if Bool.random(using: &generator), sofa.app.takeFrame() { draw(sofa) }
  }

  /// What the terminal makes of a click: the key that the cell stands for.
  private mutating func click(_ sofa: Sofa) throws {
    var shown = Canvas(width: size.width, height: size.height)
    _ = sofa.app.draw(on: &shown)
    let point = Point(
      x: Int.random(in: 0..<size.width, using: &generator),
      y: Int.random(in: 0..<size.height, using: &generator))
    try press(shown.key(at: point) ?? .other, sofa)
  }

  private mutating func resize(_ sofa: Sofa) throws {
    size = Self.sizes.randomElement(using: &generator) ?? size
    canvas = Canvas(width: size.width + 2, height: size.height + 2, fill: "x")
    try press(.resize, sofa)
  }

  /// Draws into the middle of a larger canvas, whose edge has to stay as it was.
  private func draw(_ sofa: Sofa) {
    var shown = canvas
    var cursor: Point?
    let room = Rect(x: 1, y: 1, width: size.width, height: size.height)
    shown.inside(room) { cursor = sofa.app.draw(on: &$0) }
    if let cursor { #expect(room.contains(cursor), "the cursor is at \(cursor) in \(size)") }
    let (right, bottom) = (size.width + 1, size.height + 1)
    let edge =
      (0...right).flatMap { [Point(x: $0, y: 0), Point(x: $0, y: bottom)] }
      + (0...bottom).flatMap { [Point(x: 0, y: $0), Point(x: right, y: $0)] }
    let isWhole = edge.allSatisfy { shown[$0.x, $0.y]?.character == "x" }
    #expect(isWhole, "drawn outside of \(size) on \(sofa.app.page):\n\(isWhole ? "" : shown.text())")
  }

  private func note(_ line: String) {
    guard let trace else { return }
    let file = FileHandle(forWritingAtPath: trace)
    if let file {
      _ = try? file.seekToEnd()
      try? file.write(contentsOf: Data("\(line)\n".utf8))
    } else {
      _ = FileManager.default.createFile(atPath: trace, contents: Data("\(line)\n".utf8))
    }
  }
}

/// Random numbers that are the same in every run (SplitMix64).
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
