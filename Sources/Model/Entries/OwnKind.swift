/// A kind of measurement that a person made themselves: peak flow, steps, the circumference of a leg.
///
/// A reading of it tells itself; the definition is needed only to type, to judge and to draw it, and another one that
/// comes later sets no reading aside.
package struct OwnKind: Content {
  /// The name of the kind in the journal, such as `own-peak-flow`; it never changes.
  package let code: String
  /// The name for people.
  package var name: String
  /// More words that name it in a log line, lower case.
  package var words: [String]
  /// Its unit, which never changes: a new unit is a new kind; empty where it is a plain count.
  package let unit: String
  /// How many digits a figure has behind the point.
  package var digits: Int
  /// The least number that can be typed.
  package var least: ExactDecimal
  /// The greatest number that can be typed.
  package var greatest: ExactDecimal
  /// Below which number an alert is raised; nil for none.
  package var low: ExactDecimal?
  /// Above which number an alert is raised; nil for none.
  package var high: ExactDecimal?
  /// Whether it is not offered any more; what was logged stays.
  package var isRetired: Bool

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(standing: OwnKind.self, id: "own-kind", title: "own kind")

  /// Makes a definition.
  ///
  /// - Throws: `FieldProblem` where something in it cannot be.
  package init(
    code: String, name: String, words: [String] = [], unit: String, digits: Int, least: ExactDecimal,
    greatest: ExactDecimal, low: ExactDecimal? = nil, high: ExactDecimal? = nil, isRetired: Bool = false
  ) throws(FieldProblem) {
    (self.code, self.name, self.words, self.unit, self.digits) = (code, name, words, unit, digits)
    (self.least, self.greatest, self.low, self.high) = (least, greatest, low, high)
    self.isRetired = isRetired
    try check()
  }

  /// Whether a text is the code of an own kind.
  package static func isCode(_ text: String) -> Bool {
    let rest = text.utf8.dropFirst(prefix.utf8.count)
    return text.hasPrefix(prefix) && text != kindID && (1...40).contains(rest.count)
      && rest.allSatisfy(isOfCode)
  }

  /// The code that a name makes: `peak flow` is `own-peak-flow`; nil where the name has no letter or digit for one.
  package static func code(for name: String) -> String? {
    let parts = name.lowercased().utf8.split { !isOfWord($0) }.map { String(decoding: $0, as: UTF8.self) }
    let code = prefix + parts.joined(separator: "-").prefix(40)
    return isCode(code) ? code : nil
  }

  /// The name that a code says, for a device that does not have the definition.
  package static func name(of code: String) -> String {
    String(code.dropFirst(prefix.count)).replacing("-", with: " ")
  }

  /// Why a number has more digits than are typed of it; nil where it has not.
  ///
  /// What was saved before stays as it is.
  package func digitsProblem(of number: ExactDecimal) -> String? {
    guard number.scale > digits else { return nil }
    if digits == 0 { return "\(number) is not a whole number" }
    return "\(number) has more than \(digits) \(digits == 1 ? "digit" : "digits") after the decimal point"
  }

  /// The word that always names it in a log line, whatever its name is by now: `peak-flow`.
  package var word: String { Self.word(of: code) }

  static func word(of code: String) -> String { String(code.dropFirst(prefix.count)) }

  /// The word of a log line that a code makes: the code itself where the rest of it is read as something else.
  static func logWord(of code: String) -> String {
    let word = word(of: code)
    return LogLine.canName(word) ? word : code
  }

  private static let prefix = "own-"
  private static let kindID = "own-kind"
  private static func isOfWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte)
  }
  private static func isOfCode(_ byte: UInt8) -> Bool { isOfWord(byte) || byte == UInt8(ascii: "-") }
}

extension OwnKind {
  /// The fields in the journal's order.
  package var fields: [Field] {
    var fields = [Field("code", .text(code)), Field("name", .text(name))]
    if !words.isEmpty { fields.append(Field("words", .list(words))) }
    fields += [
      Field("unit", .text(unit)), Field("digits", .number(ExactDecimal(digits))),
      Field("from", .number(least)), Field("to", .number(greatest)),
    ]
    if let low { fields.append(Field("low", .number(low))) }
    if let high { fields.append(Field("high", .number(high))) }
    if isRetired { fields.append(Field("retired", .flag)) }
    return fields
  }

  /// Makes a definition from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    try self.init(
      code: fields.require("code", fields.text("code")), name: fields.require("name", fields.text("name")),
      words: fields.list("words"), unit: fields.text("unit") ?? "", digits: fields.whole("digits") ?? 0,
      least: fields.require("from", fields.number("from")),
      greatest: fields.require("to", fields.number("to")), low: fields.number("low"),
      high: fields.number("high"), isRetired: fields.flag("retired"))
  }

  /// Checks what has to hold after every change.
  ///
  /// - Throws: `FieldProblem` with what cannot be.
  package func check() throws(FieldProblem) {
    guard Self.isCode(code) else {
      throw FieldProblem("code", "\"\(code)\" is not a code such as own-peak-flow")
    }
    guard name.contains(where: { !$0.isWhitespace }), name.count <= 40,
      !(name + unit).unicodeScalars.contains(where: { $0.value < 32 || (127..<160).contains($0.value) })
    else {
      throw FieldProblem("name", "a name has 1 to 40 characters, all on one line")
    }
    for word in words where !Self.isWord(word) {
      throw FieldProblem(
        "words", "\"\(word)\" is not a word for a log line: small letters, digits and hyphens, a letter first"
      )
    }
    guard unit.count <= 16, !unit.contains(where: { $0.isWhitespace || "#\"".contains($0) }),
      unit.first?.isNumber != true
    else {
      throw FieldProblem(
        "unit", "\"\(unit)\" is not a unit: at most 16 characters without a space, no digit first")
    }
    guard (0...3).contains(digits) else {
      throw FieldProblem("digits", "a number has at most 3 digits after the point")
    }
    guard least < greatest else {
      throw FieldProblem("to", "\(least) to \(greatest) is not a range")
    }
    for (key, limit) in [("low", low), ("high", high)] {
      guard let limit, limit < least || greatest < limit else { continue }
      throw FieldProblem(key, "\(limit) is outside \(least) to \(greatest)")
    }
    if let low, let high, !(low < high) { throw FieldProblem("high", "\(high) is not above \(low)") }
  }

  private static func isWord(_ word: String) -> Bool {
    word.utf8.count <= 20 && word.utf8.allSatisfy(isOfCode)
      && word.utf8.first.map { (97...122).contains($0) } == true
  }
}
