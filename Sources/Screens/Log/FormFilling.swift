import Model

extension LogForm {
  /// The fields filled with what a line says; nil where they would not say exactly the same.
  ///
  /// The time is left empty where it is the usual one: now, or that of the entry that is corrected.
  func fields(saying draft: Draft, _ context: EntryContext, correcting base: Entry?) -> [FormField]? {
    var values = draft.measurement.filled
    if draft.at != base?.at ?? context.now {
      values["day"] = "\(draft.at.day)"
      values["time"] = "\(draft.at.time)"
    }
    if !isNote { values["remark"] = draft.note }
    var fields = fields(context)
    for index in fields.indices {
      if let value = values[fields[index].label] { fields[index].fill(value) }
    }
    let again = try? LogLine.read(line(fields, tags: draft.tags), context: context, correcting: base)
    return again == draft ? fields : nil
  }
}
