import Terminal

/// A part of the film: what is said below the window, what is pressed, and how long one looks at what came of it.
struct FilmScene: Sendable {
  /// What is said, with the key first.
  let words: String
  let keys: [Key]
  /// How long each key is seen, in milliseconds.
  let pace: Int
  /// How long one looks afterwards, in milliseconds.
  let rest: Int

  init(_ words: String, _ keys: [Key] = [], pace: Int = 150, rest: Int) {
    (self.words, self.keys, self.pace, self.rest) = (words, keys, pace, rest)
  }

  /// A minute of use; a scene is a line of it.
  static let all: [FilmScene] = [
    .init("Today: what is due, what crossed a limit, the last readings", rest: 3800),
    .init("Type what the monitor shows ...", typed("128/82 64 left"), rest: 1800),
    .init("Enter: saved, and that means it is on the disk", [.enter], rest: 2200),
    .init("Glucose, in the unit of your meter", typed("5.6 fasting") + [.enter], rest: 2200),
    .init("h: everything you logged; / finds it", typed("h") + typed("/mountains"), pace: 220, rest: 2400),
    .init(
      "t, then Enter on an alert: why it is there, and what to do", [.enter] + typed("t"), pace: 500,
      rest: 300),
    .init(
      "t, then Enter on an alert: why it is there, and what to do", [.down, .down, .enter], pace: 450,
      rest: 4200),
    .init("c: the charts", [.escape] + typed("c"), pace: 500, rest: 3000),
    .init("Left: one reading after another", [.left, .left, .left], pace: 700, rest: 1500),
    .init("v: by the time of day ...", typed("v"), rest: 2600),
    .init("... morning and evening, calendar, and more", typed("vv"), pace: 1800, rest: 2400),
    .init("g: glucose", typed("g"), rest: 2600),
    .init("m on Today: a session as guidelines ask for it", typed("tm"), pace: 700, rest: 2400),
    .init("n: measure now", typed("n131/84 66"), pace: 180, rest: 900),
    .init("Enter: the countdown says what comes next", [.enter], rest: 2600),
    .init("q: what was saved stays; v: visits, and what to ask there", typed("qqtv"), pace: 500, rest: 2600),
    .init("u: undo the last thing you saved", typed("tu"), pace: 900, rest: 2600),
    .init("?: the keys of the page you are on", typed("?"), rest: 2600),
  ]

  private static func typed(_ text: String) -> [Key] { text.map(Key.character) }
}
