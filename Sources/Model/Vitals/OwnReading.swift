/// A reading of a kind that a person made themselves; it tells its number and its unit, whatever became of the kind.
package struct OwnReading: Measurement {
  /// The code of its kind, such as `own-peak-flow`.
  package let code: String
  /// The number as entered.
  package let value: ExactDecimal
  /// The unit that its kind had; empty where it had none.
  package let unit: String
  private var face = Face<Int>()

  /// The entry of the table that stands for all of them; each reading knows its own.
  package static let kind = Kind(ownCode: "own-reading")

  /// Its own kind, with nothing of the definition but the code.
  package var kind: Kind { Kind(ownCode: code) }

  /// Makes a reading by its definition.
  ///
  /// - Throws: `FieldProblem` where the number is outside what the definition takes.
  package init(_ value: ExactDecimal, of own: OwnKind) throws(FieldProblem) {
    self.value = try own.limits.check(value, key: "value")
    (code, unit) = (own.code, own.unit)
  }

  /// Makes a reading from the journal's fields; no definition is asked.
  init(_ code: String, fields: inout FieldReader) throws(FieldProblem) {
    self.code = code
    value = try fields.require("value", fields.number("value"))
    unit = try fields.text("unit") ?? ""
  }

  /// Makes a reading of no known kind; `Kind.decode` knows the code and does not come here.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    try self.init(Self.kind.id, fields: &fields)
  }
}

extension OwnReading {
  /// The fields in the journal's order.
  package var fields: [Field] {
    [Field("value", .number(value))] + (unit.isEmpty ? [] : [Field("unit", .text(unit))])
  }

  /// The number, with the digits of its kind where those are more than were entered.
  package var valueText: String { value.padded(to: face.look ?? 0).description }
  /// Shown with the digits of its kind.
  package func shown(in units: ShownUnits) -> OwnReading {
    var reading = self
    reading.face = Face(units.digits[code])
    return reading
  }
  /// The unit of its kind.
  package var unitText: String { unit }
  /// Nothing else is kept.
  package var details: [String] { [] }
  /// The words that log it again, with the word that never changes.
  package var logText: String {
    [OwnKind.logWord(of: code), value.description, unit].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Its limits are its owner's: what can be typed is not asked about.
  package func doubts(in context: EntryContext) -> [String] { [] }

  /// An own kind is always named.
  package static func claims(_ words: LogWords) -> Bool { false }

  /// Reads `420` or `420 L/min` behind the word of a kind that the context knows.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    guard let own = words.kindWord.flatMap({ context.kinds.logged(by: $0)?.own }) else {
      throw LogProblem(at: LogProblem.Place(column: 1, length: 0), "no kind is named", "begin with its word")
    }
    let unit = own.unit.isEmpty ? "" : " in \(own.unit)"
    let number = try words.number("the \(own.name)\(unit), such as \(own.example)")
    words.takeUnit([own.unit.lowercased()])
    if let problem = own.digitsProblem(of: number.value) {
      throw LogProblem(
        at: number.place, problem, "Vitals expects the \(own.name)\(unit), such as \(own.example)")
    }
    self = try words.checked(number.place) { () throws(FieldProblem) in try OwnReading(number.value, of: own)
    }
  }

  /// What an own kind tells is in its definition, and so in `Kind.quantities` of one that is defined.
  package static var quantities: [Quantity] { [] }

  /// The number.
  package static var parts: [FormPart] { [.value(.decimal)] }
}
