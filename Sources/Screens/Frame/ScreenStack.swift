/// The screens that lie on each other; there is always at least one.
struct ScreenStack: Sendable {
  private var below: [any Screen] = []
  /// The screen that is seen and takes the keys.
  var top: any Screen

  /// Makes a stack of one screen.
  init(_ screen: any Screen) {
    top = screen
  }

  /// How many screens there are, at least 1.
  var depth: Int { below.count + 1 }

  /// All screens, the lowest first.
  var all: [any Screen] { below + [top] }

  /// Puts a screen on top.
  mutating func push(_ screen: any Screen) {
    below.append(top)
    top = screen
  }

  /// Takes the top screen away; the last one stays.
  mutating func pop() {
    if let next = below.popLast() { top = next }
  }

  /// Takes all screens away but the lowest.
  mutating func reset() {
    if let first = below.first { top = first }
    below = []
  }
}
