/// Going back through the lines that were logged before, and forward to what was being typed.
struct LineRecall: Sendable {
  private let lines: [String]
  /// What was being typed before the first step back.
  let typed: String
  private var place = -1

  /// Starts from what is being typed; `lines` begin with the newest.
  init(_ lines: [String], typed: String) {
    self.lines = lines
    self.typed = typed
  }

  /// The line that stands here.
  var line: String { lines.indices.contains(place) ? lines[place] : typed }

  /// Goes one line back, or forward; false where there is none.
  mutating func step(back: Bool) -> Bool {
    let next = place + (back ? 1 : -1)
    guard next >= -1, next < lines.count else { return false }
    place = next
    return true
  }
}
