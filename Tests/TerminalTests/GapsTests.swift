import Testing

@testable import Terminal

/// Spaces between two characters take the tone of the first, where nobody can see that.
@Suite struct GapsTests {
  /// A letter a cell stands for its tone: `m` muted, `g` good, `s` selected, `i` input, `.` normal; what is drawn, with
  /// which tones, and with which tones it is sent.
  @Test(
    arguments: [
      ("a b", "m.m", "mmm"), ("a b", "m..", "mm."), ("a b", "..m", "..m"), ("a  b", "mggm", "mmmm"),
      ("a   ", "m...", "m..."), ("   a", "...m", "...m"), ("a b c", "m.g.m", "mmggm"),
      ("a b", "s.s", "s.s"), ("a b", "msm", "msm"), ("a b", "mim", "mim"), ("a b", "i.m", "i.m"),
      ("a        b", "m........m", "mmmmmmmmmm"), ("a         b", "m.........m", "m.........m"),
      ("血 b", "mm.m", "mmmm"), ("ab", "mg", "mg"), (" ", ".", "."), ("", "", ""),
    ])
  func short(_ text: String, _ tones: String, _ sent: String) {
    let names: [Character: Tone] = [
      "m": .muted, "g": .good, "s": .selected, "i": .input, ".": .normal,
    ]
    var canvas = Canvas(width: tones.count, height: 2)
    canvas.write(text, x: 0, y: 1)
    for (x, name) in tones.enumerated() {
      canvas.tone(Rect(x: x, y: 1, width: 1, height: 1), names[name] ?? .normal)
    }
    // The row above must not be looked at.
    canvas.write(String(repeating: "x", count: tones.count), x: 0, y: 0, tone: .danger)
    for (x, name) in sent.enumerated() {
      let tone = canvas.sentTone(at: tones.count + x) { $0 == .selected || $0 == .input }
      #expect(tone == names[name], "\(x)")
    }
  }
}
