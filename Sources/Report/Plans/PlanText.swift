import Model
import Statistics

/// What people are told of how a plan stands.
package struct PlanText {
  private let progress: PlanProgress
  private let now: Moment
  private let clock: ClockFormat

  /// Tells of a plan, as seen from a moment.
  package init(_ progress: PlanProgress, now: Moment, clock: ClockFormat) {
    self.progress = progress
    self.now = now
    self.clock = clock
  }

  /// Where it stands, in a few words: `day 3 of 7, 11 readings (12 needed)`.
  package var status: String {
    let counted = progress.counted.neededText
    let lack = progress.lackText
    let plan = progress.plan
    switch progress.status {
    case .planned: return "begins \(plan.first.words(from: now.day)), \(days(plan.days))"
    case .running: return "day \(progress.dayNumber ?? plan.days) of \(plan.days), \(counted)"
    case .over: return progress.isEnough ? "complete: \(counted)" : "over, not enough: \(lack)"
    case .stopped: return "stopped \(plan.stopped?.words(from: now.day) ?? ""): \(counted)"
    }
  }

  /// A session and how far it is: `evening: 2 readings, 0 done (17:00 to 03:59)`, `morning, late: 2 readings ...`.
  package func task(_ session: PlannedSession) -> String {
    let asked = session.occasion.readings
    let window = "\(session.window.from.text(clock)) to \(session.window.through.text(clock))"
    let name = session.status == .late ? "\(session.occasion.name), late" : session.occasion.name
    return "\(name): \(asked) \(asked == 1 ? "reading" : "readings"), \(session.count) done (\(window))"
  }

  /// The sessions that went by, by name: `missed: yesterday evening (0 of 2)`; nil where there are none.
  package var missed: String? {
    let late = progress.sessions.filter { $0.status == .late }
    let parts = [part("missed", progress.missed), part("late", late)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// What can still be done for a result that counts; nil where nothing has to be.
  package var outlook: String? {
    guard !progress.isEnough, progress.status != .planned else { return nil }
    let needed = progress.counted.of - progress.counted.count
    let toCome = progress.sessions.filter { $0.isToCome || $0.status == .late }
    let readings = "\(needed) more \(needed == 1 ? "reading is" : "readings are") needed"
    if progress.status == .running, progress.isReachable {
      let can = progress.reachable - progress.counted.count
      return needed > 0
        ? "\(readings). The \(sessions(toCome.count)) to come can bring \(can)."
        : "It goes on: \(progress.shortfalls.joined(separator: ", "))."
    }
    let reason =
      progress.status == .running ? "the days left are too few for that" : "the days of the plan are over"
    guard needed > 0 else {
      let lack = progress.shortfalls.joined(separator: ", ")
      return "Not enough: \(lack), and \(reason). \(Self.whatIsLeft)"
    }
    return "\(readings), and \(reason). \(Self.whatIsLeft)"
  }

  private static let whatIsLeft =
    "If you measured on these days without writing it down, log it now with its time. Otherwise start a new plan."

  /// What was measured on its days and is left out of it, with the reason; nil where there is nothing.
  package var outside: String? {
    guard progress.outside > 0, progress.rule?.rule == nil else { return nil }
    let n =
      progress.outside == 1 ? "1 reading on these days is" : "\(progress.outside) readings on these days are"
    return progress.occasions.contains { $0.meal != nil }
      ? "\(n) left out: at another time, or without a word such as fasting, before, after or bedtime."
      : "\(n) left out: at another time than the plan says."
  }

  /// When the next one is proposed; nil where none is.
  package var next: String? {
    guard let every = progress.plan.every else { return nil }
    let day = progress.next.map {
      $0 <= now.day ? "It is time for the next plan." : "Next plan: \($0.words(from: now.day))."
    }
    return day ?? "Repeated \(every.text), counted from its first day."
  }

  private func part(_ word: String, _ sessions: [PlannedSession]) -> String? {
    guard !sessions.isEmpty else { return nil }
    let names = sessions.map { session in
      "\(session.day.words(from: now.day)) \(session.occasion.name) (\(session.count) of \(session.occasion.readings))"
    }
    return "\(word): \(names.joined(separator: ", "))"
  }

  private func days(_ n: Int) -> String { n == 1 ? "1 day" : "\(n) days" }
  private func sessions(_ n: Int) -> String { n == 1 ? "session" : "\(n) sessions" }
}

extension PlanProgress {
  /// What a plan lacks: how many readings, or where there are enough of them, what else.
  var lackText: String {
    counted.count < counted.of || shortfalls.isEmpty
      ? counted.neededText : shortfalls.joined(separator: ", ")
  }
}

extension Share {
  /// How many readings a plan has, beside how many it needs: `24 readings (12 needed)`.
  var neededText: String { "\(count) \(count == 1 ? "reading" : "readings") (\(of) needed)" }
}
