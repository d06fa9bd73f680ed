import Alerts
import Journal
import Model
import Report
import Statistics

/// The newest value of a kind as Today shows it; of a blood pressure the average of its session, not its last reading.
package struct Glance: Sendable {
  /// The kind.
  package let kind: Kind
  /// The number, `127/81`; of what has none, the words.
  package let value: String
  /// The unit; empty where there is none.
  package let unit: String
  /// When its last reading was taken.
  package let at: Moment
  /// The readings that it is made of, in order of time.
  package let readings: [Entry]
  /// What else is known, the most telling first: `average of 2`, `pulse 64`, `left arm`.
  package let details: [String]
  /// How it stands; nil where nothing is said of it.
  package let standing: PlainStanding?

  /// The newest value of a kind; nil where it was never measured.
  package init?(_ kind: Kind, in record: PatientRecord) {
    if kind == BloodPressure.kind {
      guard let session = Self.lastSession(in: record) else { return nil }
      self.init(session, in: record)
    } else {
      guard let entry = record.latest(of: kind) else { return nil }
      if let pulses = Self.pulses(with: entry, in: record) {
        self.init(pulses, in: record)
      } else {
        self.init(entry, in: record)
      }
    }
  }

  /// The value of one reading.
  init?(_ entry: Entry, in record: PatientRecord) {
    guard let measurement = entry.measurement else { return nil }
    if let pressure = entry.reading(of: BloodPressure.self), let session = Session.group([pressure]).first {
      self.init(session, in: record)
    } else {
      self.init(entry, measurement, in: record)
    }
  }

  /// The average of the pulses of a session, each told by a blood pressure.
  private init?(_ pulses: [Entry], in record: PatientRecord) {
    guard let last = pulses.last, let mean = Self.mean(pulses) else { return nil }
    (kind, value, unit) = (Pulse.kind, mean.valueText, mean.unitText)
    (at, readings) = (last.at, pulses)
    details = ["average of \(pulses.count)", record.besideText(last, of: kind)].compactMap(\.self)
    standing = PlainStanding(
      record.classes(of: mean, by: record.targets(on: last.at.day)), unit: mean.unitText)
  }

  private init(_ entry: Entry, _ measurement: any Measurement, in record: PatientRecord) {
    let isWords = entry.kind.quantities.isEmpty
    kind = record.kinds.named(entry.kind.id) ?? entry.kind
    value = isWords ? record.line(entry) : measurement.valueText
    unit = isWords ? "" : measurement.unitText
    (at, readings) = (entry.at, [entry])
    let beside = record.besideText(entry, of: kind)
    details = isWords ? [] : measurement.details + [beside].compactMap(\.self)
    standing = PlainStanding(
      record.classes(of: measurement, by: record.targets(on: entry.at.day)), unit: measurement.unitText)
  }

  private init?(_ session: Session, in record: PatientRecord) {
    guard let last = session.readings.last else { return nil }
    let targets = record.targets(on: last.at.day)
    let scheme = Scheme.named(targets.scheme)
    let found = scheme.flatMap { Classification(of: session.mean, scheme: $0, setting: targets.setting) }
    let count = session.readings.count
    kind = BloodPressure.kind
    value = count == 1 ? last.value.valueText : session.mean.text(beside: PressureBounds(targets)?.limit)
    unit = last.value.unitText
    at = last.at
    readings = session.readings.map { Entry(id: $0.id, at: $0.at, content: $0.value) }
    let pulse = session.mean.pulse.map { "pulse \($0.text(places: 0))" }
    details = [count == 1 ? nil : "average of \(count)", pulse].compactMap(\.self) + Self.cuff(session)
    standing = PlainStanding(
      session,
      severity: count == 1 ? record.mark(last.value)?.severity ?? .notice : found?.severity ?? .notice,
      targets: targets)
  }

  /// Where the cuff was, and the posture, as far as all readings of a session have the same.
  private static func cuff(_ session: Session) -> [String] {
    let all = session.readings.map { reading in reading.value.details.filter { !$0.hasPrefix("pulse ") } }
    return (all.last ?? []).filter { detail in all.allSatisfy { $0.contains(detail) } }
  }

  /// The pulses of the last session, where a newest pulse is one of several of it; nil where it stands by itself.
  private static func pulses(with newest: Entry, in record: PatientRecord) -> [Entry]? {
    guard newest.kind == Pulse.kind, let session = lastSession(in: record),
      session.readings.contains(where: { $0.id == newest.id })
    else { return nil }
    let pulses = session.readings.compactMap { reading in
      reading.value.pulse.flatMap { try? Pulse($0) }.map {
        Entry(id: reading.id, at: reading.at, content: $0)
      }
    }
    return pulses.count > 1 ? pulses : nil
  }

  /// The session in which blood pressure was measured last, up to now.
  private static func lastSession(in record: PatientRecord) -> Session? {
    let all = record.readings(of: BloodPressure.kind)
    let instant = record.now.instantMilliseconds
    guard let last = all.last(upTo: instant) else { return nil }
    let near = all.on(last.at.day.adding(days: -1)...last.at.day.adding(days: 1)).before(instant + 1)
    return Session.group(near.readings(of: BloodPressure.self)).last { session in
      session.readings.contains { $0.id == last.id }
    }
  }
}

extension Glance {
  /// The average that is shown of several pulses; nil of anything else.
  var meanPulse: Pulse? { readings.count > 1 ? Self.mean(readings) : nil }

  private static func mean(_ pulses: [Entry]) -> Pulse? {
    let values = pulses.compactMap { ($0.content as? Pulse)?.value }
    guard !values.isEmpty else { return nil }
    return try? Pulse(Int((Double(values.reduce(0, +)) / Double(values.count)).rounded()))
  }

  /// The name of the kind, as a line begins with it.
  package var title: String { kind.title.prefix(1).uppercased() + kind.title.dropFirst() }

  /// The newest value of each kind that was ever measured, in the order of the kinds.
  package static func all(in record: PatientRecord) -> [Glance] {
    record.kinds.measurements.compactMap { Glance($0, in: record) }
  }

  /// The one value that matters now: that of an alert that asks for something today, else the newest of which something
  /// is said, else the newest number.
  package static func foremost(of all: [Glance], in record: PatientRecord) -> Glance? {
    if let alert = record.alerts.mostUrgentFirst.first, alert.urgency >= .today, !alert.isOngoing,
      let entry = record.readings(around: alert.at).entry(alert.entry), alert.isAbout(entry)
    {
      return Glance(entry, in: record)
    }
    let numbers = all.filter { !$0.kind.quantities.isEmpty && $0.at <= record.now }
    guard let newest = numbers.max(by: { $0.at < $1.at }) else { return nil }
    let judged = numbers.filter { $0.standing != nil && $0.at.day == newest.at.day }
    return judged.max { $0.at < $1.at } ?? newest
  }
}
