/// The kinds that a person has: those of this version, and those that they made.
package struct Kinds: Sendable {
  /// Those of this version alone.
  package static let known = Kinds([])

  /// The kinds that people log, in the order in which they see them.
  package let measurements: [Kind]
  /// The definitions of the kinds that the person made, the retired ones too.
  package let own: [OwnKind]

  /// Takes the definitions of a journal in the order in which they were written; of two with one code the last holds.
  package init(_ definitions: [OwnKind]) {
    var own: [OwnKind] = []
    for definition in definitions {
      own.removeAll { $0.code == definition.code }
      own.append(definition)
    }
    self.own = own
    measurements = own.isEmpty ? Kind.measurements : Kind.measurements + own.map(Kind.init)
  }

  /// The kinds that the person made.
  package var ownKinds: [Kind] { measurements.filter { $0.own != nil } }

  /// The kinds that are offered: those of this version and the person's own that are not retired.
  package var offered: [Kind] { measurements.filter { $0.own?.isRetired != true } }

  /// The kind with a name in the journal, with its definition where there is one; nil where this version does not know it.
  package func named(_ id: String) -> Kind? {
    own.isEmpty || !OwnKind.isCode(id) ? Kind.named(id) : measurements.first { $0.id == id } ?? Kind.named(id)
  }

  /// The name of a kind for people: of one that the person made the name that they gave it, which its readings do not
  /// know.
  package func title(of kind: Kind) -> String { (named(kind.id) ?? kind).title }

  /// The kind that a person means by its id, its title or one of its log words, in any case.
  package func meant(by text: String) -> Kind? {
    let lower = text.lowercased()
    return Kind.meant(by: text)
      ?? measurements.first { $0.id == lower || $0.title.lowercased() == lower || $0.words.contains(lower) }
  }

  /// The kind that the first words of a log line name, in lower case, and how many they are: a word of it, or its whole
  /// title, such as `peak flow`.
  package func named(in words: [String]) -> (kind: Kind, count: Int)? {
    guard let first = words.first else { return nil }
    let titled = measurements.lazy.compactMap { kind -> (kind: Kind, count: Int)? in
      let title = kind.title.lowercased()
      guard title.hasPrefix(first), title.utf8.count > first.utf8.count else { return nil }
      let parts = title.split(separator: " ").map(String.init)
      // What is made of known words only may be read as them: a kind called bp left.
      guard parts.count > 1, words.starts(with: parts),
        kind.own == nil || !parts.allSatisfy(LogLine.takenWords.contains)
      else { return nil }
      return (kind, parts.count)
    }
    return titled.max { $0.count < $1.count } ?? logged(by: first).map { ($0, 1) }
  }

  /// The kind that a word of a log line names, in lower case.
  func logged(by word: String) -> Kind? { measurements.first { $0.words.contains(word) } }
}
