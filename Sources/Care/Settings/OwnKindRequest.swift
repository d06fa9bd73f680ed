import Model

/// An own kind as a person typed it, in the form or behind `vitals kind add`.
package struct OwnKindRequest: Sendable {
  /// Its name for people.
  package var name = ""
  /// Its unit; empty where it is a plain count.
  package var unit = ""
  /// How many digits it has behind the point; none where nothing is typed.
  package var digits = ""
  /// The least number that can be typed; 0 where nothing is typed.
  package var least = ""
  /// The greatest number that can be typed.
  package var greatest = ""
  /// Below which number an alert is raised; empty for none.
  package var low = ""
  /// Above which number an alert is raised; empty for none.
  package var high = ""
  /// More words that name it in a log line.
  package var words = ""

  /// A kind of which nothing was typed.
  package init() {}

  /// What a kind says, to be changed.
  package init(_ own: OwnKind) {
    name = own.name
    unit = own.unit
    digits = "\(own.digits)"
    least = "\(own.least)"
    greatest = "\(own.greatest)"
    low = own.low.map { "\($0)" } ?? ""
    high = own.high.map { "\($0)" } ?? ""
    words = own.words.joined(separator: " ")
  }

  /// Makes the definition; one that is changed keeps its code and its unit.
  ///
  /// - Throws: `FieldProblem` with the word that cannot be.
  package func kind(changing old: OwnKind? = nil, among kinds: Kinds) throws(FieldProblem) -> OwnKind {
    guard let code = old?.code ?? OwnKind.code(for: name) else {
      throw FieldProblem(
        "name", "\"\(name)\" has no letter or digit that a name in the journal can be made of")
    }
    if old == nil, let other = kinds.own.first(where: { $0.code == code }) {
      let state = other.isRetired ? "; it is retired and can be brought back" : ""
      throw FieldProblem("name", "there is a kind \(other.name) already\(state)")
    }
    if let old, unit != old.unit {
      throw FieldProblem("unit", "the unit of a kind does not change; make a new kind for \(unit)")
    }
    let own = try OwnKind(
      code: code, name: name, words: Self.words(words), unit: unit, digits: digitCount(),
      least: number("from", least) ?? ExactDecimal(0),
      greatest: greatestNumber(), low: number("low", low), high: number("high", high),
      isRetired: old?.isRetired ?? false)
    for (key, limit) in [("from", own.least), ("to", own.greatest)] + [("low", own.low), ("high", own.high)] {
      guard let limit, let problem = own.digitsProblem(of: limit) else { continue }
      throw FieldProblem(key, problem)
    }
    try Self.checkWords(of: own, besides: old?.namesInLines ?? [], among: kinds)
    return own
  }
}

extension OwnKindRequest {
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
  }

  private func digitCount() throws(FieldProblem) -> Int {
    guard !digits.isEmpty else { return 0 }
    guard let number = Int(digits) else {
      throw FieldProblem("digits", "\"\(digits)\" is not a number of digits")
    }
    return number
  }

  private func greatestNumber() throws(FieldProblem) -> ExactDecimal {
    guard let number = try number("to", greatest) else {
      throw FieldProblem("to", "Vitals needs the greatest number that can be typed")
    }
    return number
  }

  private func number(_ key: String, _ text: String) throws(FieldProblem) -> ExactDecimal? {
    guard !text.isEmpty else { return nil }
    guard case .number(let number) = WrittenNumber(text) else {
      throw FieldProblem(key, "\"\(text)\" is not a number")
    }
    return number
  }

  /// The words that the line mode takes as its own before it reads a line.
  package static let commands: Set<String> = [
    "today", "log", "history", "reminders", "medicines", "taken", "done", "snooze", "skip", "explain", "seen",
    "over", "report", "import", "undo", "redo", "help", "quit",
  ]

  /// Each new word has to lead to the kind in a log line: not to another kind, a time or a remark, and it must mean
  /// nothing in the lines of other kinds.
  private static func checkWords(
    of own: OwnKind, besides old: [String], among kinds: Kinds
  ) throws(FieldProblem) {
    let others = kinds.own.filter { $0.code != own.code }
    let known = Kinds(others + [own])
    var context = EntryContext(now: .epoch, zone: .fixed(offsetMinutes: 0))
    context.kinds = known
    let kind = Kind(own)
    for word in own.namesInLines where !old.contains(word) {
      if let other = Kinds(others).meant(by: word) {
        throw FieldProblem("words", "\"\(word)\" means \(other.title) already")
      }
      let line = "\(word) \(own.least)"
      guard LogLine.canName(word), !commands.contains(word),
        let parsed = try? LogLine.read(line, context: context),
        parsed.measurement.kind == kind, parsed.at == .epoch
      else {
        throw FieldProblem("words", "\"\(word)\" means something else in a log line")
      }
    }
  }
}
