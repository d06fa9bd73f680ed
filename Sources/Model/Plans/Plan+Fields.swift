extension Plan {
  /// The fields in the journal's order.
  package var fields: [Field] {
    var fields = [
      Field("title", .text(title)), Field("protocol", .text(rule)), Field("measure", .text(measure)),
      Field("first", .text("\(first)")), Field("days", .number(ExactDecimal(days))),
    ]
    if !occasions.isEmpty { fields.append(Field("occasions", .list(occasions.map(\.description)))) }
    if let least { fields.append(Field("least", .number(ExactDecimal(least)))) }
    if let every { fields.append(Field("every", .text(every.code))) }
    if let next { fields.append(Field("next", .text("\(next)"))) }
    if let stopped { fields.append(Field("stopped", .text("\(stopped)"))) }
    if isSeen { fields.append(Field("seen", .flag)) }
    return fields
  }

  /// Makes a plan from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let title = try fields.require("title", fields.text("title"))
    let rule = try fields.require("protocol", fields.text("protocol"))
    let measure = try fields.require("measure", fields.text("measure"))
    let first = try fields.require("first", fields.day("first"))
    let days = try fields.require("days", fields.whole("days"))
    var occasions: [PlanOccasion] = []
    for text in try fields.list("occasions") { occasions.append(try PlanOccasion(text: text)) }
    let least = try fields.whole("least")
    let every = try Self.interval(fields.text("every"))
    try self.init(
      title, rule: rule, measure: measure, first: first, days: days, occasions: occasions, least: least,
      every: every, next: fields.day("next"), stopped: fields.day("stopped"), isSeen: fields.flag("seen"))
  }

  /// Reads an interval such as `3m`; nil for none.
  ///
  /// - Throws: `FieldProblem` where it is not one.
  package static func interval(_ text: String?) throws(FieldProblem) -> Recurrence? {
    guard let text else { return nil }
    guard let every = Recurrence(text), every != .once else {
      throw FieldProblem("every", "\"\(text)\" is not an interval such as 4w, 3m or 1y")
    }
    return every
  }
}

extension FieldReader {
  /// Takes a day, nil where the key is absent.
  ///
  /// - Throws: `FieldProblem` where the value is not a day.
  mutating func day(_ key: String) throws(FieldProblem) -> Day? {
    guard let text = try text(key) else { return nil }
    guard let day = Day(text) else { throw FieldProblem(key, "\"\(text)\" is not a day such as 2026-11-21") }
    return day
  }

  /// Takes an id that has to be there.
  ///
  /// - Throws: `FieldProblem` where the value is not an id.
  mutating func id(_ key: String) throws(FieldProblem) -> ULID {
    let text = try require(key, text(key))
    guard let id = ULID(text) else { throw FieldProblem(key, "\"\(text)\" is not an id") }
    return id
  }
}
