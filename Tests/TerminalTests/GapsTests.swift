import Testing

@testable import Terminal

/// Spaces in short gaps take the tone of the character before them, where nobody can see that.
@Suite struct GapsTests {
  /// A row, the tone of each cell (`m` muted, `g` good, `s` selected, `i` input, `.` normal), and the tones that are sent.
  @Test(
    arguments: [
      ("a b", "m.m", "mmm"), ("a b", "m..", "mm."), ("a b", "..m", "..m"), ("a  b", "mggm", "mmmm"),
      ("a   ", "m...", "m..."), ("a   ", "mmmm", "m..."), ("   a", "mmmm", "...m"),
      ("a b c", "m.g.m", "mmggm"), ("a b", "s.s", "s.s"), ("a b", "smm", "s.m"), ("a b", "msm", "msm"),
      ("a  b", "m.im", "mmim"), ("a  b", "mi.m", "mi.m"), ("a b", "i.m", "i.m"),
      ("a        b", "m........m", "mmmmmmmmmm"), ("a         b", "mmmmmmmmmmm", "m.........m"),
      ("血 b", "mm.m", "mmmm"), ("ab", "mg", "mg"), (" ", "m", "."), ("", "", ""),
    ])
  func quiet(_ text: String, _ tones: String, _ sent: String) {
    let names: [Character: Tone] = ["m": .muted, "g": .good, "s": .selected, "i": .input, ".": .normal]
    var canvas = Canvas(width: tones.count, height: 2)
    // The row above must lend nothing.
    canvas.write(String(repeating: "x", count: tones.count), x: 0, y: 0, tone: .danger)
    canvas.write(text, x: 0, y: 1)
    for (x, name) in tones.enumerated() {
      canvas.tone(Rect(x: x, y: 1, width: 1, height: 1), names[name] ?? .normal)
    }
    let quiet = canvas.withQuietGaps { $0 == .selected || $0 == .input }
    #expect(quiet.text() == canvas.text())
    for (x, name) in sent.enumerated() { #expect(quiet[x, 1]?.tone == names[name], "\(x)") }
    #expect(quiet.withQuietGaps { $0 == .selected || $0 == .input } == quiet)
  }
}
