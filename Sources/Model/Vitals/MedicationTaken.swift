/// A medicine that the person took, in their own words; the program knows no medicine and no dose.
public struct MedicationTaken: Measurement {
  /// The medicine and how much of it, as the person writes it.
  public let name: String

  /// The kind's entry in the table of kinds.
  public static let kind = Kind(
    MedicationTaken.self, id: "medication", title: "medication", words: ["took", "med", "medication"],
    example: "took ramipril 5 mg")

  /// Makes an entry.
  ///
  /// - Throws: `FieldProblem` where the name is empty.
  public init(_ name: String) throws(FieldProblem) {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw FieldProblem("name", "the medicine has no name")
    }
    self.name = name
  }
}

extension MedicationTaken {
  /// The fields in the journal's order.
  public var fields: [Field] { [Field("name", .text(name))] }

  /// Makes an entry from the journal's fields.
  public init(fields: inout FieldReader) throws(FieldProblem) {
    try self.init(fields.require("name", fields.text("name")))
  }

  /// The medicine as written.
  public var valueText: String { name }
  /// None of its own.
  public var unitText: String { "" }
  /// Nothing else is kept.
  public var details: [String] { [] }
  /// The words that log it again, the name in quotes where a part of it would be taken for a time, tag or remark,
  /// or has quotes of its own, which a tag behind it could close.
  public var logText: String {
    let plain = "took \(name)"
    let context = EntryContext(now: .epoch, zone: .fixed(offsetMinutes: 0))
    if !name.contains("\""), let draft = try? LogLine.read(plain, context: context),
      draft == Draft(at: .epoch, measurement: self)
    {
      return plain
    }
    return "took \"\(name.replacing("\"", with: "\"\""))\""
  }
  /// Nothing is asked about a medicine.
  public func doubts(in context: EntryContext) -> [String] { [] }
  /// A medicine is always named.
  public static func claims(_ words: LogWords) -> Bool { false }

  /// Reads all words behind `took`.
  public init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let rest = words.takeRest()
    self = try words.checked(rest.place) { () throws(FieldProblem) in try MedicationTaken(rest.text) }
  }
}
