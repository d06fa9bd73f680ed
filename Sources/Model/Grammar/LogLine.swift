/// What a line in words was understood to say, before it is saved.
public struct Draft: Sendable {
  /// When it was measured.
  public var at: Moment
  /// What was measured.
  public var measurement: any Measurement
  /// A remark, nil where there is none.
  public var note: String?
  /// Tags, without `#`.
  public var tags: [String]
  /// What is unlikely about it and should be asked about; empty where nothing is.
  public var doubts: [String]

  /// Makes a draft.
  public init(
    at: Moment, measurement: any Measurement, note: String? = nil, tags: [String] = [], doubts: [String] = []
  ) {
    self.at = at
    self.measurement = measurement
    self.note = note
    self.tags = tags
    self.doubts = doubts
  }

  /// The entry that is saved under an id.
  public func entry(id: ULID, batch: ULID? = nil) -> Entry {
    Entry(id: id, at: at, content: measurement, note: note, tags: tags, batch: batch)
  }
}

/// The grammar of one line in words: `128/82 64 left`, `5.6 mmol/L fasting`, `yesterday 7:40 w 81.4 kg #travel`.
///
/// A line names a time (now where it does not), a measurement, tags as `#word`, and behind the word `note` a
/// remark. Nothing is guessed: a word that is not understood is refused with its place.
public enum LogLine {
  /// Reads a line.
  ///
  /// With `base`, the entry that the line corrects, what the line does not say (time, remark, tags) is kept from it.
  ///
  /// - Throws: `LogProblem` with column, finding and what would be accepted.
  public static func read(
    _ text: String, context: EntryContext, correcting base: Entry? = nil
  ) throws(LogProblem) -> Draft {
    var line = Line(text)
    if line.words.rest.isEmpty && line.note == nil {
      throw LogProblem(
        at: LogProblem.Place(column: 1, length: 0), "nothing was written",
        "try 128/82 64, or 5.6 mmol/L fasting, or w 81.4 kg")
    }
    let time = try LogTime(words: &line.words, context: context)
    let at = try time.resolved(context, fallback: base?.at ?? context.now)
    let tags = line.takeTags()
    if line.words.rest.isEmpty, let note = line.note {
      return Draft(at: at, measurement: try plainNote(note, line), tags: tags)
    }
    let measurement = try measure(&line.words, context)
    var doubts = measurement.doubts(in: context)
    if base == nil, context.now.minutes(since: at) > 31 * 1440 {
      doubts.append("\(at.day) is more than a month ago")
    }
    return Draft(
      at: at, measurement: measurement, note: line.note.map { $0.isEmpty ? nil : $0 } ?? base?.note,
      tags: tags.isEmpty ? base?.tags ?? [] : tags, doubts: doubts)
  }

  /// The line that says what an entry says, for correcting it; nil where it is not a measurement.
  public static func text(for entry: Entry) -> String? {
    guard let measurement = entry.measurement else { return nil }
    let stamp = "\(entry.at)"
    let tags = entry.tags.map { "#\($0)" }
    if measurement is Note { return ([stamp] + tags + [measurement.logText]).joined(separator: " ") }
    let note = entry.note.map { ["note \($0)"] } ?? []
    return ([stamp, measurement.logText] + tags + note).joined(separator: " ")
  }

  private static func plainNote(_ text: String, _ line: Line) throws(LogProblem) -> Note {
    try line.words.checked(line.notePlace) { () throws(FieldProblem) in try Note(text) }
  }

  private static func measure(_ words: inout LogWords, _ context: EntryContext) throws(LogProblem)
    -> any Measurement
  {
    let logging: Kind.Logging
    if let first = words.rest.first,
      let named = Kind.measurements.first(where: { $0.words.contains(first.lower) })?.logging
    {
      words.dropFirst()
      logging = named
    } else if let claimed = Kind.measurements.lazy.compactMap(\.logging).first(where: { $0.claims(words) }) {
      logging = claimed
    } else {
      throw unknown(words)
    }
    let measurement = try logging.parse(&words, context)
    if let left = words.rest.first {
      throw LogProblem(
        at: left.place, "\"\(left.text)\" is not understood here",
        "a remark goes behind the word note, a tag behind #")
    }
    return measurement
  }

  private static func unknown(_ words: LogWords) -> LogProblem {
    guard let first = words.rest.first else {
      return LogProblem(
        at: LogProblem.Place(column: 1, length: 0), "there is a time but no reading",
        "add one, such as 128/82 64")
    }
    if case .number(let value) = WrittenNumber(first.text) {
      return LogProblem(
        at: first.place, "\(first.text) alone could be many things",
        "write \(value)/80 for blood pressure, \(value) mmol/L or \(value) mg/dL for glucose, "
          + "or name it: w \(value) kg, pulse \(value)")
    }
    return LogProblem(
      at: first.place, "\"\(first.text)\" is not understood",
      "a reading looks like 128/82 64, or 5.6 mmol/L fasting, or w 81.4 kg")
  }
}

/// A line split into its words and the remark behind `note`.
private struct Line {
  var words: LogWords
  var note: String?
  var notePlace = LogProblem.Place(column: 1, length: 0)

  init(_ text: String) {
    let all = LogWords(line: text)
    let names: Set<String> = ["note", "n"]
    guard let word = all.rest.first(where: { names.contains($0.lower) }) else {
      words = all
      return
    }
    let start = word.place.column - 1
    notePlace = word.place
    words = LogWords(line: text.prefix(start))
    note = String(text.dropFirst(start + word.text.count).drop(while: \.isWhitespace))
    while note?.last?.isWhitespace == true { note?.removeLast() }
  }

  mutating func takeTags() -> [String] {
    var tags: [String] = []
    while let tag = words.take({ $0.hasPrefix("#") && $0.count > 1 ? String($0.dropFirst()) : nil }) {
      if !tags.contains(tag.value) { tags.append(tag.value) }
    }
    return tags
  }
}
