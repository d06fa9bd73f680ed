/// One value of an entry, as the journal writes it.
package enum FieldValue: Sendable, Equatable {
  /// A number, with the digits that were entered.
  case number(ExactDecimal)
  /// A text.
  case text(String)
  /// A yes; what is no is left out.
  case flag
  /// A list of texts.
  case list([String])
}

/// A key and its value.
package struct Field: Sendable, Equatable {
  /// The key, as it stands in the journal.
  package let key: String
  /// The value.
  package let value: FieldValue

  /// Makes a field.
  package init(_ key: String, _ value: FieldValue) {
    self.key = key
    self.value = value
  }
}

/// Why fields do not make an entry; a sentence for the person, with the key at fault.
package struct FieldProblem: Error, Sendable, Equatable {
  /// The key at fault.
  package let key: String
  /// What was found and what was expected.
  package let reason: String

  /// Makes a problem.
  package init(_ key: String, _ reason: String) {
    self.key = key
    self.reason = reason
  }
}

/// The fields of one entry while they are turned into a value; what nobody takes stays for the journal to keep.
package struct FieldReader: Sendable {
  // An entry has a dozen fields: comparing a dozen short keys is quicker than hashing one.
  private let fields: [Field]
  private var isTaken: [Bool]
  private var asked: [String] = []

  /// Makes a reader of fields; of two with the same key the last counts.
  package init(_ fields: [Field]) {
    self.fields = fields
    isTaken = Array(repeating: false, count: fields.count)
    asked.reserveCapacity(24)
  }

  /// The keys that were asked for, known to this version.
  package var taken: Set<String> { Set(asked) }

  /// The places of the fields that nobody has asked for, from 0.
  package var untaken: [Int] { isTaken.indices.filter { !isTaken[$0] } }

  /// Takes a number, nil where the key is absent.
  ///
  /// - Throws: `FieldProblem` where the value is not a number.
  package mutating func number(_ key: String) throws(FieldProblem) -> ExactDecimal? {
    switch take(key) {
    case nil: return nil
    case .number(let value): return value
    default: throw FieldProblem(key, "a number was expected")
    }
  }

  /// Takes a whole number, nil where the key is absent.
  ///
  /// - Throws: `FieldProblem` where the value is not a whole number.
  package mutating func whole(_ key: String) throws(FieldProblem) -> Int? {
    guard let value = try number(key) else { return nil }
    guard let whole = value.whole else {
      throw FieldProblem(key, "a whole number was expected, found \(value)")
    }
    return whole
  }

  /// Takes a text, nil where the key is absent.
  ///
  /// - Throws: `FieldProblem` where the value is not a text.
  package mutating func text(_ key: String) throws(FieldProblem) -> String? {
    switch take(key) {
    case nil: return nil
    case .text(let value): return value
    default: throw FieldProblem(key, "a text was expected")
    }
  }

  /// Takes one of a set of words, nil where the key is absent.
  ///
  /// - Throws: `FieldProblem` where the value is none of the words.
  package mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Word.Type
  ) throws(FieldProblem) -> Word? {
    guard let text = try text(key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    throw FieldProblem(key, "\"\(text)\" is not one of \(known)")
  }

  /// Takes a yes; false where the key is absent.
  ///
  /// - Throws: `FieldProblem` where the value is not `true`.
  package mutating func flag(_ key: String) throws(FieldProblem) -> Bool {
    switch take(key) {
    case nil: return false
    case .flag: return true
    default: throw FieldProblem(key, "true was expected, or no such key")
    }
  }

  /// Takes a list of texts, empty where the key is absent.
  ///
  /// - Throws: `FieldProblem` where the value is not a list of texts.
  package mutating func list(_ key: String) throws(FieldProblem) -> [String] {
    switch take(key) {
    case nil: return []
    case .list(let values): return values
    default: throw FieldProblem(key, "a list of texts was expected")
    }
  }

  /// Gives back a value that had to be there.
  ///
  /// - Throws: `FieldProblem` where it was not.
  package func require<Value>(_ key: String, _ value: Value?) throws(FieldProblem) -> Value {
    guard let value else { throw FieldProblem(key, "the key is missing") }
    return value
  }

  /// Takes whatever the key holds.
  package mutating func take(_ key: String) -> FieldValue? {
    asked.append(key)
    let length = key.utf8.count
    guard let place = fields.lastIndex(where: { $0.key.utf8.count == length && $0.key == key }) else {
      return nil
    }
    isTaken[place] = true
    return fields[place].value
  }
}
