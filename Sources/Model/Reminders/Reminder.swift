/// Something the person wants to be asked about when the program starts: a checkup, a measurement, a visit.
public struct Reminder: Content {
  /// What it is about, in the person's words.
  public let title: String
  /// How often it comes back.
  public let recurrence: Recurrence
  /// The day on which it is first due.
  public let first: Day
  /// The time of day from which it is due; nil for the whole day.
  public let time: TimeOfDay?
  /// The kind of measurement that it asks for; nil for checkups and the like.
  public let measure: String?

  /// The kind's entry in the table of kinds.
  public static let kind = Kind(standing: Reminder.self, id: "reminder", title: "reminder")

  /// Makes a reminder.
  ///
  /// - Throws: `FieldProblem` where the title is empty. The kind may be one that only a newer version knows.
  public init(
    _ title: String, recurrence: Recurrence, first: Day, time: TimeOfDay? = nil, measure: String? = nil
  ) throws(FieldProblem) {
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw FieldProblem("title", "the reminder has no title")
    }
    self.title = title
    self.recurrence = recurrence
    self.first = first
    self.time = time
    self.measure = measure
  }
}

extension Reminder {
  /// The fields in the journal's order.
  public var fields: [Field] {
    var fields = [
      Field("title", .text(title)), Field("every", .text(recurrence.code)), Field("first", .text("\(first)")),
    ]
    if let time { fields.append(Field("time", .text("\(time)"))) }
    if let measure { fields.append(Field("measure", .text(measure))) }
    return fields
  }

  /// Makes a reminder from the journal's fields.
  public init(fields: inout FieldReader) throws(FieldProblem) {
    let title = try fields.require("title", fields.text("title"))
    let every = try fields.require("every", fields.text("every"))
    guard let recurrence = Recurrence(every) else {
      throw FieldProblem("every", "\"\(every)\" is not a recurrence such as once, 1d, 2w, 3m or 1y")
    }
    let first = try fields.require("first", fields.text("first"))
    guard let day = Day(first) else {
      throw FieldProblem("first", "\"\(first)\" is not a day such as 2026-11-21")
    }
    let time = try fields.text("time")
    let clock = time.flatMap { TimeOfDay($0) }
    if time != nil, clock == nil {
      throw FieldProblem("time", "\"\(time ?? "")\" is not a time such as 08:00")
    }
    try self.init(title, recurrence: recurrence, first: day, time: clock, measure: fields.text("measure"))
  }
}
