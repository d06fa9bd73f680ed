import Model
import Statistics

/// The signs of danger that a person told of when they were asked after a reading: the alert about it asks for help until a
/// later reading is back, and for some hours whatever is measured [D].
enum DangerSigns {
  /// For so many minutes no lower pressure takes it back: nobody is to wait whether it comes down [A6, V; the hours D].
  static let least = Fade.nothingSince
  /// After so many minutes the moment is over [D].
  static let longest = Fade.day

  /// The alerts, with help asked for where there were signs.
  static func held(_ alerts: [Alert], _ answers: [Entry], _ context: AlertContext) -> [Alert] {
    let told = answers.filter { ($0.content as? Acknowledgement)?.rule == Acknowledgement.dangerSigns }
    guard !told.isEmpty else { return alerts }
    return alerts.map { alert in
      guard alert.mayHaveSigns,
        let sign = told.last(where: {
          ($0.content as? Acknowledgement).map { alert.entries.contains($0.of) } == true
        }),
        holds(alert, context.now.minutes(since: sign.at))
      else { return alert }
      var alert = alert
      alert.callForHelp(toldAt: sign.at, context)
      return alert
    }
  }

  private static func holds(_ alert: Alert, _ minutes: Int) -> Bool {
    guard (0..<longest).contains(minutes) else { return false }
    return !alert.isBack || alert.flow != .lowGlucose && minutes < least
  }
}

extension Alert {
  /// Whether signs of danger are asked for after what it is about.
  fileprivate var mayHaveSigns: Bool { !isOngoing && (flow != nil || rule == AlertRule.earlyWarning.id) }

  fileprivate mutating func callForHelp(toldAt moment: Moment, _ context: AlertContext) {
    let targets = context.targets(on: at.day)
    let number = targets.emergencyNumber
    (urgency, ownLead, awaitsReading, severity) = (.now, nil, false, .severe)
    whatToDo =
      switch flow {
      case .lowGlucose: [Wording.notAwake(number), Wording.giveRescue]
      case .lowPressure: [Wording.callAlone(number), Wording.doNotMeasure]
      case .highInPregnancy, .severePressure:
        [targets.isPregnancy ? Wording.maternityNow(number) : Wording.callAlone(number), Wording.doNotWait]
      case nil: [Wording.callAlone(number)]
      }
    arithmetic.append(
      "you said \(PastWords.when(moment, from: context.now, context.clock)) that there are signs of danger")
  }
}
