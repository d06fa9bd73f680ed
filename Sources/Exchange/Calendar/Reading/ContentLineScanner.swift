/// Takes one unfolded line apart: `NAME;PARAMETER=value,"other value":value`.
struct ContentLineScanner {
  private let source: UnfoldedLine
  private var position = 0

  init(_ source: UnfoldedLine) {
    self.source = source
  }

  /// Name, parameters and value.
  ///
  /// - Throws: `ImportProblem` with line and column where something else stands there.
  mutating func contentLine() throws(ImportProblem) -> ContentLine {
    let name = try takeName("a name such as DTSTART is expected")
    var parameters: [ContentLine.Parameter] = []
    while take(";") { parameters.append(try takeParameter()) }
    guard take(":") else { throw problem("a colon and a value are expected after \(name)") }
    return ContentLine(
      name: name, parameters: parameters, value: text(position..<source.bytes.count), line: source.line)
  }
}

extension ContentLineScanner {
  private mutating func takeParameter() throws(ImportProblem) -> ContentLine.Parameter {
    let name = try takeName("the name of a parameter is expected after a semicolon")
    guard take("=") else { throw problem("an equals sign is expected after the parameter \(name)") }
    var values: [String] = []
    repeat { values.append(CalendarText.withoutCarets(try takeParameterValue())) } while take(",")
    return ContentLine.Parameter(name: name, values: values)
  }

  private mutating func takeParameterValue() throws(ImportProblem) -> String {
    guard take("\"") else {
      return takeText { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ":") }
    }
    let opening = position - 1
    let value = takeText { $0 != UInt8(ascii: "\"") }
    guard take("\"") else { throw problem("a quote is opened and never closed", at: opening) }
    return value
  }

  private mutating func takeName(_ expected: String) throws(ImportProblem) -> String {
    let name = takeText { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    guard !name.isEmpty else { throw problem(expected) }
    return name.uppercased()
  }

  private mutating func takeText(while holds: (UInt8) -> Bool) -> String {
    let start = position
    while position < source.bytes.count, holds(source.bytes[position]) { position += 1 }
    return text(start..<position)
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard position < source.bytes.count, source.bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  /// The text of some bytes, without the control characters that no value may hold (RFC 5545, 3.1): a name by which an
  /// event is known would not come back with them.
  private func text(_ range: Range<Int>) -> String {
    // Lines are cut at ASCII, so a text in UTF-8 falls into texts in UTF-8.
    let text = String(decoding: source.bytes[range], as: UTF8.self)
    guard text.unicodeScalars.contains(where: Self.isControl) else { return text }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.filter { !Self.isControl($0) })
    return String(kept)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\t" && scalar.properties.generalCategory == .control
  }

  private func problem(_ expected: String, at offset: Int? = nil) -> ImportProblem {
    let offset = offset ?? position
    let place = source.place(of: offset)
    let rest = text(offset..<source.bytes.count).prefix(40)
    return ImportProblem(
      .format, line: place.line, column: place.column,
      rest.isEmpty ? "the line ends here" : "found \"\(rest)\"", expected: expected)
  }
}
