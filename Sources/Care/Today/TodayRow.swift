import Alerts
import Model

/// A line of Today in its columns, so that numbers stand below numbers and what may be cut stands last.
package struct TodayRow: Sendable, Equatable {
  /// How soon, or when: `call today`, `since 9 Nov`, `Tue 10:30`.
  package let lead: String
  /// The value of an alert: `182/121`, `2.9 mmol/L`; empty of what is only due.
  package var value = ""
  /// What the value was held against: `180/120`, `below 95`; empty where that takes more than a few characters.
  package var limit = ""
  /// When the value was measured, or since when it is so: `Sun 22:10`, `since 16 Nov`.
  package var time = ""
  /// What it is, and more of it.
  package let words: String
  /// How much it matters.
  package let emphasis: Emphasis
  /// Where the value lies; nil of what is only due.
  package var position: Position?

  /// A line of something due, without a value.
  init(_ lead: String, _ words: String, isDue: Bool) {
    (self.lead, self.words, emphasis) = (lead, words, isDue ? .warning : .normal)
  }
}

extension TodayRow {
  /// The line of an alert: how soon, value, limit, time, and then what it is.
  init(_ alert: Alert, in record: PatientRecord) {
    let entry = record.readings(around: alert.at).entry(alert.entry).flatMap { alert.isAbout($0) ? $0 : nil }
    let own = entry.flatMap(Self.value)
    let value = alert.value ?? (alert.isOngoing ? "" : own ?? "")
    let limit = Self.short(alert.limit, unit: Self.unit(value) ?? entry?.measurement?.unitText ?? "")
    let isShort = !limit.isEmpty && limit.count <= Self.longestLimit
    // A limit that takes many words stands behind the name, and one without a number says nothing new.
    let long = !isShort && limit.contains(where: \.isNumber) ? " (limit: \(limit))" : ""
    let wait = Remeasure(alert, in: record)?.words(in: record)
    let next = alert.isOngoing ? nil : entry.flatMap { Self.then($0, in: record) }
    let (lead, then) = Self.lead(alert)
    self.lead = lead
    // Two numbers with a stroke between them say themselves what their unit is.
    self.value = value.prefix { $0 != " " }.contains("/") ? value.replacing(" mmHg", with: "") : value
    self.limit = isShort ? limit : ""
    time = alert.isOngoing ? "since \(record.brief(alert.at.day))" : record.brief(alert.at)
    words = [then, wait ?? "\(alert.name)\(long)", wait == nil ? next : nil].compactMap(\.self).joined(
      separator: ", ")
    emphasis = alert.urgency >= .today ? .danger : alert.urgency == .days ? .warning : .normal
    position = alert.isOngoing ? nil : entry.flatMap { record.mark($0)?.position }
  }

  private static let longestLimit = 13

  /// How soon, or what is to be done first; of `Measure again at 12:00` the time stands before the words.
  private static func lead(_ alert: Alert) -> (lead: String, then: String?) {
    let own = alert.lead.prefix(1).lowercased() + alert.lead.dropFirst()
    let again = "measure again"
    guard own.hasPrefix("\(again) ") else { return (own, nil) }
    return (again, String(own.dropFirst(again.count + 1)))
  }

  private static func value(_ entry: Entry) -> String? {
    guard let measurement = entry.measurement, !entry.kind.quantities.isEmpty else { return nil }
    return [measurement.valueText, measurement.unitText].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What stands behind the number of a value.
  private static func unit(_ value: String) -> String? {
    value.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init)
  }

  /// A limit without what stands in brackets behind it, and without the unit of the reading; two numbers with a stroke
  /// between them need none.
  private static func short(_ limit: String, unit: String) -> String {
    var text = limit.prefix { $0 != "(" }
    while text.last == " " { text.removeLast() }
    if text.prefix(while: { $0 != " " }).contains("/") { return String(text).replacing(" mmHg", with: "") }
    return unit.isEmpty ? String(text) : String(text).replacing(" \(unit)", with: "")
  }

  /// The next reading of the same kind within a day: `then 141/88`; of a sensor, whose next value is minutes away, nil.
  private static func then(_ entry: Entry, in record: PatientRecord) -> String? {
    guard let measurement = entry.measurement, (entry.content as? Glucose)?.source != .cgm,
      let quantity = entry.kind.quantities.first(where: { $0.told(by: measurement) != nil })
    else { return nil }
    let near = record.readings(of: entry.kind).on(entry.at.day...entry.at.day.adding(days: 1))
    let next = near.first { other in
      other.at.isLater(than: entry.at) && other.at <= record.now
        && other.at.minutes(since: entry.at) <= 24 * 60
        && other.measurement.flatMap(quantity.told) != nil
    }
    return next?.measurement.map { "then \($0.valueText)" }
  }
}

extension Alert {
  /// Whether the value it leads with is that of an entry, and not of another number that the entry tells, as the pulse
  /// beside a blood pressure, nor a count.
  func isAbout(_ entry: Entry) -> Bool {
    guard let measurement = entry.measurement, !entry.kind.quantities.isEmpty else { return false }
    guard let value else { return true }
    let unit = measurement.unitText
    return value == measurement.valueText || !unit.isEmpty && value.hasSuffix(" \(unit)")
  }
}

extension PatientRecord {
  /// A time in as few words as tell it from now: `08:00`, `Tue 10:30`, `15 Nov`, `15 Nov 2025`; of a day alone `today`,
  /// `15 Nov`.
  package func brief(_ moment: Moment) -> String {
    guard moment.hasTime else { return moment.day == now.day ? "today" : brief(moment.day) }
    if moment.day == now.day { return text(moment.time) }
    return abs(now.day.distance(to: moment.day)) < 7
      ? "\(moment.day.weekdayText) \(text(moment.time))" : brief(moment.day)
  }

  /// A day in as few words as tell it from now: `15 Nov`, `15 Nov 2025`.
  package func brief(_ day: Day) -> String {
    day.date.year == now.day.date.year ? day.shortText : day.longText
  }
}
