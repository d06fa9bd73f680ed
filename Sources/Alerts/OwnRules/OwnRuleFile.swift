import Model

/// Something in a file of rules that is not as it has to be.
package struct OwnRuleProblem: Error, Sendable, Equatable {
  /// The line, from 1.
  package let line: Int
  /// The column in bytes, from 1.
  package let column: Int
  /// What was found and what was expected.
  package let words: String

  /// All of it in one sentence: `3:14: ...`.
  package var sentence: String { "\(line):\(column): \(words)" }
}

/// A file of own rules: `{"rules": [{"id": ..., "kind": ..., "at-or-above": ..., "message": ...}]}`.
package enum OwnRuleFile {
  /// The most rules that a file may have.
  package static let most = 100

  /// Reads the rules of a text, or says all that is wrong with it; of a text with anything wrong no rule is taken.
  ///
  /// - Parameter isKept: Whether the journal keeps the text; then a rule about an own kind whose definition is not there
  ///   (yet) is passed over, and the others hold.
  package static func read(_ text: String, kinds: Kinds = .known, isKept: Bool = false) -> Result {
    do throws(JSONProblem) {
      var checker = OwnRuleChecker(kinds, isKept: isKept)
      let rules = checker.rules(try PlacedJSON(text))
      guard checker.found.isEmpty else {
        return Result(
          rules: [], problems: checker.found.sorted { $0.offset < $1.offset }.map { place($0, in: text) })
      }
      return Result(rules: rules, problems: [])
    } catch {
      return Result(rules: [], problems: [place((error.offset, "expected \(error.expected)"), in: text)])
    }
  }

  /// What a text says.
  package struct Result: Sendable, Equatable {
    /// The rules; none where anything is wrong.
    package let rules: [OwnRule]
    /// All that is wrong, in the order of the text.
    package let problems: [OwnRuleProblem]
  }

  private static func place(_ problem: (offset: Int, words: String), in text: String) -> OwnRuleProblem {
    let (line, column) = JSONProblem.place(of: problem.offset, in: text.utf8)
    return OwnRuleProblem(line: line, column: column, words: problem.words)
  }
}
