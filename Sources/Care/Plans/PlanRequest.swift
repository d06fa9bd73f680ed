import Model
import Statistics

/// A measuring plan as a person typed it, in the form or behind `vitals plan start`.
package struct PlanRequest: Sendable {
  /// The protocol, or `custom`.
  package var rule = ""
  /// The title; the protocol's where nothing is typed.
  package var title = ""
  /// The first day: today where nothing is typed.
  package var first = ""
  /// How many days; the protocol's where nothing is typed.
  package var days = ""
  /// After how long the next one is proposed; never where nothing is typed.
  package var every = ""
  /// The kind, of a plan of one's own; blood pressure where nothing is typed.
  package var kind = ""
  /// How many readings a session has, of a plan of one's own; 2 where nothing is typed.
  package var readings = ""
  /// When the morning is measured, of a plan of one's own: a span, `no`, or the person's own where nothing is typed.
  package var morning = ""
  /// When the evening is measured, of a plan of one's own.
  package var evening = ""
  /// How many readings a result needs, of a plan of one's own; all where nothing is typed.
  package var least = ""

  /// Makes an empty one.
  package init() {}

  /// The plan.
  ///
  /// - Throws: `FieldProblem` with the field that is not understood.
  package func plan(in time: TimeContext, kinds: Kinds = .known) throws(FieldProblem) -> Plan {
    try rule.lowercased() == PlanProtocol.customID ? own(time, kinds) : byProtocol(time)
  }

  private func byProtocol(_ time: TimeContext) throws(FieldProblem) -> Plan {
    guard let found = PlanProtocol.named(rule.lowercased()) else {
      let known = (PlanProtocol.all.map(\.id) + [PlanProtocol.customID]).joined(separator: ", ")
      throw FieldProblem("protocol", "\"\(rule)\" is not a protocol; known are \(known)")
    }
    let days = try whole("days", days) ?? found.usualDays
    guard found.days.contains(days) else {
      throw FieldProblem(
        "days", "\(found.title) takes \(found.days.lowerBound) to \(found.days.upperBound) days, not \(days)")
    }
    for (key, text) in [
      ("kind", kind), ("readings", readings), ("morning", morning), ("evening", evening),
      ("least", least),
    ] where !text.isEmpty {
      throw FieldProblem(key, "\(key) is for a plan of your own (custom); \(found.title) has its own")
    }
    return try Plan(
      title.isEmpty ? found.title : title, rule: found.id, measure: found.measure, first: try firstDay(time),
      days: days, occasions: found.rule == nil ? found.occasions : [], every: try Plan.interval(interval))
  }

  private func own(_ time: TimeContext, _ known: Kinds) throws(FieldProblem) -> Plan {
    let kinds = Self.kinds(known)
    let kind = kind.isEmpty ? BloodPressure.kind : known.meant(by: kind)
    guard let kind, kinds.contains(kind) else {
      throw FieldProblem(
        "kind",
        "\"\(self.kind)\" cannot be planned; it is one of \(kinds.map(\.id).joined(separator: ", "))")
    }
    let count = try whole("readings", readings) ?? 2
    let occasions = [
      try occasion(PlanOccasion.morning, morning, count), try occasion(PlanOccasion.evening, evening, count),
    ].compactMap(\.self)
    guard !occasions.isEmpty else {
      throw FieldProblem("morning", "choose the morning, the evening, or both")
    }
    let days = try whole("days", days) ?? 7
    return try Plan(
      title.isEmpty ? kind.title.prefix(1).uppercased() + kind.title.dropFirst() : title,
      rule: PlanProtocol.customID,
      measure: kind.id, first: try firstDay(time), days: days, occasions: occasions,
      least: try whole("least", least), every: try Plan.interval(interval))
  }

  /// The kinds that a plan of one's own can be about: those that people measure themselves, day by day.
  package static func kinds(_ known: Kinds) -> [Kind] { known.offered.filter(\.isMeasuredAtHome) }
}

extension PlanRequest {
  private var interval: String? { every.isEmpty ? nil : every }

  private func whole(_ key: String, _ text: String) throws(FieldProblem) -> Int? {
    guard !text.isEmpty else { return nil }
    guard let number = ExactDecimal(text)?.whole else {
      throw FieldProblem(key, "\"\(text)\" is not a whole number of \(key)")
    }
    return number
  }

  private func occasion(
    _ name: String, _ text: String, _ count: Int
  ) throws(FieldProblem) -> PlanOccasion? {
    switch text.lowercased() {
    case "": return try PlanOccasion(name, readings: count)
    case "no": return nil
    default:
      guard let span = TimeSpan(text) else {
        throw FieldProblem(name, "\"\(text)\" is not a span such as 06:00-09:00, and not no")
      }
      return try PlanOccasion(name, readings: count, window: span)
    }
  }

  private func firstDay(_ time: TimeContext) throws(FieldProblem) -> Day {
    try TimeWords.day(first, .future, key: "first", in: time) ?? time.now.day
  }
}

extension Plan {
  /// Title, days and first day: `ESH 2023, 7 days, begins today`.
  package func words(from now: Moment) -> String {
    let again = every.map { ", suggested again \($0.text)" } ?? ""
    let long = "\(days) \(days == 1 ? "day" : "days")"
    // A plan that has no name of its own was once named for its days.
    let name = title.hasSuffix(long) ? title : "\(title), \(long)"
    return "\(name), \(first < now.day ? "began" : "begins") "
      + "\(first.words(from: now.day))\(again)"
  }
}
