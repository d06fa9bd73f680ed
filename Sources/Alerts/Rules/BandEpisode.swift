import Model
import Statistics

/// A value beyond a limit of its bands, with the values of its kind before and after it.
struct BandEpisode {
  /// A value, and the step of the bands that it reaches.
  struct Value {
    let at: Moment
    let value: BandValue
    /// Nil within the limits.
    let step: BandStep?

    init(
      _ value: BandValue, _ scheme: BandScheme, _ steps: [BandStep], _ context: ReadingContext
    ) {
      self.value = value
      step = scheme.reached(by: value.number, scale: value.scale, of: steps)
      at = context.entry?.at ?? context.now
    }

    /// Whether it asks for more than another one, or for as much and lies further out.
    func isWorse(than other: Value) -> Bool {
      guard let step, let than = other.step else { return step != nil }
      if step.severity != than.severity { return step.severity > than.severity }
      guard value.scale == other.value.scale else { return false }
      let (own, others) = (value.number, other.value.number)
      return step.position == .above ? others < own : own < others
    }
  }

  /// The value that is looked at, the newest of its episode.
  let last: Value
  /// Its step.
  let step: BandStep
  /// The worst of the values of a day that lead to it; the same value where none is worse.
  let worst: Value
  /// A later value within the limits; nil where there is none yet.
  let after: Value?
  /// Whether other values beyond the limits followed more than a day later.
  let isFollowed: Bool
  /// Whether the value before it, of the hour before, reached as much.
  let isAgain: Bool

  /// For how long after it later values are looked for.
  private static let longest = 7 * Fade.day

  /// Nil within the limits, and where a newer value beyond them speaks.
  init?(_ context: ReadingContext, _ value: (ReadingContext) -> Value?) {
    guard let last = value(context), let step = last.step else { return nil }
    let next = context.next(within: Self.longest, value)
    let isNext = next?.step != nil
    if let next, isNext, next.at.minutes(since: last.at) <= Fade.day { return nil }
    (after, isFollowed) = (isNext ? nil : next, isNext)
    (self.last, self.step) = (last, step)
    var worst = last
    let earlier = context.previous(within: Fade.day, value)
    isAgain =
      earlier.first.map { before in
        before.step.map { $0.urgency >= step.urgency } == true
          && (1...Fade.hour).contains(last.at.minutes(since: before.at))
      } ?? false
    for before in earlier {
      guard before.step != nil else { break }
      if before.isWorse(than: worst) { worst = before }
    }
    self.worst = worst
  }

  /// What is told of it.
  func hit(_ name: String, _ scheme: BandScheme, _ context: ReadingContext) -> AlertHit {
    let past = PastAlert(was: worst.step?.urgency ?? step.urgency)
    let quantity = scheme.kind.title.prefix(1).uppercased() + scheme.kind.title.dropFirst()
    let was = pastText(String(quantity), context)
    let arithmetic = ["\(last.value.text) is \(scheme.scales[last.value.shown].relation(step.limit))"]
    let limit = scheme.text(step.limit, on: last.value.shown)
    if let after {
      let now = "\(after.value.text) \(context.when(after.at))"
      return AlertHit(
        severity: worst.step?.severity ?? step.severity, urgency: past.recovered,
        headline: "\(was); \(now)", tense: .past, limit: limit,
        whatToDo: Wording.afterwards(past.recovered), arithmetic: arithmetic + [now])
    }
    let aged = [
      Fade(after: Fade.day, urgency: past.aged, whatToDo: Wording.afterwards(past.aged), headline: was)
    ]
    var hit = AlertHit(
      severity: step.severity, urgency: urgency, headline: headline(name, scheme, context),
      limit: limit, whatToDo: whatToDo(limit, context), arithmetic: arithmetic,
      fades: isFollowed || urgency < .today ? aged : urgency == .now ? .ofHelpNow(was) : .unanswered(was))
    hit.tense = tellsBoth ? .told : .present
    hit.brief = "\(scheme.kind.title) \(last.value.text)"
    return hit
  }

  /// `Temperature was 39.4 °C yesterday at 18:00`, and where the newest was another one that too.
  private func pastText(_ quantity: String, _ context: ReadingContext) -> String {
    let was = "\(quantity) was \(worst.value.text) \(context.when(worst.at))"
    guard after == nil, worst.at < last.at else { return was }
    return "\(was), \(last.value.text) \(context.when(last.at))"
  }

  /// Whether the headline tells a worse value beside the newest one.
  private var tellsBoth: Bool { worst.isWorse(than: last) && worst.step?.severity != step.severity }

  /// A value that asked for help now, and is not within its limits again, still asks for a call today [D].
  private var urgency: Urgency { max(step.urgency, min(worst.step?.urgency ?? .note, .today)) }

  private func whatToDo(_ limit: String, _ context: ReadingContext) -> [String] {
    let words = isAgain ? step.again ?? step.whatToDo : step.whatToDo
    let own = words(context.emergencyNumber, limit)
    return urgency > step.urgency ? [Wording.callToday] + own : own
  }

  private func headline(_ name: String, _ scheme: BandScheme, _ context: ReadingContext) -> String {
    let limit = scheme.scales[last.value.shown].short(step.limit)
    guard tellsBoth else { return "\(name): \(last.value.text) (\(limit))" }
    return "\(name): \(last.value.text) (\(limit)) \(context.when(last.at)), after \(worst.value.text) "
      + context.when(worst.at)
  }
}
