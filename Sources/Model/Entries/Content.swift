/// What an entry says, whatever its kind: a blood pressure, a weight, a reminder, a person's targets.
public protocol Content: Sendable, Equatable {
  /// The kind's entry in the one table of kinds.
  static var kind: Kind { get }

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
  public var kind: Kind { Self.kind }

  /// Nothing, unless it is a measurement.
  public var measurement: (any Measurement)? { nil }

  /// Whether two contents say the same, of whatever kind they are.
  public func says(theSameAs other: any Content) -> Bool {
    (other as? Self) == self
  }
}

/// Content that was measured or taken: what people log, see in charts and are alerted about.
public protocol Measurement: Content {
  /// The value for a table or a headline: `128/82`, `5.6`, `HI`.
  var valueText: String { get }
  /// Its unit for people: `mmHg`, `mmol/L`, empty where there is none.
  var unitText: String { get }
  /// What else is known, in words: `pulse 64`, `left arm`, `sitting`.
  var details: [String] { get }
  /// The measurement in the words of the log line; typing it again gives the same measurement.
  var logText: String { get }
  /// What is unlikely about it and should be asked about; empty where nothing is.
  func doubts(in context: EntryContext) -> [String]

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
  public static var offers: [Offer] { [] }

  /// Itself.
  public var measurement: (any Measurement)? { self }

  /// Value, unit and details in one line.
  public var sentence: String {
    let value = unitText.isEmpty ? valueText : "\(valueText) \(unitText)"
    return ([value] + details).joined(separator: ", ")
  }
}
