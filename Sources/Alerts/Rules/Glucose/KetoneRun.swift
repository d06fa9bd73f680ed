import Model
import Statistics

/// Ketones above normal one after the other, with what was measured after them.
struct KetoneRun {
  /// A value with its entry.
  typealias Placed = (entry: Entry, value: Ketones)

  /// From the first that reached the highest step on, in order of time.
  let values: [Placed]
  /// The highest step that was reached.
  let step: BandStep
  /// The next value, if it is normal; nil where none was measured.
  private(set) var normal: Placed?
  /// Whether others above normal followed, more than a day later.
  let isFollowed: Bool
  /// The latest very high glucose near to ketones for which the team is called; nil where there was none.
  private(set) var glucose: (entry: Entry, value: Glucose)?

  /// Values at most so many minutes apart are one run; so long one is of now [D].
  static let longest = Fade.day
  /// Minutes before slightly high ketones are measured again [G18, V2].
  static let minutesToSecond = 2 * Fade.hour
  /// A very high glucose so many hours apart belongs to them [D].
  static let hours = 4

  /// Nil where the looked-at entry is not the first value that reached the highest step.
  init?(_ context: ReadingContext) {
    guard let entry = context.entry, let value = context.measurement(Ketones.self), Self.step(value) != nil
    else { return nil }
    let (before, _, _) = Self.follow(context.earlier(Ketones.self, within: AlertEngine.reach), from: entry)
    let (after, next, isFollowed) = Self.follow(
      context.later(Ketones.self, within: 7 * Fade.day).filter { $0.entry.at <= context.now }, from: entry)
    let all = before.reversed() + [(entry, value)] + after
    guard let highest = all.compactMap({ Self.step($0.value) }).max(by: { $0.severity < $1.severity }),
      let first = all.firstIndex(where: { Self.step($0.value)?.severity == highest.severity }),
      all[first].entry.id == entry.id
    else { return nil }
    (values, step, normal) = (Array(all[first...]), highest, next)
    self.isFollowed = isFollowed
    glucose = Self.glucose(context, near: Array(all))
  }

  /// The last value, which decides what is to be done.
  var last: Placed { values[values.count - 1] }
  /// The highest value.
  var highest: Placed { values.max { $0.value.value < $1.value.value } ?? values[0] }

  /// The values on one side as long as they are above normal, the one that is not, and whether others follow after a day.
  private static func follow(_ others: [Placed], from entry: Entry) -> ([Placed], Placed?, Bool) {
    var (found, last) = ([Placed](), entry)
    for other in others {
      guard step(other.value) != nil else { return (found, other, false) }
      guard abs(other.entry.at.minutes(since: last.at)) <= longest else { return (found, nil, true) }
      found.append(other)
      last = other.entry
    }
    return (found, nil, false)
  }

  private static func glucose(
    _ context: ReadingContext, near ketones: [Placed]
  ) -> (entry: Entry, value: Glucose)? {
    let called = ketones.filter { step($0.value).map { $0.severity >= .high } == true }
    guard let first = called.first, let last = called.last else { return nil }
    let place = context.entries.indices.last { place in
      let at = context.entries[place].at
      guard at.minutes(since: first.entry.at) >= -hours * Fade.hour,
        at.minutes(since: last.entry.at) <= hours * Fade.hour,
        context.glucose(at: place)?.isVeryHigh == true
      else { return false }
      return called.contains { abs($0.entry.at.minutes(since: at)) <= hours * Fade.hour }
    }
    guard let place, let value = context.glucose(at: place) else { return nil }
    return (context.entries[place], value)
  }

  /// The step that a value reaches; nil for a normal one.
  static func step(_ ketones: Ketones) -> BandStep? {
    BandScheme.ketones.reached(by: ketones.value, scale: 0, of: steps)
  }

  private static let steps = BandScheme.ketones.steps(.above)
}

extension KetoneRun {
  /// What is said of it, with the headline and what to do of a rule.
  func hit(
    _ context: ReadingContext, headline: String, limit: String, urgency: Urgency, _ whatToDo: [String],
    arithmetic: [String], entries: [ULID] = []
  ) -> AlertHit {
    let over = Fade(
      after: Self.longest, urgency: step.severity == .severe ? .visit : .note,
      whatToDo: [step.severity == .severe ? Wording.showKetones : Wording.ketonesNoted],
      headline: past(context))
    var hit = AlertHit(
      severity: step.severity, urgency: urgency, headline: headline, limit: limit, whatToDo: whatToDo,
      arithmetic: arithmetic, entries: values.map(\.entry.id) + entries, until: last.entry.at,
      fades: isFollowed || step.severity == .notice ? [over] : unanswered(context))
    hit.value = text(highest.value)
    hit.brief = "ketones \(text(last.value))"
    hit.tense = values.count > 1 ? .told : .present
    if normal != nil { hit.become(over) }
    return hit
  }

  /// What was not measured again: ketones that asked for help ask for a call for another day first [D].
  private func unanswered(_ context: ReadingContext) -> [Fade] {
    let was = past(context) + latest(context)
    guard step.severity == .severe else { return .unanswered(was, visit: [Wording.showKetones]) }
    let today = Fade(
      after: Self.longest, urgency: .today, whatToDo: [Wording.unansweredToday],
      headline: "\(was); nothing measured since")
    return [today] + .unanswered(was, after: 2, visit: [Wording.showKetones])
  }

  /// `, 1.4 mmol/L at 11:00`: the last of several, where it is not the highest.
  private func latest(_ context: ReadingContext) -> String {
    last.entry.id == highest.entry.id ? "" : ", \(text(last.value)) \(context.when(last.entry.at))"
  }

  /// When each of several was; empty for one alone.
  func times(_ context: ReadingContext) -> String {
    guard values.count > 1 else { return "" }
    let before =
      highest.entry.id == last.entry.id
      ? "" : ", after \(text(highest.value)) \(context.when(highest.entry.at))"
    return " \(context.when(last.entry.at))\(before)"
  }

  /// `Ketones were 3.2 mmol/L (3.0 or more) at 07:00; 0.3 mmol/L 4 hours later`.
  private func past(_ context: ReadingContext) -> String {
    let when = context.when(highest.entry.at)
    let was = "Ketones were \(text(highest.value)) (\(BandScale.ketones.short(step.limit))) \(when)"
    let high = glucose.map { ", with a glucose of \($0.value.shortText)" } ?? ""
    guard let normal else { return was + high }
    guard highest.entry.at.hasTime, normal.entry.at.hasTime else {
      return "\(was)\(high); \(text(normal.value)) \(context.when(normal.entry.at))"
    }
    let later = PastWords.long(normal.entry.at.minutes(since: highest.entry.at))
    return "\(was)\(high); \(text(normal.value)) \(later) later"
  }

  /// A value with its unit.
  func text(_ ketones: Ketones) -> String { "\(ketones.value) \(BandScale.ketones.unit)" }

  /// Every value against the limit of its own step.
  var arithmetic: [String] {
    values.compactMap { value in
      Self.step(value.value).map { "\(text(value.value)) is \(BandScale.ketones.relation($0.limit))" }
    }.inOrderOnce
  }
}
