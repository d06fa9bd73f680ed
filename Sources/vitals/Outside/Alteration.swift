import Model

/// One change to a file or to the crontab: worked out first, shown, and only then made.
struct Alteration {
  /// What is changed.
  enum Target {
    case file(String)
    case crontab
  }

  let target: Target
  /// What it holds; nil where it is not there.
  let before: String?
  /// What it will hold; nil where it is removed.
  let after: String?

  /// Its name for people.
  var name: String {
    switch target {
    case .file(let path): path
    case .crontab: "the crontab"
    }
  }

  /// Whether nothing is to be done.
  var isNothing: Bool { before == after }

  /// What will be done, line by line: `+` is written, `-` is taken out; all else stays as it is.
  var shown: [String] {
    guard let after else { return ["\(name) is removed:"] + Self.lines(before ?? "", "-") }
    guard let before else { return ["\(name) is made:"] + Self.lines(after, "+") }
    let (old, new) = (Self.split(before), Self.split(after))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let gone = old.dropFirst(start).dropLast(end).map { "  - \($0)" }
    let come = new.dropFirst(start).dropLast(end).map { "  + \($0)" }
    return ["\(name), from line \(start + 1):"] + gone + come
  }

  /// For programs.
  func json(isTrial: Bool) -> JSONValue {
    let change = isNothing ? "none" : after == nil ? "removed" : before == nil ? "made" : "changed"
    return .object([
      .init("name", .text(name)), .init("change", .text(change)), .init("trial", .flag(isTrial)),
      .init("lines", .list(isNothing ? [] : shown.dropFirst().map(JSONValue.text))),
    ])
  }

  private static func lines(_ text: String, _ sign: String) -> [String] {
    split(text).map { "  \(sign) \($0)" }
  }

  private static func split(_ text: String) -> [Substring] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.last == "" ? lines.dropLast() : lines
  }
}
