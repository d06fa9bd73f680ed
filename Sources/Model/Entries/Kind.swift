/// A kind of entry: its name in the journal, its words for people, and how to read it.
///
/// A new kind of vital sign is one new file and its line in `Kind.all`.
package struct Kind: Sendable, Identifiable {
  /// Where entries of a kind are kept.
  package enum Placement: Sendable {
    /// In the file of the month of measurement.
    case month
    /// In the file of what has no month: reminders, answers, targets.
    case standing
  }

  /// The name in the journal and on the command line, such as `blood-pressure`.
  package let id: String
  /// The name for people, such as `blood pressure`.
  package let title: String
  /// The words that name it in a log line, lower case; empty where it cannot be logged in words.
  package let words: [String]
  /// Where its entries are kept.
  package let placement: Placement
  /// What a log line of this kind looks like, for help and for refusals.
  package let example: String
  /// Makes the content from the journal's fields.
  package let decode: @Sendable (inout FieldReader) throws(FieldProblem) -> any Content
  /// How it is logged; nil for what is not a measurement.
  package let logging: Logging?
  /// What its measurements say of themselves; nothing for what is not a measurement.
  private let description: Description
  /// The definition of a kind that a person made; nil for those of this version, and where it is not known.
  package let own: OwnKind?

  /// How a kind of measurement is read from the words of a log line.
  package struct Logging: Sendable {
    /// The words that name what is logged, each with an example of what has to follow it.
    package let names: [Offer]
    /// The words that a line of this kind takes besides numbers.
    package let offers: [Offer]
    /// Whether the words look like this kind though they do not name it.
    package let claims: @Sendable (LogWords) -> Bool
    /// Makes the measurement from the words.
    package let parse: @Sendable (inout LogWords, EntryContext) throws(LogProblem) -> any Measurement
  }

  /// What the measurements of a kind say of themselves, asked for late: a quantity knows the kinds that tell it.
  struct Description: Sendable {
    var quantities: @Sendable () -> [Quantity] = { [] }
    var parts: @Sendable () -> [FormPart] = { [] }
    var columns: @Sendable () -> [String] = { [] }
    var flags: @Sendable () -> Set<String> = { [] }
    var detailKeys: @Sendable () -> Set<String> = { [] }
    var isOfLaboratory: @Sendable () -> Bool = { true }
    var isTaken: @Sendable () -> Bool = { false }
    var shortest: @Sendable () -> String? = { nil }
    var line: @Sendable ([String]) -> [String] = { $0 }
  }

  /// Makes the kind of a measurement; it is offered by its first word unless `names` says otherwise.
  init<M: Measurement>(
    _ type: M.Type, id: String, title: String, words: [String], example: String, names: [Offer]? = nil
  ) {
    self.id = id
    self.title = title
    self.words = words
    self.example = example
    placement = .month
    decode = { fields throws(FieldProblem) in try M(fields: &fields) }
    let tail = example.split(separator: " ").drop { words.contains(String($0)) }.joined(separator: " ")
    logging = Logging(
      names: names ?? [Offer(words.first ?? "", synonyms: words, tail: " \(tail)")],
      offers: M.offers, claims: { M.claims($0) },
      parse: { words, context throws(LogProblem) in try M(words: &words, context: context) })
    description = Description(
      quantities: { M.quantities }, parts: { M.parts }, columns: { M.columns }, flags: { M.flags },
      detailKeys: { M.detailKeys },
      isOfLaboratory: { M.isOfLaboratory }, isTaken: { M.isTaken }, shortest: { M.shortest },
      line: { M.line(ofParts: $0) })
    own = nil
  }

  /// Makes the kind of a measurement that knows itself, one that a person made.
  init(
    id: String, title: String, words: [String], example: String, logging: Logging?, own: OwnKind?,
    decode: @escaping @Sendable (inout FieldReader) throws(FieldProblem) -> any Content,
    description: Description
  ) {
    (self.id, self.title, self.words, self.example) = (id, title, words, example)
    (self.logging, self.own, self.decode, self.description) = (logging, own, decode, description)
    placement = .month
  }

  /// Makes the kind of something that has no month.
  init<C: Content>(standing type: C.Type, id: String, title: String) {
    self.id = id
    self.title = title
    words = []
    example = ""
    placement = .standing
    decode = { fields throws(FieldProblem) in try C(fields: &fields) }
    logging = nil
    own = nil
    description = Description()
  }

  /// Every kind this version knows, in the order in which people see them.
  package static let all: [Kind] = [
    BloodPressure.kind, Glucose.kind, Pulse.kind, Weight.kind, OxygenSaturation.kind, Temperature.kind,
    HbA1c.kind, LaboratoryValue.kind, Ketones.kind, RespiratoryRate.kind, Waist.kind,
    Insulin.kind, Carbohydrates.kind, MedicationTaken.kind, Note.kind,
    Reminder.kind, ReminderAnswer.kind, Targets.kind, Acknowledgement.kind,
    AlertRules.kind, LaterAlertRules.kind, Visit.kind, VisitQuestion.kind, Plan.kind, Medicine.kind,
    MedicineChange.kind, Document.kind, OwnKind.kind,
  ]

  /// The kinds that people log.
  package static let measurements: [Kind] = all.filter { $0.logging != nil }

  /// The kind with a name in the journal, nil where this version does not know it.
  ///
  /// One that a person made is known by its code: what it says can be read without its definition.
  package static func named(_ id: String) -> Kind? {
    byID[id] ?? (OwnKind.isCode(id) ? Kind(ownCode: id) : nil)
  }

  /// The kind that a person means by its id, its title or one of its log words, in any case.
  package static func meant(by text: String) -> Kind? {
    let lower = text.lowercased()
    return all.first { $0.id == lower || $0.title == lower || $0.words.contains(lower) }
  }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}

extension Kind {
  /// The numbers that its measurements tell, the most important first; none where they are words.
  package var quantities: [Quantity] { description.quantities() }
  /// The fields of its form, without day, time and remark.
  package var parts: [FormPart] { description.parts() }
  /// The names that other programs' files give to a column of it: letters and digits in lower case.
  package var columns: [String] { description.columns() }
  /// The fields of the journal that hold its numbers.
  package var numberKeys: Set<String> {
    Set(quantities.flatMap { $0.keys(of: self) })
  }
  /// The fields of the journal that are a yes or not there.
  package var flags: Set<String> { description.flags() }
  /// The fields of the journal that another account of the same measurement may lack.
  var detailKeys: Set<String> { description.detailKeys() }
  /// Whether people measure it themselves, as a number.
  package var isMeasuredAtHome: Bool { !quantities.isEmpty && !description.isOfLaboratory() && !isTaken }
  /// Whether it is an amount that was taken, and no value that could be too high or too low.
  package var isTaken: Bool { description.isTaken() }
  /// Whether a laboratory reports it, as a number.
  var isReported: Bool { !quantities.isEmpty && description.isOfLaboratory() }
  /// The shortest line that is understood without naming it; nil where it has to be named.
  package var shortest: String? { description.shortest() }
  /// The words of a log line that the words of its form's fields make, in the order of the fields.
  package func line(ofParts words: [String]) -> [String] { description.line(words) }
}

extension Kind: Equatable, Hashable {
  /// Two kinds are the same where their names in the journal are.
  package static func == (left: Kind, right: Kind) -> Bool { left.id == right.id }

  /// Hashes the name in the journal.
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
