/// A reminder as the journal writes it.
extension Reminder {
  /// The fields in the journal's order; one time of day is written as older versions did.
  package var fields: [Field] {
    var fields = [
      Field("title", .text(title)), Field("every", .text(recurrence.code)), Field("first", .text("\(first)")),
    ]
    if times.count == 1 { fields.append(Field("time", .text("\(times[0])"))) }
    if times.count > 1 { fields.append(Field("times", .list(times.map(\.description)))) }
    if let measure { fields.append(Field("measure", .text(measure))) }
    if isAfterDone { fields.append(Field("after-done", .flag)) }
    if let until { fields.append(Field("until", .text("\(until)"))) }
    if !pauses.isEmpty { fields.append(Field("pauses", .list(pauses.map(\.description)))) }
    if let template { fields.append(Field("template", .text(template))) }
    return fields
  }

  /// Makes a reminder from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let title = try fields.require("title", fields.text("title"))
    let every = try fields.require("every", fields.text("every"))
    guard let recurrence = Recurrence(every) else {
      throw FieldProblem("every", "\"\(every)\" is not a recurrence such as once, 1d, 2w:mon,thu, 3m or 1y")
    }
    let first = try fields.require("first", Self.day("first", &fields))
    let times = try Self.times(&fields)
    let measure = try fields.text("measure")
    let isAfterDone = try fields.flag("after-done")
    let until = try Self.day("until", &fields)
    var pauses: [Pause] = []
    for text in try fields.list("pauses") { pauses.append(try Pause(text)) }
    try self.init(
      title, recurrence: recurrence, first: first, times: times, measure: measure, isAfterDone: isAfterDone,
      until: until, pauses: pauses, template: fields.text("template"))
  }

  private static func day(_ key: String, _ fields: inout FieldReader) throws(FieldProblem) -> Day? {
    guard let text = try fields.text(key) else { return nil }
    guard let day = Day(text) else { throw FieldProblem(key, "\"\(text)\" is not a day such as 2026-11-21") }
    return day
  }

  private static func times(_ fields: inout FieldReader) throws(FieldProblem) -> [TimeOfDay] {
    let single = try fields.text("time").map { ("time", $0) }
    let several = try fields.list("times").map { ("times", $0) }
    var times: [TimeOfDay] = []
    for (key, text) in (single.map { [$0] } ?? []) + several {
      guard let time = TimeOfDay(text) else {
        throw FieldProblem(key, "\"\(text)\" is not a time such as 08:00")
      }
      times.append(time)
    }
    return times
  }
}
