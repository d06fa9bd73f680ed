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
    var fields = fields(context, correcting: base)
    for index in fields.indices {
      if let value = values[fields[index].label] { fields[index].fill(value) }
    }
    let again = try? LogLine.read(line(fields, tags: parsed.tags), context: context, correcting: base)
    return again == parsed ? fields : nil
  }
}

extension LogForm {
  /// The fields and tags that make a line which was typed before, whether or not it can be saved as it is; nil where no
  /// fields make it.
  func fields(
    making line: String, _ context: EntryContext, correcting base: Entry?
  ) -> (fields: [FormField], tags: [String])? {
    let words = LineParts(line)
    if let filled = fields(of: words, context, base), self.line(filled, tags: words.tags) == line {
      return (filled, words.tags)
    }
    guard let parsed = try? LogLine.read(line, context: context, correcting: base),
      parsed.measurement.kind.id == kind.id,
      let filled = fields(saying: parsed, context, correcting: base)
    else { return nil }
    return (filled, parsed.tags)
  }

  /// The fields with the words of a line in them, as far as their places tell where they belong.
  private func fields(of line: LineParts, _ context: EntryContext, _ base: Entry?) -> [FormField]? {
    var (words, fields) = (line.words, fields(context, correcting: base))
    guard let name = words.firstIndex(where: { kind.words.contains($0) }) else { return nil }
    let parts = fields.indices.dropLast(3)
    fields[fields.count - 1].fill(line.remark)
    let when = words[..<name]
    let isTimeAlone = when.count == 1 && when.first?.contains(":") == true
    if !isTimeAlone { fields[fields.count - 3].fill(when.first ?? "") }
    fields[fields.count - 2].fill(when.dropFirst(isTimeAlone ? 0 : 1).joined(separator: " "))
    words.removeSubrange(...name)
    for place in parts {
      if case .choice(let choices, _) = fields[place].input {
        let said = choices.first { LineParts.take($0, from: &words) }
        if said != nil || choices.contains(FormField.notSaid) { fields[place].fill(said ?? "") }
      } else if !fields[place].prefix.isEmpty,
        let at = words.firstIndex(of: LineParts.word(fields[place].prefix)),
        at + 1 < words.count
      {
        fields[place].fill(words[at + 1])
        words.removeSubrange(at...at + 1)
      }
    }
    // What is left are the numbers, of a blood pressure with the slash between them.
    let numbers = words.joined(separator: "/").split(separator: "/", omittingEmptySubsequences: false)
    for (place, number) in zip(parts.filter { !fields[$0].isChoice && fields[$0].prefix.isEmpty }, numbers) {
      fields[place].fill(String(number))
    }
    return fields
  }
}

/// A log line as a form makes it: words, tags, and the remark at its end.
private struct LineParts {
  var words: [String]
  let tags: [String]
  let remark: String

  init(_ line: String) {
    let all = line.split(separator: " ").map(String.init)
    let said = all.prefix { $0 != "note" }
    remark = all.dropFirst(said.count + 1).joined(separator: " ")
    tags = said.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    words = said.filter { !$0.hasPrefix("#") }
  }

  /// A prefix without the space behind it.
  static func word(_ prefix: String) -> String { prefix.split(separator: " ").joined(separator: " ") }

  /// Takes a choice, of one word or of several, out of the words; false where it is not among them.
  static func take(_ choice: String, from words: inout [String]) -> Bool {
    let wanted = choice.split(separator: " ").map(String.init)
    guard !wanted.isEmpty, wanted.count <= words.count else { return false }
    for start in 0...words.count - wanted.count where Array(words[start..<start + wanted.count]) == wanted {
      words.removeSubrange(start..<start + wanted.count)
      return true
    }
    return false
  }
}
