/// What is known of the terminal's background, and whether it was asked for it.
struct BackgroundQuestion {
  /// What asks for it (OSC 11); nearly every terminal of the last decade answers.
  static let text = "\u{1B}]11;?\u{1B}\\"
  /// So long an answer is waited for at the end: longer than most lines take, and too short to be felt.
  private static let patience = Duration.milliseconds(200)

  private var settled: Backdrop?
  private var answered = Backdrop.unknown
  private var asked: ContinuousClock.Instant?

  /// What is known: what the person says, else what the terminal answered.
  var backdrop: Backdrop { settled ?? answered }

  /// Goes by what the person says; nil goes by the answer.
  mutating func settle(_ backdrop: Backdrop?) { settled = backdrop }

  /// Whether the terminal has to be asked, which it is once.
  mutating func asks(now: ContinuousClock.Instant) -> Bool {
    guard asked == nil else { return false }
    asked = now
    return true
  }

  /// Takes an answer; what is none says nothing.
  mutating func take(_ text: String) {
    if asked != nil, let answer = Backdrop(answer: text) { answered = answer }
  }

  /// How much longer an answer may be on its way; nil where none is waited for.
  func wait(now: ContinuousClock.Instant) -> Duration? {
    guard let asked, answered == .unknown else { return nil }
    let rest = asked + Self.patience - now
    return rest > .zero ? rest : nil
  }
}
