import Model

extension OwnRuleFile {
  /// The texts under which rules are kept: what version 0.1 understands, and the rest.
  ///
  /// A file of which it understands all is kept as it was written.
  package static func texts(of rules: [OwnRule], written text: String) -> (first: String, later: String?) {
    let later = rules.filter { !$0.quantity.isOfFirstVersion }
    guard !later.isEmpty else { return (text, nil) }
    return (self.text(of: rules.filter(\.quantity.isOfFirstVersion)), self.text(of: later))
  }

  /// A file without a rule.
  package static let empty = text(of: [])

  /// A file that says some rules.
  static func text(of rules: [OwnRule]) -> String {
    JSONValue.object([.init("rules", .list(rules.map(\.json)))]).line
  }
}

extension OwnRule {
  fileprivate var json: JSONValue {
    let part = quantity.kind.quantities.count > 1 ? quantity.quantity.id : nil
    let members: [JSONValue.Member?] = [
      .init("id", .text(id)), .init("kind", .text(quantity.kind.id)), .init("part", part),
      .init("unit", quantity.unit.isEmpty ? nil : quantity.unit), .init(side.rawValue, .exact(limit)),
      .init("count", .whole(count)), .init("days", .whole(days)), .init("message", .text(message)),
      .init("severity", .text(severity.name)),
    ]
    return .object(members.compactMap(\.self))
  }
}
