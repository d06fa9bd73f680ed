import Testing

@testable import Terminal

/// Spaces between two characters may take the tone of the first, where nobody can see that.
@Suite struct GapsTests {
  /// A row, the tone of each cell (`m` muted, `s` selected, `i` input, `.` normal), its first and last character, and
  /// the spaces that may take the tone of the first.
  @Test(
    arguments: [
      ("a b", "m.m", 0, 2, 1..<2), ("a b", ".gm", 0, 2, 1..<2), ("ab", "mg", 0, 1, 1..<1),
      ("a  b", "mggm", 0, 3, 1..<3), ("a x b", "m.g.m", 0, 4, 4..<4), ("a x b", "m.g.m", 2, 4, 3..<4),
      ("a b", "s.s", 0, 2, 2..<2), ("a b", "msm", 0, 2, 2..<2), ("a b", "mim", 0, 2, 2..<2),
      ("a b", "i.m", 0, 2, 2..<2), ("a        b", "m........m", 0, 9, 1..<9),
      ("a         b", "m.........m", 0, 10, 10..<10), ("血 b", "mm.m", 0, 3, 2..<3),
      ("血b", "mmm", 0, 2, 2..<2),
    ])
  func short(_ text: String, _ tones: String, _ first: Int, _ second: Int, _ gap: Range<Int>) {
    let names: [Character: Tone] = ["m": .muted, "g": .good, "s": .selected, "i": .input, ".": .normal]
    var canvas = Canvas(width: tones.count, height: 1)
    canvas.write(text, x: 0, y: 0)
    for (x, name) in tones.enumerated() {
      canvas.tone(Rect(x: x, y: 0, width: 1, height: 1), names[name] ?? .normal)
    }
    #expect(canvas.gap(from: first, to: second) { $0 == .selected || $0 == .input } == gap)
  }

  @Test func neverFromOneRowIntoTheNext() {
    var canvas = Canvas(width: 4, height: 2)
    canvas.write("a", x: 3, y: 0)
    canvas.write("b", x: 1, y: 1)
    #expect(canvas.gap(from: 3, to: 5) { _ in false }.isEmpty)
  }
}
