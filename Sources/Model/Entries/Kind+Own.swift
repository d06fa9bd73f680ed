// The kinds that people make.
extension Kind {
  /// The kind of a code without its definition: enough to read what the journal holds.
  init(ownCode code: String) {
    let word = OwnKind.logWord(of: code)
    self.init(
      id: code, title: OwnKind.name(of: code), words: word == code ? [code] : [word, code], example: "",
      logging: nil, own: nil,
      decode: { fields throws(FieldProblem) in try OwnReading(code, fields: &fields) },
      description: Description())
  }

  /// The kind that a definition makes.
  package init(_ own: OwnKind) {
    let words = own.logWords
    let example = [own.example, own.unit].filter { !$0.isEmpty }.joined(separator: " ")
    let names = own.isRetired ? [] : [Offer(words[0], synonyms: words, tail: " \(example)")]
    let logging = Logging(
      names: names, offers: own.unit.isEmpty ? [] : [Offer(own.unit)], claims: { _ in false },
      parse: { words, context throws(LogProblem) in try OwnReading(words: &words, context: context) })
    let quantity = own.quantity
    self.init(
      id: own.code, title: own.name, words: words, example: "\(words[0]) \(example)", logging: logging,
      own: own, decode: { fields throws(FieldProblem) in try OwnReading(own.code, fields: &fields) },
      description: Description(
        quantities: { [quantity] },
        parts: { [.value(own.digits == 0 ? .whole : .decimal, hint: own.unit)] },
        columns: { own.columns }, isOfLaboratory: { false }, line: { [OwnKind.logWord(of: own.code)] + $0 }))
  }
}

extension OwnKind {
  /// Its limits for what is typed.
  var limits: Limits {
    let range = least.double...greatest.double
    return Limits(name, hard: range, soft: range, unit: unit, digits: digits)
  }

  /// A number for examples: the middle of its range.
  var example: String { text(ExactDecimal(Int(((least.double + greatest.double) / 2).rounded()))) }

  /// A number of it for people, with its digits.
  package func text(_ number: ExactDecimal) -> String { number.padded(to: digits).description }

  /// The words that name it in a log line, the shortest name first: those that were chosen, the name, the code.
  ///
  /// What the grammar reads as something else never leads to it: the kinds of an older version could be called `128/82`.
  var logWords: [String] {
    var seen: Set<String> = []
    return namesInLines.filter(LogLine.canName).filter { seen.insert($0).inserted } + [code]
  }

  /// The words that it would be named by in a log line if nothing else was meant by them.
  package var namesInLines: [String] {
    let name = name.lowercased()
    return words + (name.contains(where: \.isWhitespace) ? [] : [name]) + [word]
  }

  /// The names of its column in other programs' files: letters and digits of the name and of the code.
  var columns: [String] {
    [name.lowercased(), word].map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }.filter {
      !$0.isEmpty
    }
  }

  /// Its number; what was told in a unit that the kind had before is never converted.
  var quantity: Quantity {
    let own = self
    let span = greatest.double - least.double
    return Quantity(
      code, name,
      scales: [
        Quantity.Scale(
          unit, words: unit.isEmpty ? [] : [unit.lowercased()], digits: digits, limits,
          axis: .fitted(step: Self.step(of: span), empty: least.double...greatest.double), conversion: nil)
      ], toldBy: [Quantity.Source(own)])
  }

  /// A twentieth of a range as 1, 2 or 5 with zeros.
  private static func step(of span: Double) -> Double {
    var unit = 1.0
    while unit * 200 <= span { unit *= 10 }
    while unit * 20 > span { unit /= 10 }
    return [5, 2, 1].map { $0 * unit }.first { $0 * 20 <= span } ?? unit
  }
}
