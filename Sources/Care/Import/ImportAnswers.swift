import Exchange
import Model

/// Something that can be said of a file, beside what holds now and what else may be said.
package struct ImportAnswer: Sendable, Equatable {
  /// What may be said, in the word of its option, and for people.
  package struct Choice: Sendable, Equatable {
    /// The word; empty for nothing said.
    package let value: String
    /// For people.
    package let words: String
  }

  /// What is asked.
  package let question: ImportQuestion
  /// The question in a word or two.
  package let title: String
  /// The word that holds now; empty where none was said.
  package let value: String
  /// The same for people.
  package let words: String
  /// What may be said; none where it can only be typed.
  package let choices: [Choice]
  /// Whether it can be typed too.
  package let isTyped: Bool
  /// Whether nothing can be read as long as it is open.
  package let isNeeded: Bool

  /// The word that follows in the list of those that may be said.
  package func next(back: Bool) -> String? {
    guard !choices.isEmpty else { return nil }
    let place = choices.firstIndex { $0.value == value } ?? choices.count - 1
    return choices[(place + (back ? choices.count - 1 : 1)) % choices.count].value
  }
}

extension ImportTrial {
  /// What can be said of the file so that it is read otherwise: what is open first.
  package var answers: [ImportAnswer] {
    let all = ImportQuestion.allCases.filter { $0 == needed || isOffered($0) }.map(answer)
    return all.filter(\.isNeeded) + all.filter { !$0.isNeeded }
  }

  /// What has to be said before anything can be read; nil for nothing.
  package var needed: ImportQuestion? {
    guard case .problem(let problem) = outcome else { return nil }
    return problem.question == .columns && file.preview == nil ? nil : problem.question
  }

  private func isOffered(_ question: ImportQuestion) -> Bool {
    if !used.word(for: question).isEmpty { return true }
    guard case .found(let result, let plan) = outcome else { return false }
    switch question {
    case .glucoseUnit, .weightUnit, .dayOrder, .person, .columns: return false
    case .time, .resetClock: return result.refused.contains { $0.question == question }
    case .zone: return result.rows.contains(where: \.isZoneless)
    case .source: return result.rows.contains(where: \.assumesSource)
    case .deleted: return !plan.deleted.isEmpty
    }
  }

  private func answer(_ question: ImportQuestion) -> ImportAnswer {
    let value = used.word(for: question)
    let choices = choices(question)
    let words = choices.first { $0.value == value }?.words ?? value
    return ImportAnswer(
      question: question, title: question.title, value: value,
      words: question == .zone && value.isEmpty ? "\(record.zone.name), this device's" : words,
      choices: choices, isTyped: [.zone, .time].contains(question), isNeeded: question == needed)
  }

  private func choices(_ question: ImportQuestion) -> [ImportAnswer.Choice] {
    func choices(_ pairs: [(String, String)]) -> [ImportAnswer.Choice] {
      pairs.map { ImportAnswer.Choice(value: $0.0, words: $0.1) }
    }
    let open = [("", "not said")]
    switch question {
    case .glucoseUnit: return choices(open + GlucoseUnit.allCases.map { ($0.rawValue, $0.rawValue) })
    case .weightUnit: return choices(open + WeightUnit.allCases.map { ($0.rawValue, $0.rawValue) })
    case .dayOrder: return choices(open + [("dmy", "day first"), ("mdy", "month first")])
    case .person:
      let persons = file.persons.isEmpty ? [used.only] : file.persons
      return choices([("", "which one?")] + persons.map { ($0, $0) })
    case .time:
      return choices([("", "rows without a time are left out"), ("day", "the day alone is kept")])
    case .resetClock: return choices([("", "such rows are left out"), ("yes", "the dates are right")])
    case .source:
      return choices(
        [("", "not said: finger-stick")] + Glucose.Source.allCases.map { ($0.rawValue, $0.text) })
    case .deleted: return choices([("", "they stay deleted"), ("yes", "they come back")])
    case .zone, .columns: return []
    }
  }
}

extension ImportQuestion {
  /// The question in a word or two.
  package var title: String {
    switch self {
    case .glucoseUnit: "glucose unit"
    case .weightUnit: "weight unit"
    case .dayOrder: "day order"
    case .person: "person"
    case .columns: "columns"
    case .time: "missing times"
    case .resetClock: "reset clock"
    case .zone: "time zone"
    case .source: "measured by"
    case .deleted: "deleted here"
    }
  }
}

extension ImportRequest {
  /// What is said to a question, in the word of its option; empty for nothing.
  package func word(for question: ImportQuestion) -> String {
    switch question {
    case .glucoseUnit: units.first { GlucoseUnit(word: $0) != nil } ?? ""
    case .weightUnit: units.first { WeightUnit(word: $0) != nil } ?? ""
    case .dayOrder: dayOrder
    case .person: only
    case .columns: columns
    case .time: time
    case .resetClock: keepsResetClocks ? "yes" : ""
    case .zone: zone
    case .source: source
    case .deleted: bringsBack ? "yes" : ""
    }
  }

  /// Says something to a question; an empty word takes back what was said.
  package mutating func answer(_ question: ImportQuestion, with word: String) {
    switch question {
    case .glucoseUnit: units = units.filter { GlucoseUnit(word: $0) == nil } + (word.isEmpty ? [] : [word])
    case .weightUnit: units = units.filter { WeightUnit(word: $0) == nil } + (word.isEmpty ? [] : [word])
    case .dayOrder: dayOrder = word
    case .person: only = word
    case .columns: columns = word
    case .time: time = word
    case .resetClock: keepsResetClocks = !word.isEmpty
    case .zone: zone = word
    case .source: source = word
    case .deleted: bringsBack = !word.isEmpty
    }
  }
}
