/// The grammar of one line in words: `128/82 64 left`, `5.6 mmol/L fasting`, `yesterday 7:40 w 81.4 kg #travel`.
///
/// A line names a time (now where it does not), a measurement, tags as `#word`, and behind the word `note` a
/// remark. Nothing is guessed: a word that is not understood is refused with its place.
package enum LogLine {
  /// Reads a line.
  ///
  /// With `base`, the entry that the line corrects, what the line does not say (time, reading, remark, tags) is kept
  /// from it; `note` with nothing behind it takes the remark away, and a lone `#` the tags. A time is then one on the
  /// clock by which the entry was made.
  ///
  /// - Throws: `LogProblem` with column, finding and what would be accepted.
  package static func read(
    _ text: String, context: EntryContext, correcting base: Entry? = nil
  ) throws(LogProblem) -> ParsedLine {
    var line = Line(text)
    if line.words.rest.isEmpty && line.note == nil {
      throw LogProblem(
        at: LogProblem.Place(column: 1, length: 0), "nothing was typed",
        "try 128/82 64, or 5.6 mmol/L fasting, or w 81.4 kg")
    }
    let time = try TimeWords.take(from: &line.words, context.time)
    var known = context
    known.zone = zone(context, of: base)
    let at = try time.ofReading(known, fallback: base?.at ?? context.now)
    let tags = line.takeTags() ?? base?.tags ?? []
    let kept = line.words.rest.isEmpty ? base?.measurement : nil
    if let note = line.note, line.words.rest.isEmpty, kept == nil || kept is Note {
      return ParsedLine(at: at, measurement: try plainNote(note, line), note: base?.note, tags: tags)
    }
    let measurement = if let kept { kept } else { try measure(&line.words, context, correcting: base) }
    let remark = line.note ?? base?.note
    return ParsedLine(
      at: at, measurement: measurement, note: remark?.isEmpty == true ? nil : remark, tags: tags,
      doubts: doubts(measurement, at, context, correcting: base))
  }

  /// The line that says what an entry says, for correcting it; nil where it is not a measurement.
  ///
  /// Tags that a line cannot say, with spaces in them, are left out; correcting keeps them.
  package static func text(for entry: Entry) -> String? {
    words(of: entry).map { (["\(entry.at)"] + $0).joined(separator: " ") }
  }

  /// The line that says the same of now: without the time, so that an old one is not saved twice; nil where the
  /// entry is not a measurement.
  package static func textAnew(for entry: Entry) -> String? {
    words(of: entry).map { $0.joined(separator: " ") }
  }

  private static func words(of entry: Entry) -> [String]? {
    guard let measurement = entry.measurement else { return nil }
    let sayable = entry.tags.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
    let tags = sayable ? entry.tags.map { "#\($0)" } : []
    if measurement is Note { return tags + [measurement.logText] }
    return [measurement.logText] + tags + (entry.note.map { ["note \($0)"] } ?? [])
  }

  /// The zone by whose clock a time is meant: the one that an entry was made in, where that is known to be another.
  private static func zone(_ context: EntryContext, of base: Entry?) -> Zone {
    guard let at = base?.at, at.hasTime else { return context.zone }
    let offset = context.zone.offsetMinutes(atInstant: Moment.floorDivide(at.instantMilliseconds, 1000))
    return offset == Int(at.offsetMinutes) ? context.zone : .fixed(offsetMinutes: Int(at.offsetMinutes))
  }

  private static func doubts(
    _ measurement: any Measurement, _ at: Moment, _ context: EntryContext, correcting base: Entry?
  ) -> [String] {
    var then = context
    then.now = at
    if let base, then.lastWeight?.at == base.at { then.lastWeight = nil }
    var doubts = measurement.doubts(in: then)
    if let old = base?.measurement, old.kind != measurement.kind {
      let (was, now) = (context.kinds.title(of: old.kind), context.kinds.title(of: measurement.kind))
      doubts.append("the \(was) \(old.sentence) becomes a \(now)")
    }
    if base == nil, at.day.distance(to: context.now.day) > 31 {
      doubts.append("\(at.day) is more than a month ago")
    }
    return doubts
  }

  private static func plainNote(_ text: String, _ line: Line) throws(LogProblem) -> Note {
    try line.words.checked(line.notePlace) { () throws(FieldProblem) in try Note(text) }
  }

  private static func measure(
    _ words: inout LogWords, _ context: EntryContext, correcting base: Entry?
  ) throws(LogProblem) -> any Measurement {
    let logging: Kind.Logging
    if let (kind, count) = context.kinds.named(in: words.rest.map(\.lower)), let named = kind.logging {
      words.takeKindWords(count, of: kind)
      words.complete(unitsOf: kind)
      logging = named
    } else if let first = words.rest.first, ["k", "k+"].contains(first.lower) {
      throw potassiumOrKetones(words, first)
    } else if let claimed = context.kinds.measurements.lazy.compactMap(\.logging).first(where: {
      $0.claims(words)
    }) {
      logging = claimed
    } else if let bare = BareNumber(words, context), bare.isGlucose, let glucose = Glucose.kind.logging {
      logging = glucose
    } else {
      throw unknown(words, context)
    }
    let measurement = try parse(logging, &words, context)
    if let left = words.rest.first {
      throw TimeWords.question(about: left)
        ?? LogProblem(
          at: left.place, "Vitals does not know \"\(left.text)\"",
          Self.asNote(left.text))
    }
    // Which dose it answers is not said in words, so a correction of the words keeps it.
    if let taken = measurement as? MedicationTaken, let old = base?.measurement as? MedicationTaken {
      return taken.answering(as: old)
    }
    return measurement
  }

  /// How a word is written that is no part of a reading.
  private static func asNote(_ word: String) -> String {
    word.allSatisfy(\.isLetter)
      ? "for a note type: note \(word). For a tag: #\(word)" : "to add a note, type it after the word note"
  }

  /// Reads the words; where that fails and they begin with what may be a time, that is asked about.
  private static func parse(
    _ logging: Kind.Logging, _ words: inout LogWords, _ context: EntryContext
  ) throws(LogProblem) -> any Measurement {
    let (first, next) = (words.rest.first, words.rest.dropFirst().first)
    do throws(LogProblem) {
      return try logging.parse(&words, context)
    } catch {
      guard let next, !LogWords.units.contains(next.lower) else { throw error }
      throw TimeWords.question(about: first) ?? error
    }
  }

  private static func unknown(_ words: LogWords, _ context: EntryContext) -> LogProblem {
    guard let first = words.rest.first else {
      return LogProblem(
        at: LogProblem.Place(column: 1, length: 0), "there is a time but no reading",
        "add one, such as 128/82 64")
    }
    if case .number(let value) = WrittenNumber(first.text) {
      let next = words.rest.dropFirst().first
      if let next, let meanings = BareNumber.meanings(of: value, before: next) {
        return LogProblem(at: first.place, "what is \(first.text) \(next.text)?", "write \(meanings)")
      }
      if let meanings = BareNumber.meanings(of: value, context) {
        return LogProblem(at: first.place, "what is \(first.text)?", "write \(meanings)")
      }
    }
    return LogProblem(
      at: first.place, "Vitals does not know \"\(first.text)\"",
      "a reading looks like 128/82 64, or 5.6 mmol/L fasting, or w 81.4 kg")
  }

  /// K is potassium on a laboratory's sheet, and ketones to others: neither is guessed.
  private static func potassiumOrKetones(_ words: LogWords, _ first: LogWords.Word) -> LogProblem {
    let number = words.rest.dropFirst().first.flatMap { word -> String? in
      guard case .number(let value) = WrittenNumber(word.text) else { return nil }
      return "\(value)"
    }
    return LogProblem(
      at: first.place, "\(first.text) can be potassium or ketones",
      "write potassium \(number ?? "4.1") or ketones \(number ?? "0.4")")
  }
}

/// A line split into its words and the remark behind `note`.
struct Line {
  var words: LogWords
  var note: String?
  var notePlace = LogProblem.Place(column: 1, length: 0)

  init(_ text: String) {
    let all = LogWords(line: text)
    guard let word = all.rest.first(where: { Note.kind.words.contains($0.lower) }) else {
      words = all
      return
    }
    let start = word.place.column - 1
    notePlace = word.place
    words = LogWords(line: text.prefix(start))
    note = String(text.dropFirst(start + word.text.count).drop(while: \.isWhitespace))
    while note?.last?.isWhitespace == true { note?.removeLast() }
  }

  /// The tags, each once; none where a lone `#` says so, nil where the line says nothing of tags.
  mutating func takeTags() -> [String]? {
    let said = words.takeAll { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
    guard !said.isEmpty else { return nil }
    var seen: Set<String> = [""]
    return said.filter { seen.insert($0).inserted }
  }
}
