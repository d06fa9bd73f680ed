import Model

/// What people said of alerts, put to the alerts that they said it of.
enum AlertLife {
  /// For how many days an answer holds for an ongoing alert that goes on; then it is said anew [D].
  static let answerDays = 90

  /// The alerts with their answers.
  ///
  /// An answer names a rule and an entry. Of an ongoing alert it holds as long as the alert goes on, whichever of its
  /// readings it named, so that nothing is said twice.
  static func answered(_ alerts: [Alert], _ answers: [Entry], now: Moment) -> [Alert] {
    let said = answers.compactMap { entry in
      (entry.content as? Acknowledgement).map { (entry: entry, content: $0) }
    }
    guard !said.isEmpty else { return alerts }
    let byRule = Dictionary(grouping: said) { $0.content.rule }
    return alerts.map { alert in
      var alert = alert
      let fitting = (byRule[alert.rule] ?? []).filter { fits($0.content, $0.entry.at, alert, now) }
      alert.answers = fitting.sorted { $0.entry.at < $1.entry.at }.map {
        Alert.Answer(at: $0.entry.at, answer: $0.content.answer, note: $0.entry.note)
      }
      if alert.state == .new, let state = fitting.map({ state($0.content.answer) }).max(by: isLess) {
        alert.state = state
      }
      return alert
    }
  }

  private static func fits(_ content: Acknowledgement, _ at: Moment, _ alert: Alert, _ now: Moment) -> Bool {
    if alert.isOngoing {
      // What has grown much worse since is another matter.
      let later = alert.peaks.filter { $0.at > at }
      let earlier = alert.peaks.filter { $0.at <= at }
      guard earlier.isEmpty || !later.contains(where: { $0.isWorse(than: earlier) }) else { return false }
      if content.of == alert.entry { return true }
      let isOfThisRun = alert.isOlder || at.day >= alert.at.day
      return isOfThisRun && now.minutes(since: at) <= answerDays * 24 * 60
    }
    // Still so at a later reading is a new question.
    if alert.urgency >= .today, alert.latest > at, alert.latest.minutes(since: at) >= alert.answerHolds {
      return false
    }
    if content.of == alert.entry { return true }
    // Of severe and of low readings, and of all that asks for something now, a later one is said anew; of other runs the
    // first one stands for all.
    let isSaidAnew = alert.flow == .severePressure || alert.flow == .lowPressure || alert.urgency == .now
    return !isSaidAnew && alert.entries.contains(content.of)
  }

  private static func state(_ answer: Acknowledgement.Answer) -> Alert.State {
    switch answer {
    case .seen: .seen
    case .acknowledged: .acknowledged
    case .resolved: .resolved
    }
  }

  private static func isLess(_ left: Alert.State, _ right: Alert.State) -> Bool {
    Alert.State.allCases.firstIndex(of: left) ?? 0 < Alert.State.allCases.firstIndex(of: right) ?? 0
  }
}
