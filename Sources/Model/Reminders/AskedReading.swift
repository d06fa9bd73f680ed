/// The reading that a reminder asks for and that answers it: of a kind, or of one test of a laboratory.
package struct AskedReading: Sendable, Equatable {
  /// The kind.
  package let kind: Kind
  /// The test; nil for every other kind, and where any value of a laboratory will do.
  package let test: LaboratoryTest?

  init(_ kind: Kind, test: LaboratoryTest? = nil) { (self.kind, self.test) = (kind, test) }

  /// How a reminder names it in the journal: `blood-pressure`, `ldl-cholesterol`.
  package var id: String { test?.id ?? kind.id }
  /// The name for people.
  package var title: String { test?.title ?? kind.title }
  /// The word with which a line that logs it begins; nil where none names it.
  package var word: String? { test?.word ?? kind.words.first }

  /// Whether an entry is one.
  package func isAnswered(by entry: Entry) -> Bool {
    guard let test else { return entry.kind == kind }
    return (entry.content as? LaboratoryValue)?.test == test
  }

  /// Whether a person means it by its id, its name or a word of the log line, in any case.
  private func isNamed(_ name: String) -> Bool {
    let title = title.lowercased()
    return name == id || name == title || (test?.words ?? kind.words).contains(name)
  }
}

extension AskedReading {
  /// What a laboratory reports: HbA1c, and each test of the table.
  package static let ofLaboratory: [AskedReading] = Kind.measurements.filter(\.isReported).flatMap { kind in
    kind == LaboratoryValue.kind
      ? LaboratoryTest.all.map { AskedReading(kind, test: $0) } : [AskedReading(kind)]
  }

  /// The value of a laboratory that a reminder is about by its title: `HbA1c`, `Potassium at the laboratory`.
  ///
  /// The title has to be the name and no more than words for having it measured: `Potassium tablets` is something else.
  static func ofLaboratory(named title: String) -> AskedReading? {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    let name = words.filter { !measuring.contains($0) }.joined(separator: " ")
    return name.isEmpty ? nil : ofLaboratory.first { $0.isNamed(name) }
  }

  private static let measuring: Set<String> = [
    "at", "the", "in", "a", "of", "have", "measure", "measured", "laboratory", "lab", "blood", "test",
    "check",
    "value",
  ]
}

extension Kinds {
  /// The reading that a reminder names in the journal; nil where this version does not know it.
  package func asked(_ id: String) -> AskedReading? {
    if let test = LaboratoryTest.named(id) { return AskedReading(LaboratoryValue.kind, test: test) }
    return named(id).map { AskedReading($0) }
  }

  /// The reading that a person means by its id, its name or a word of the log line, in any case.
  package func asked(meantBy text: String) -> AskedReading? {
    let lower = text.lowercased()
    let test = LaboratoryTest.all.first {
      $0.id == lower || $0.title.lowercased() == lower || $0.words.contains(lower)
    }
    if let test { return AskedReading(LaboratoryValue.kind, test: test) }
    return meant(by: text).map { AskedReading($0) }
  }
}

extension Reminder {
  /// The reading that answers it: the one that it asks for, else the value of a laboratory that it is called by.
  package var answeredBy: String? { measure ?? AskedReading.ofLaboratory(named: title)?.id }
}
