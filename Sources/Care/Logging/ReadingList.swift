import Model

/// Readings that were typed or pasted a line each: what each line was understood to say, or why it is refused.
///
/// Nothing of it is saved until a person has seen all of it.
package struct ReadingList: Sendable {
  /// What came of a line.
  package enum Outcome: Sendable {
    /// What it says.
    case understood(ParsedLine)
    /// Why it cannot be taken.
    case refused(LogProblem)
  }

  /// A line of the list.
  package struct Line: Sendable {
    /// Its number in the text, from 1; empty lines are counted too.
    package let number: Int
    /// What was typed.
    package let text: String
    /// What came of it.
    package let outcome: Outcome

    /// What it was understood to say; nil where it is refused.
    package var parsed: ParsedLine? { if case .understood(let parsed) = outcome { parsed } else { nil } }
    /// Why it is refused; nil where it is understood.
    package var problem: LogProblem? { if case .refused(let problem) = outcome { problem } else { nil } }
  }

  /// The lines in which something stands, in their order; of a line with several readings each is one.
  package let lines: [Line]
  /// How many lines are comments, and so left out.
  package private(set) var comments = 0

  /// Reads a text; what a line says about units holds for the lines below it.
  package init(_ text: String, context: EntryContext) {
    let (texts, comments) = Self.texts(of: text, context: context)
    self.init(texts, context: context)
    self.comments = comments
  }

  /// Reads one line, which may have several readings: `136/83/65, 132/82/70`.
  package init(line: String, context: EntryContext) {
    self.init(LogLine.separated(line, context: context).map { (1, $0) }, context: context)
  }

  /// The lines of a text with their numbers, as they are read, and how many comments stand between them.
  ///
  /// A comment is a line that begins with `#` and white space, another `#` or nothing behind it: `#travel` is a tag. A byte
  /// order mark in front is no part of the text.
  package static func texts(
    of text: String, context: EntryContext
  ) -> (texts: [(number: Int, text: String)], comments: Int) {
    let scalars = text.unicodeScalars
    let bare = String(scalars.first == "\u{FEFF}" ? scalars.dropFirst() : scalars[...])
    let all = bare.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let numbered = all.enumerated().map { (number: $0.offset + 1, text: String($0.element)) }
    let said = numbered.filter { !isComment($0.text) }
    return (
      said.flatMap { line in
        LogLine.separated(line.text, context: context).map { (line.number, $0) }
      }, numbered.count - said.count
    )
  }

  private static func isComment(_ line: String) -> Bool {
    let text = line.drop(while: \.isWhitespace)
    guard text.first == "#" else { return false }
    return text.dropFirst().first.map { $0.isWhitespace || $0 == "#" || $0 == "!" } ?? true
  }

  /// Reads lines with their numbers.
  package init(_ texts: [(number: Int, text: String)], context: EntryContext) {
    var context = context
    var lines: [Line] = []
    for (number, text) in texts where !text.allSatisfy(\.isWhitespace) {
      do throws(LogProblem) {
        let parsed = try LogLine.read(text, context: context)
        context.learn(parsed)
        lines.append(Line(number: number, text: text, outcome: .understood(parsed)))
      } catch {
        lines.append(Line(number: number, text: text, outcome: .refused(error)))
      }
    }
    self.lines = lines
  }

  /// What the lines that are understood say.
  package var understood: [ParsedLine] { lines.compactMap(\.parsed) }
  /// The lines that are refused.
  package var refused: [Line] { lines.filter { $0.problem != nil } }

  /// How many lines are understood: `5 of 6 lines are understood`.
  package var summary: String {
    let left = comments == 0 ? "" : comments == 1 ? "; 1 comment left out" : "; \(comments) comments left out"
    return understanding + left
  }

  private var understanding: String {
    let count = understood.count
    // Several readings may stand on one line.
    let lines = "\(lines.count) \(lines.last?.number == lines.first?.number ? "readings" : "lines")"
    guard self.lines.count > 1 else { return "1 line, and it is \(count == 1 ? "" : "not ")understood" }
    switch count {
    case 0: return "\(lines), and none is understood"
    case self.lines.count: return "\(lines), and all are understood"
    default: return "\(count) of \(lines) \(count == 1 ? "is" : "are") understood"
    }
  }

  /// Whether a text has more than one reading, and is not one reading that was broken into lines.
  package static func isList(_ text: String, context: EntryContext) -> Bool {
    let lines = texts(of: text, context: context).texts.filter { !$0.text.allSatisfy(\.isWhitespace) }
    guard lines.count > 1 else { return false }
    guard lines.count <= mostOfOne, (try? LogLine.read(joined(text), context: context)) != nil else {
      return true
    }
    return lines.allSatisfy { (try? LogLine.read($0.text, context: context)) != nil }
  }

  /// The lines of a text in one, as a reading is typed.
  package static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// More lines are hardly one reading.
  private static let mostOfOne = 4
}

extension ReadingList.Line {
  /// The line for a list: what it says and when, or what was typed and why it is refused.
  package func summary(in record: PatientRecord) -> String {
    switch outcome {
    case .understood(let parsed):
      let when = parsed.at == record.now ? "now" : record.when(parsed.at)
      return "\(record.kinds.title(of: parsed.measurement.kind)) \(parsed.measurement.sentence), \(when)"
    case .refused(let problem): return "\(text): \(problem.found)"
    }
  }
}
