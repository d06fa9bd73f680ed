import Model

extension LogForm {
  /// The fields filled with what a line says; nil where they would not say exactly the same.
  ///
  /// The time is left empty where it is the usual one: now, or that of the entry that is corrected.
  func fields(saying parsed: ParsedLine, _ context: EntryContext, correcting base: Entry?) -> [FormField]? {
    var values = parsed.measurement.filled
    if parsed.at != base?.at ?? context.now {
      values["day"] = "\(parsed.at.day)"
      values["time"] = parsed.at.timeText(.hours24)
    }
    if !isNote { values["note"] = parsed.note }
    var fields = fields(context)
    for index in fields.indices {
      if let value = values[fields[index].label] { fields[index].fill(value) }
    }
    let again = try? LogLine.read(line(fields, tags: parsed.tags), context: context, correcting: base)
    return again == parsed ? fields : nil
  }
}
