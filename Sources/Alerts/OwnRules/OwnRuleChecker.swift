import Model

/// Turns JSON into rules and collects all that is wrong with it, each with its place.
struct OwnRuleChecker {
  private(set) var found: [(offset: Int, words: String)] = []
  private var names: Set<String> = []
  /// The kinds that a rule can be about: those that tell a number which can be too high or too low.
  private let kinds: [Kind]

  /// Whether rules about own kinds without a definition are passed over.
  private let isKept: Bool

  init(_ kinds: Kinds, isKept: Bool) {
    self.kinds = kinds.measurements.filter { !$0.quantities.isEmpty && !$0.isTaken }
    self.isKept = isKept
  }

  /// The rules of a file.
  mutating func rules(_ file: PlacedJSON) -> [OwnRule] {
    guard case .object(let members) = file.value else {
      note(file, "expected an object with the key \"rules\"")
      return []
    }
    for member in members where member.key.text != "rules" {
      note(member.key, "\"\(member.key.text ?? "")\" is not known; expected \"rules\"")
    }
    guard let rules = members.last(where: { $0.key.text == "rules" })?.value else {
      note(file, "the key \"rules\" is missing")
      return []
    }
    guard case .list(let list) = rules.value else {
      note(rules, "expected a list of rules")
      return []
    }
    if list.count > OwnRuleFile.most { note(rules, "expected at most \(OwnRuleFile.most) rules") }
    return list.compactMap { rule($0) }
  }

  private static let keys: Set<String> = Set(
    ["id", "kind", "part", "unit", "count", "days", "message", "severity"]
      + OwnRule.Side.allCases.map(\.rawValue))

  private mutating func rule(_ json: PlacedJSON) -> OwnRule? {
    guard case .object(let members) = json.value else {
      note(json, "expected a rule as an object")
      return nil
    }
    var seen: Set<String> = []
    for member in members {
      let key = member.key.text ?? ""
      if !Self.keys.contains(key) {
        note(
          member.key, "\"\(key)\" is not known; expected one of \(Self.keys.sorted().joined(separator: ", "))"
        )
      }
      if !seen.insert(key).inserted { note(member.key, "\"\(key)\" is there twice") }
    }
    let all = Members(rule: json, members: members)
    let (id, quantity, limit) = (name(all), quantity(all), limit(all))
    let (count, days) = (whole("count", all, 1...100), whole("days", all, 1...28))
    let (message, severity) = (message(all), severity(all))
    guard let id, let quantity, let limit, let count, let days, let message, let severity else { return nil }
    return OwnRule(
      id: id, quantity: quantity, side: limit.side, limit: limit.number, count: count, days: days,
      message: message, severity: severity)
  }

  /// The members of one rule, and where it stands.
  private struct Members {
    let rule: PlacedJSON
    let members: [(key: PlacedJSON, value: PlacedJSON)]
    subscript(key: String) -> PlacedJSON? { members.last { $0.key.text == key }?.value }
  }

  private mutating func note(_ json: PlacedJSON, _ words: String) { found.append((json.offset, words)) }
}

extension OwnRuleChecker {
  private mutating func name(_ all: Members) -> String? {
    guard let text = required("id", all) else { return nil }
    let isName =
      !text.isEmpty && text.utf8.count <= 40
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard isName, let place = all["id"] else {
      note(
        all["id"] ?? all.rule,
        "\"\(text)\" is not a name; expected small letters, digits and hyphens, at most 40")
      return nil
    }
    guard names.insert(text).inserted else {
      note(place, "there is another rule with the id \"\(text)\"")
      return nil
    }
    return text
  }

  private mutating func quantity(_ all: Members) -> OwnQuantity? {
    guard let text = required("kind", all), let place = all["kind"] else { return nil }
    guard let kind = kinds.first(where: { $0.id == text }) ?? ownKind(text) else {
      if isKept, OwnKind.isCode(text) { return nil }
      let known = kinds.map(\.id).joined(separator: ", ")
      note(place, "\"\(text)\" is not a kind for a rule; expected one of \(known)")
      return nil
    }
    guard let quantity = part(all, of: kind),
      let unit = unit(all, quantity.scales.count > 1 ? quantity.scales.map(\.code) : [])
    else { return nil }
    return OwnQuantity(kind: kind, quantity: quantity, scale: quantity.scale(unit) ?? 0)
  }

  /// The kind of the person's own with a name or word.
  ///
  /// Other kinds need their id, which every version knows.
  private func ownKind(_ text: String) -> Kind? {
    let lower = text.lowercased()
    return kinds.first { $0.own != nil && ($0.title.lowercased() == lower || $0.words.contains(lower)) }
  }

  /// The number that is meant; of a blood pressure the systolic where nothing is said.
  private mutating func part(_ all: Members, of kind: Kind) -> Quantity? {
    let known = kind.quantities.map { "\"\($0.id)\"" }.joined(separator: ", ")
    guard let json = all["part"] else {
      if kind.quantities.count == 1 || kind == BloodPressure.kind { return kind.quantities.first }
      note(all.rule, "the key \"part\" is missing; expected one of \(known)")
      return nil
    }
    guard kind.quantities.count > 1 else {
      note(json, "\(kind.id) has one number only; leave \"part\" out")
      return nil
    }
    guard let found = kind.quantities.first(where: { $0.id == json.text }) else {
      note(json, "expected one of \(known)")
      return nil
    }
    return found
  }

  private mutating func unit(_ all: Members, _ units: [String]) -> String? {
    guard let json = all["unit"] else {
      guard !units.isEmpty else { return "" }
      note(all.rule, "the key \"unit\" is missing; expected one of \(units.joined(separator: ", "))")
      return nil
    }
    guard let text = json.text, units.contains(text) else {
      note(
        json,
        units.isEmpty
          ? "this kind has one unit only; leave \"unit\" out"
          : "expected one of \(units.joined(separator: ", "))")
      return nil
    }
    return text
  }

  private mutating func limit(_ all: Members) -> (side: OwnRule.Side, number: ExactDecimal)? {
    let said = OwnRule.Side.allCases.compactMap { side in all[side.rawValue].map { (side, $0) } }
    guard said.count == 1, let (side, json) = said.first else {
      let sides = OwnRule.Side.allCases.map(\.rawValue).joined(separator: ", ")
      note(said.last?.1 ?? all.rule, "expected exactly one limit: \(sides)")
      return nil
    }
    guard case .number(let number) = json.value else {
      note(json, "expected a number")
      return nil
    }
    return (side, number)
  }

  private mutating func whole(_ key: String, _ all: Members, _ range: ClosedRange<Int>) -> Int? {
    guard let json = all[key] else { return 1 }
    guard case .number(let number) = json.value, let whole = number.whole, range.contains(whole) else {
      note(json, "expected a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return whole
  }

  private mutating func message(_ all: Members) -> String? {
    guard let text = required("message", all) else { return nil }
    guard !text.allSatisfy(\.isWhitespace), text.count <= 300 else {
      note(all["message"] ?? all.rule, "expected a message of 1 to 300 characters")
      return nil
    }
    return text
  }

  private mutating func severity(_ all: Members) -> Severity? {
    guard let json = all["severity"] else { return .high }
    guard let found = Severity.allCases.dropFirst().first(where: { $0.name == json.text }) else {
      note(json, "expected \"notice\", \"high\" or \"severe\"")
      return nil
    }
    return found
  }

  private mutating func required(_ key: String, _ all: Members) -> String? {
    guard let json = all[key] else {
      note(all.rule, "the key \"\(key)\" is missing")
      return nil
    }
    if json.text == nil { note(json, "expected a text in quotes") }
    return json.text
  }
}
