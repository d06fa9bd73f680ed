import Model

/// What stands behind the name of a test in a line of a report: a number and its unit, if all is clear.
struct ReportValue {
  private enum Token: Equatable {
    case number(ExactDecimal)
    /// A number that could be read in two ways, or with `<` or `>` before it; as it stands there.
    case odd(String)
    case unit(String)
    case otherUnit(String)
    case flag, range, word
  }

  private let test: FoundTest
  private var tokens: [Token] = []

  /// The most words that stand between a name and its number; more is prose.
  private static let mostWords = 3

  init(_ texts: [String], test: FoundTest) {
    self.test = test
    var pending = Self.unbracketed(texts) { test.unit($0) != nil }[...]
    while let text = pending.popFirst() {
      let plain = text.lowercased().filter { !",;.".contains($0) || text.count == 1 }
      if ReportNames.stops.contains(plain) { break }
      tokens += tokens(of: text, plain, &pending)
    }
  }

  /// What could be made of it; nil where there is no number at all.
  func reading(isFasting: Bool) -> FoundValue.Reading? {
    guard let first = tokens.firstIndex(where: Self.isNumeric),
      tokens[..<first].count(where: { $0 == .word }) <= Self.mostWords
    else { return nil }
    let unitBefore = tokens[..<first].compactMap(unit).first
    guard case .number(let number) = tokens[first] else { return odd(tokens[first], first) }
    let others = tokens[(first + 1)...].filter(Self.isNumeric)
    if let unit = unitBefore {
      return others.contains(where: Self.isPlainNumber)
        ? severalNumbers : test.reading(number, unit: unit, isFasting: isFasting)
    }
    switch tokenBehind(first) {
    case .unit(let unit)?:
      let isRepeated = otherUnits(after: first).contains(unit)
      return isRepeated ? severalNumbers : test.reading(number, unit: unit, isFasting: isFasting)
    case .otherUnit(let text)?:
      return .unclear("\(number) \(text): only \(test.units.joined(separator: " and ")) can be saved")
    default: return others.contains(where: Self.isPlainNumber) ? severalNumbers : test.lacksUnit("\(number)")
    }
  }

  private var severalNumbers: FoundValue.Reading {
    .unclear("there are several numbers, and it is not clear which one is the result")
  }

  private func odd(_ token: Token, _ place: Int) -> FoundValue.Reading? {
    guard case .odd(let text) = token else { return nil }
    let unit = tokenBehind(place).flatMap(unit)
    return .unclear("\(text)\(unit.map { " \($0)" } ?? "") is not a plain number")
  }

  /// The unit behind a number, past flags; past ranges too where there is no other number.
  private func tokenBehind(_ place: Int) -> Token? {
    let isOnly = !tokens[(place + 1)...].contains(where: Self.isPlainNumber)
    return tokens[(place + 1)...].first { token in token != .flag && !(isOnly && token == .range) }
  }

  /// The units of the numbers behind the first one.
  private func otherUnits(after first: Int) -> [String] {
    tokens.indices.dropFirst(first + 1).filter { Self.isPlainNumber(tokens[$0]) }.compactMap { place in
      tokenBehind(place).flatMap(unit)
    }
  }

  private func unit(_ token: Token) -> String? { if case .unit(let unit) = token { unit } else { nil } }

  private static func isNumeric(_ token: Token) -> Bool {
    switch token {
    case .number, .odd: true
    default: false
    }
  }

  private static func isPlainNumber(_ token: Token) -> Bool {
    if case .number = token { true } else { false }
  }
}

extension ReportValue {
  private func tokens(of text: String, _ plain: String, _ pending: inout ArraySlice<String>) -> [Token] {
    if let unit = test.unit(text) { return [.unit(unit)] }
    if ReportNames.comparators.contains(plain) {
      let limit = pending.popFirst() ?? ""
      return limit.contains(where: \.isNumber) ? [.odd("\(text) \(limit)")] : [.word, .word]
    }
    if ReportNames.flags.contains(plain) { return Self.dash(text, &pending) ?? [.flag] }
    guard let first = text.first(where: { !"*!↑↓".contains($0) }) else { return [.flag] }
    if "<>≤≥".contains(first) { return limit(text, &pending) }
    let bare = text.drop { "*!↑↓".contains($0) }
    let digits = bare.prefix { $0.isASCII && ($0.isNumber || ".,".contains($0)) }
    guard !digits.isEmpty else { return [Self.isUnitLike(text) ? .otherUnit(text) : .word] }
    return number(digits, rest: String(bare[digits.endIndex...]), &pending)
  }

  /// A number, what is glued to it, and whether it is the first half of a range.
  private func number(_ digits: Substring, rest: String, _ pending: inout ArraySlice<String>) -> [Token] {
    if rest.first.map({ "-–—".contains($0) }) == true {
      if rest.count == 1, pending.first?.first?.isNumber == true { pending.removeFirst() }
      return rest.count == 1 && pending.isEmpty ? [.flag] : [.range]
    }
    if rest.isEmpty, let next = pending.first, let dash = next.first,
      "-–—".contains(dash) || next == "to" || next == "bis"
    {
      let isApart = next.count == 1 || next == "to" || next == "bis"
      if next.dropFirst().first?.isNumber == true
        || isApart && pending.dropFirst().first?.first?.isNumber == true
      {
        pending.removeFirst(isApart ? 2 : 1)
        return [.range]
      }
    }
    let value: Token
    switch WrittenNumber(digits.last == "," || digits.last == "." ? digits.dropLast() : digits) {
    case .number(let number): value = .number(number)
    case .ambiguous, .refused: value = .odd("\(digits)\(rest)")
    }
    if rest.isEmpty { return [value] }
    if let unit = test.unit(rest) { return [value, .unit(unit)] }
    if ReportNames.flags.contains(rest.lowercased()) { return [value, .flag] }
    // A date, a time, a code.
    return Self.isUnitLike(rest) && rest.first?.isLetter == true ? [value, .otherUnit(rest)] : [.word]
  }

  /// `<0.5`, or `<` glued to nothing.
  private func limit(_ text: String, _ pending: inout ArraySlice<String>) -> [Token] {
    if text.contains(where: \.isNumber) { return [.odd(text)] }
    return [.odd("\(text) \(pending.popFirst() ?? "")")]
  }

  /// A lone dash before a number is the second half of a range, whose first half was no number.
  private static func dash(_ text: String, _ pending: inout ArraySlice<String>) -> [Token]? {
    guard text == "-", pending.first?.first?.isNumber == true else { return nil }
    pending.removeFirst()
    return [.range]
  }

  private static func isUnitLike(_ text: String) -> Bool {
    text == "%" || text.contains("/") && text.contains(where: \.isLetter)
  }

  /// The texts without what stands in brackets, unless that is a unit.
  private static func unbracketed(_ texts: [String], isUnit: (String) -> Bool) -> [String] {
    var kept: [String] = []
    var depth = 0
    for text in texts {
      let inner = text.filter { !"()[]".contains($0) }
      let before = depth
      depth += text.count { "([".contains($0) } - text.count { ")]".contains($0) }
      if depth < 0 { depth = 0 }
      if before == 0, depth == 0, inner.count == text.count || isUnit(inner) { kept.append(inner) }
    }
    return kept
  }
}
