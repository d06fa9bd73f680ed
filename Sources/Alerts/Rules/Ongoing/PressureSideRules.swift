import Model
import Statistics

// What the monitor and the person say beside the numbers: the arm, and an irregular heartbeat.
extension AlertRule {
  /// One arm higher than the other.
  static let armsDiffer = AlertRule(
    id: "arms-differ", name: "difference between the arms",
    words:
      "In one session the upper number differs by more than 10 mmHg between the left and the right side (averages of each). "
      + "By more than 15 mmHg on two different days within 28 days it is a matter for the visit. The alert ends when the "
      + "newest session with both sides differs by 10 or less, or after 28 days.",
    citations: [
      .armsNICE, .armsAHA, .armsPooled, .choice("more than 15 on two days within 28 for the visit"),
    ],
    kinds: [BloodPressure.kind],
    fires: [
      Example("140/84 left arm", "128/80 right arm", minutesApart: 3),
      Example(
        "128/80 left arm", "144/84 right arm", "129/80 left arm", "145/84 right arm", minutesApart: 5,
        clock: "00:08"),
    ],
    doesNotFire: [
      Example("138/84 left arm", "128/80 right arm", minutesApart: 3),
      Example("140/84 left arm", "128/80 right arm", minutesApart: 11),
      Example("140/84 left arm", "128/80 left arm", minutesApart: 3),
      Example("140/84", "128/80 right arm", minutesApart: 3),
      Example("140/84 left arm", "128/80 right wrist", minutesApart: 3),
    ],
    present: { period in SidesCompared.all(period).last.map { .value($0.gap) } ?? .other },
    check: .period { period, _ in
      let compared = SidesCompared.all(period)
      guard let last = compared.last, abs(last.difference) > 10 else { return nil }
      let isRepeated = Set(compared.filter { abs($0.difference) > 15 }.map(\.at.day)).count >= 2
      let differing = compared.filter { abs($0.difference) > 10 }
      return AlertHit(
        severity: .notice, urgency: isRepeated ? .visit : .note,
        headline: "The arms differ: \(last.text)", limit: "10 mmHg between the arms",
        whatToDo: (isRepeated ? [Wording.atVisit] : []) + [Wording.higherArm],
        arithmetic: differing.map {
          "\($0.at.words(from: period.context.now, period.context.clock)): \($0.text)"
        },
        entries: differing.flatMap(\.entries), measured: last.gap,
        value: "\(abs(last.difference).text(places: 0)) mmHg",
        ends:
          "The alert ends when the newest session with both arms differs by 10 or less, or after 28 days.",
        was:
          "The arms differed \(PastWords.dayOrTime(last.at, from: period.context.now, period.context.clock)): \(last.text)"
      )
    })

  /// An irregular heartbeat that the monitor shows several times.
  static let irregularBeats = AlertRule(
    id: "irregular-beats", name: "irregular heartbeat",
    words:
      "In at least 3 sessions within 7 days the monitor showed an irregular heartbeat. The alert ends when they are fewer.",
    citations: [.irregularMaker, .irregularECG, .choice("3 sessions within 7 days; within days")],
    kinds: [BloodPressure.kind],
    fires: [
      Example(
        "134/82 72 irregular", "133/80 70", "132/82 71 irregular", "134/82 72 irregular", minutesApart: 1440),
      Example("134/82 irregular", "133/80 irregular", "132/82 irregular", minutesApart: 60),
    ],
    doesNotFire: [
      Example("134/82 irregular", "132/82 irregular", minutesApart: 1440),
      // Readings of one session count once.
      Example("134/82 irregular", "133/80 irregular", "132/82 irregular", minutesApart: 2),
      Example("134/82 irregular", "133/80 irregular", "132/82 irregular", minutesApart: 4 * 1440),
    ],
    present: { period in
      let sessions = Session.group(Array(period.pressures(days: 7)))
      guard sessions.count >= 3 else { return .tooFew }
      return .value("\(sessions.count { $0.readings.contains(where: \.value.irregular) }) in 7 days")
    },
    check: .period { period, _ in
      let readings = period.pressures(days: 7)
      guard readings.count(where: \.value.irregular) >= 3 else { return nil }
      let flagged = Session.group(Array(readings)).filter { $0.readings.contains(where: \.value.irregular) }
      guard flagged.count >= 3 else { return nil }
      return AlertHit(
        severity: .high, urgency: .days,
        headline: "Irregular heartbeat shown in \(flagged.count) sessions within 7 days",
        limit: "3 sessions within 7 days",
        whatToDo: [Wording.askForECG],
        arithmetic: flagged.map {
          "irregular: \($0.at.words(from: period.context.now, period.context.clock))"
        },
        entries: flagged.flatMap { $0.readings.filter(\.value.irregular).map(\.id) },
        measured: "\(flagged.count) sessions within 7 days", value: "\(flagged.count) sessions",
        ends: "The alert ends when there are fewer than 3 such sessions within 7 days.",
        was:
          "Irregular heartbeat was shown in \(flagged.count) sessions within 7 days (by \(period.day.shortText))",
        rank: Double(flagged.count))
    })
}

/// The two sides of one session, at one site, with what their upper numbers differ by.
private struct SidesCompared {
  let at: Moment
  let left: PressureMean
  let right: PressureMean
  let entries: [ULID]

  /// Nil where not both sides were measured at the same site.
  init?(_ session: Session) {
    let sites = Set(session.readings.compactMap(\.value.cuff?.site))
    guard sites.count == 1,
      let left = PressureMean(session.readings.filter { $0.value.cuff?.side == .left }),
      let right = PressureMean(session.readings.filter { $0.value.cuff?.side == .right })
    else { return nil }
    (self.left, self.right, at) = (left, right, session.at)
    entries = session.readings.map(\.id)
  }

  /// The sessions of four weeks in which both sides were measured.
  static func all(_ period: AlertPeriod) -> [SidesCompared] {
    let readings = period.pressures(days: 28).filter { $0.value.cuff != nil }
    guard readings.contains(where: { $0.value.cuff?.side == .left }),
      readings.contains(where: { $0.value.cuff?.side == .right })
    else { return [] }
    return Session.group(Array(readings)).compactMap(SidesCompared.init)
  }

  /// `12 mmHg between the arms`.
  var gap: String { "\(abs(difference).text(places: 0)) mmHg between the arms" }

  /// Left minus right, in mmHg.
  var difference: Double { left.systolic - right.systolic }

  /// `left 140/84, right 128/80 mmHg; the left is 12 higher`.
  var text: String {
    "left \(left.text), right \(right.text) mmHg; the \(difference > 0 ? "left" : "right") is "
      + "\(abs(difference).text(places: 0)) higher"
  }
}
