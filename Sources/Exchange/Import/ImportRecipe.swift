import Model

/// How files of one form are read, as a person said it once: kept as a small file, and found again by the form.
package struct ImportRecipe: Sendable, Equatable {
  /// What the files look like that it is for.
  package enum Form: Sendable, Equatable {
    /// The names above their columns.
    case heads([String])
    /// They have no names, but so many columns.
    case width(Int)
  }

  /// What it is called; the name of its file.
  package var name: String
  /// Which files it is for.
  package var form: Form
  /// What each column holds, as for `--columns`; empty where the heads say it.
  package var columns: [String] = []
  /// The units, as for `--unit`.
  package var units: [String] = []
  /// The zone, as for `--zone`; empty where it is not said, as below.
  package var zone = ""
  /// The order of day and month, as for `--day-order`.
  package var dayOrder = ""
  /// What measured the glucose, as for `--source`.
  package var source = ""
  /// What stands for a missing time, as for `--time`.
  package var time = ""
  /// Whose rows are read, as for `--only`.
  package var only = ""

  /// Makes a recipe that says nothing yet.
  package init(_ name: String, for form: Form) { (self.name, self.form) = (name, form) }

  /// The form of a file; nil where it is no table.
  package static func form(of source: ImportSource) -> Form? {
    TablePreview(source).map { $0.heads.map(Form.heads) ?? .width($0.width) }
  }

  /// Whether a file has the form.
  package func fits(_ source: ImportSource) -> Bool {
    guard case .table(let table) = source else { return false }
    switch form {
    case .width(let width): return Self.form(of: source) == .width(width)
    case .heads(let heads):
      let wanted = heads.map(HeaderText.key)
      let first = table.records.prefix(8).filter { $0.fault == nil } + table.comments.prefix(8)
      return first.contains { $0.cells.map { HeaderText.key(HeaderText.clean($0)) } == wanted }
    }
  }

  /// What it says, as the options of `vitals import`.
  package var options: String {
    let pairs =
      [("--columns", columns.joined(separator: ","))] + units.map { ("--unit", $0) }
      + [
        ("--zone", zone), ("--day-order", dayOrder), ("--source", source), ("--time", time), ("--only", only),
      ]
    return pairs.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }
}

/// Why a file is no recipe.
package struct RecipeProblem: Error, Sendable, Equatable {
  /// Where in the file, in bytes from its beginning.
  package let offset: Int
  /// What was found, and what is expected.
  package let words: String
}

extension ImportRecipe {
  /// The version of the form in which recipes are written.
  private static let version = 1

  /// Reads a recipe's file.
  ///
  /// - Throws: `RecipeProblem` where it is none.
  package init(_ name: String, json bytes: [UInt8]) throws(RecipeProblem) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RecipeProblem(offset: 0, words: "it is not text in UTF-8")
    }
    let json: PlacedJSON
    do throws(JSONProblem) {
      json = try PlacedJSON(text)
    } catch {
      throw RecipeProblem(offset: error.offset, words: "expected \(error.expected)")
    }
    guard case .object(let members) = json.value, let version = json["recipe"]?.number?.whole else {
      throw RecipeProblem(offset: 0, words: "it has no \"recipe\": 1")
    }
    guard version == Self.version else {
      throw RecipeProblem(
        offset: json["recipe"]?.offset ?? 0, words: "it is of version \(version), and this program reads 1")
    }
    if let unknown = members.first(where: { !Self.keys.contains($0.key.text ?? "") }) {
      throw RecipeProblem(
        offset: unknown.key.offset,
        words:
          "\"\(unknown.key.text ?? "")\" is no member of a recipe; they are \(Self.keys.sorted().joined(separator: ", "))"
      )
    }
    self.init(name, for: try Self.form(json))
    columns = try Self.texts(json, "columns")
    units = try Self.texts(json, "unit")
    zone = try Self.text(json, "zone")
    dayOrder = try Self.text(json, "day-order")
    source = try Self.text(json, "source")
    time = try Self.text(json, "time")
    only = try Self.text(json, "only")
    if columns.isEmpty, case .width = form {
      throw RecipeProblem(offset: 0, words: "it has neither heads nor columns")
    }
  }

  private static let keys: Set<String> = [
    // The last two are those of a line of `vitals recipe list --json`, which is a recipe too.
    "recipe", "heads", "width", "columns", "unit", "zone", "day-order", "source", "time", "only", "name",
    "path",
  ]

  private static func form(_ json: PlacedJSON) throws(RecipeProblem) -> Form {
    let heads = try texts(json, "heads")
    if !heads.isEmpty { return .heads(heads) }
    guard let width = json["width"]?.number?.whole, (1...1000).contains(width) else {
      throw RecipeProblem(
        offset: json["width"]?.offset ?? 0,
        words: "\"heads\" or the number of columns, \"width\", is expected")
    }
    return .width(width)
  }

  private static func texts(_ json: PlacedJSON, _ key: String) throws(RecipeProblem) -> [String] {
    guard let member = json[key] else { return [] }
    let texts = member.list.compactMap(\.text)
    guard case .list = member.value, texts.count == member.list.count else {
      throw RecipeProblem(offset: member.offset, words: "a list of texts is expected in \"\(key)\"")
    }
    return texts
  }

  private static func text(_ json: PlacedJSON, _ key: String) throws(RecipeProblem) -> String {
    guard let member = json[key] else { return "" }
    guard let text = member.text else {
      throw RecipeProblem(offset: member.offset, words: "a text is expected in \"\(key)\"")
    }
    return text
  }

  /// Which files it is for, in words.
  package var formText: String {
    switch form {
    case .heads(let heads): "for columns named \(heads.joined(separator: ", "))"
    case .width(let width): "for \(width) columns without names"
    }
  }

  /// The file, a member a line.
  package var json: [UInt8] {
    let lines = members.map { "  \(JSONValue.text($0.key).line): \($0.value.line)" }
    return Array("{\n\(lines.joined(separator: ",\n"))\n}\n".utf8)
  }

  /// What is in the file.
  package var members: [JSONValue.Member] {
    func list(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.text)) }
    let form: JSONValue.Member =
      switch form {
      case .heads(let heads): .init("heads", list(heads))
      case .width(let width): .init("width", .whole(width))
      }
    let texts = [
      ("zone", zone), ("day-order", dayOrder), ("source", source), ("time", time), ("only", only),
    ]
    return [.init("recipe", .whole(Self.version)), form]
      + (columns.isEmpty ? [] : [.init("columns", list(columns))])
      + (units.isEmpty ? [] : [.init("unit", list(units))])
      + texts.filter { !$0.1.isEmpty }.map { JSONValue.Member($0.0, .text($0.1)) }
  }
}
