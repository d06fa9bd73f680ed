/// What an entry says, whatever its kind: a blood pressure, a weight, a reminder, a person's targets.
package protocol Content: Sendable, Equatable {
  /// The kind's entry in the one table of kinds.
  static var kind: Kind { get }

  /// The kind of this content: the one of its type, unless the type has many as the kinds that people make.
  var kind: Kind { get }

  /// The fields as the journal writes them, in their fixed order; what equals its default is left out.
  var fields: [Field] { get }

  /// Itself where it was measured; nil for reminders, targets and the like.
  ///
  /// Asked of every entry at every start; a cast would look through the program's conformances each time.
  var measurement: (any Measurement)? { get }

  /// Makes the content from fields that the journal holds.
  ///
  /// - Throws: `FieldProblem` where a field is missing, of the wrong sort or outside the hard limits.
  init(fields: inout FieldReader) throws(FieldProblem)
}

extension Content {
  /// The kind's entry in the one table of kinds.
  package var kind: Kind { Self.kind }

  /// Nothing, unless it is a measurement.
  package var measurement: (any Measurement)? { nil }

  /// Whether two contents say the same, of whatever kind they are.
  package func says(theSameAs other: any Content) -> Bool {
    (other as? Self) == self
  }
}

/// Content that was measured or taken: what people log, see in charts and are alerted about.
package protocol Measurement: Content {
  /// The value for a table or a headline: `128/82`, `5.6`, `HI`.
  var valueText: String { get }
  /// Its unit for people: `mmHg`, `mmol/L`, empty where there is none.
  var unitText: String { get }
  /// What else is known, in words: `pulse 64`, `left arm`, `sitting`.
  var details: [String] { get }
  /// The measurement in the words of the log line; typing it again gives the same measurement.
  var logText: String { get }
  /// The same, shown in the units of a page.
  func shown(in units: ShownUnits) -> Self
  /// What is unlikely about it and should be asked about; empty where nothing is.
  func doubts(in context: EntryContext) -> [String]

  /// The numbers that it tells, the most important first; none where it is words.
  static var quantities: [Quantity] { get }
  /// The fields of its form, without day, time and remark.
  static var parts: [FormPart] { get }
  /// The names that other programs' files give to a column of it: letters and digits in lower case.
  static var columns: [String] { get }
  /// The fields of the journal that are a yes or not there.
  static var flags: Set<String> { get }
  /// The fields of the journal that another account of the same measurement may lack, such as a pulse or a posture.
  static var detailKeys: Set<String> { get }
  /// Whether a laboratory measures it, and not the person.
  static var isOfLaboratory: Bool { get }
  /// Whether it is an amount that was taken: nothing is too high or too low about it.
  static var isTaken: Bool { get }
  /// The shortest line that is understood without naming the kind; nil where it has to be named.
  static var shortest: String? { get }
  /// The words of a log line that the words of the form's fields make, in the order of the fields.
  static func line(ofParts words: [String]) -> [String]
  /// What stands in the fields of its form, by their labels.
  var filled: [String: String] { get }

  /// The words that a line of this kind takes besides numbers, in the order in which they are offered.
  static var offers: [Offer] { get }
  /// Whether the words of a log line look like this kind though they do not name it.
  static func claims(_ words: LogWords) -> Bool
  /// Makes the measurement from the words of a log line, taking those that it understands.
  ///
  /// - Throws: `LogProblem` with the place, what was found and what was expected.
  init(words: inout LogWords, context: EntryContext) throws(LogProblem)
}

extension Measurement {
  /// A kind takes no words of its own unless it says so.
  package static var offers: [Offer] { [] }

  /// No file of another program has a column of it unless it says so.
  package static var columns: [String] { [] }

  /// Nothing is a yes unless a kind says so.
  package static var flags: Set<String> { [] }

  /// Every field makes a difference unless a kind says otherwise.
  package static var detailKeys: Set<String> { [] }

  /// People measure it themselves unless a kind says otherwise.
  package static var isOfLaboratory: Bool { false }

  /// Nothing is taken unless a kind says so.
  package static var isTaken: Bool { false }

  /// A kind has to be named unless it says otherwise.
  package static var shortest: String? { nil }

  /// The word that names the kind, and the fields.
  package static func line(ofParts words: [String]) -> [String] { kind.words.prefix(1) + words }

  /// The fields of the journal, which are those of most forms.
  package var filled: [String: String] {
    Dictionary(
      fields.compactMap { field in
        switch field.value {
        case .number(let number): (field.key, number.description)
        case .text(let text): (field.key, text)
        case .flag, .list: nil
        }
      }
    ) { $1 }
  }

  /// Itself.
  package var measurement: (any Measurement)? { self }

  /// Value, unit and details in one line.
  package var sentence: String {
    let value = unitText.isEmpty ? valueText : "\(valueText) \(unitText)"
    return ([value] + details).joined(separator: ", ")
  }
}
