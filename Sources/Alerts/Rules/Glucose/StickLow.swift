import Model
import Statistics

/// Low values that speak for themselves, one after the other, and what was measured after them.
struct StickLow {
  /// A value with its entry.
  typealias Placed = (entry: Entry, glucose: Glucose)

  /// The low values, in order of time.
  private(set) var lows: [Placed]
  /// The first value that is no longer low; nil where none was measured.
  private(set) var recovery: Placed?
  /// Below which value it is low.
  let limit: GlucosePair

  /// Lows so many minutes apart, with no other value between, are one; so long a low is of now [D].
  static let window = 2 * Fade.hour
  /// A sensor lags behind the blood: so many minutes after a low it says nothing of it yet [D].
  private static let sensorLag = 15

  /// Nil where the looked-at entry is not the first of such lows.
  init?(_ context: ReadingContext) {
    limit = context.lowGlucose
    guard let entry = context.entry, let glucose = context.measurement(Glucose.self), glucose.isLow(limit),
      context.speaksForItself(context.index)
    else { return nil }
    lows = [(entry, glucose)]
    guard !goesOn(context) else { return nil }
    follow(context)
  }

  /// Whether a low before the looked-at entry goes on with it.
  private func goesOn(_ context: ReadingContext) -> Bool {
    let entries = context.entries
    let first = lows[0].entry
    let before = entries[..<context.index].indices.reversed().prefix {
      first.at.minutes(since: entries[$0].at) <= Self.window
    }
    let earlier = before.first {
      context.glucose(at: $0)?.isLow(limit) == true && context.speaksForItself($0)
    }
    guard let earlier, let low = context.glucose(at: earlier) else { return false }
    return !entries[(earlier + 1)..<context.index].indices.contains { place in
      guard let value = context.glucose(at: place) else { return false }
      return ends(value, low, entries[place].at.minutes(since: entries[earlier].at))
    }
  }

  private mutating func follow(_ context: ReadingContext) {
    for place in context.entries.indices.dropFirst(context.index + 1) {
      let (entry, last) = (context.entries[place], lows[lows.count - 1])
      let minutes = entry.at.minutes(since: last.entry.at)
      guard minutes <= Fade.day else { return }
      guard let glucose = context.glucose(at: place) else { continue }
      if ends(glucose, last.glucose, minutes) {
        recovery = (entry, glucose)
        return
      }
      guard glucose.isLow(limit), context.speaksForItself(place) else { continue }
      guard minutes <= Self.window else { return }
      lows.append((entry, glucose))
    }
  }

  /// Whether a value so many minutes after a low shows that it is over.
  private func ends(_ glucose: Glucose, _ low: Glucose, _ minutes: Int) -> Bool {
    !glucose.isLow(limit) && (glucose.source != .cgm || low.source == .cgm || minutes >= Self.sensorLag)
  }
}

extension StickLow {
  /// The lowest of them.
  var worst: Placed { lows.min { $0.glucose.isBelow($1.glucose) } ?? lows[0] }
  /// Whether one of them is below the limit of level 2.
  var isVeryLow: Bool { GlucoseBand(worst.glucose) == .veryLow }

  /// What is said of it.
  func hit(_ context: ReadingContext) -> AlertHit {
    let shown = isVeryLow ? .veryLow : limit
    let name = isVeryLow ? "Very low glucose" : "Low glucose"
    let unit = worst.glucose.shownUnit
    let isOften = isVeryLow ? false : hasOthers(context)
    let over = Fade(
      after: Self.window, urgency: isVeryLow || isOften ? .visit : .note,
      whatToDo: [isVeryLow ? Wording.showLow : isOften ? Wording.tellOfLows : Wording.lowNoted],
      headline: past(context, shown))
    var hit = AlertHit(
      severity: isVeryLow ? .severe : .high, urgency: .now,
      headline: "\(name): \(worst.glucose.headlineText("below", shown))\(times(context))",
      brief: "glucose \((lows.last ?? worst).glucose.shortText)", tense: lows.count > 1 ? .told : .present,
      limit: shown.text(in: unit),
      whatToDo: Wording.low(context.emergencyNumber, limit.text(in: unit), isVeryLow: isVeryLow),
      arithmetic: lows.map(arithmetic).inOrderOnce, entries: lows.map(\.entry.id),
      citations: [limit == .ukLow ? .ukLow : .glucoseConsensus], until: lows.last?.entry.at, fades: [over])
    if recovery != nil {
      hit.become(over)
      hit.isBack = true
    }
    return hit
  }

  /// Whether there were lows on other days of the two weeks up to now: then nobody is told that nothing has to be done.
  private func hasOthers(_ context: ReadingContext) -> Bool {
    let own = Set(lows.map(\.entry.at.day))
    let days = context.history.lows.map(\.at.day) + context.history.sensorLows.map(\.start.day)
    return days.contains { (0..<14).contains(context.now.day.number - $0.number) && !own.contains($0) }
  }

  /// ` at 19:35; 66 mg/dL at 19:52`: when the lowest was where it is not the only one, and the latest.
  private func times(_ context: ReadingContext) -> String {
    guard lows.count > 1, let last = lows.last else { return "" }
    let when = context.when(worst.entry.at)
    guard last.entry.id != worst.entry.id else { return " \(when)" }
    let latest = context.when(last.entry.at)
    return " \(when); \(last.glucose.shortText) \(latest)"
  }

  /// `Glucose was 45 mg/dL (below 54) at 07:00; 110 mg/dL 15 minutes later`.
  private func past(_ context: ReadingContext, _ limit: GlucosePair) -> String {
    let when = context.when(worst.entry.at)
    let was = "Glucose was \(worst.glucose.headlineText("below", limit)) \(when)"
    guard let recovery else {
      guard let last = lows.last, last.entry.id != worst.entry.id else { return was }
      return "\(was), \(last.glucose.shortText) \(context.when(last.entry.at))"
    }
    let later = PastWords.later(worst.entry.at, recovery.entry.at, from: context.now, context.clock)
    return "\(was); \(recovery.glucose.shortText) \(later)"
  }

  private func arithmetic(_ low: Placed) -> String {
    GlucoseBand(low.glucose) == .veryLow
      ? low.glucose.bandText
      : "\(low.glucose.valueText) \(low.glucose.unitText) is below \(limit.text(in: low.glucose.shownUnit))"
  }
}

extension AlertHit {
  /// Says already what it would say later.
  mutating func become(_ fade: Fade) {
    urgency = fade.urgency
    if let past = fade.headline { (headline, tense) = (past, .past) }
    whatToDo = fade.whatToDo ?? whatToDo
    fades = []
  }
}
