extension LogLine {
  /// The readings that stand on one line, each as a line of its own: `136/83/65, 132/82/70`.
  ///
  /// A comma separates blood pressures only, since between other numbers it may stand for a decimal point; a semicolon
  /// separates readings of any kind. A time in front of the first holds for all. A line that is one reading, or of which not
  /// every part is a reading of the same kind, comes back as it is.
  package static func separated(_ text: String, context: EntryContext) -> [String] {
    guard text.contains(where: { $0 == "," || $0 == ";" }), (try? read(text, context: context)) == nil
    else { return [text] }
    return pieces(of: text, context: context) ?? [text]
  }

  /// A day's list of readings is not longer.
  private static let mostOnALine = 12

  private static func pieces(of text: String, context: EntryContext) -> [String]? {
    let pieces = cut(text)
    guard (2...mostOnALine).contains(pieces.count),
      let first = try? read(pieces[0], context: context), !first.measurement.kind.quantities.isEmpty,
      !text.contains(",") || first.measurement is BloodPressure
    else { return nil }
    var lines = [pieces[0]]
    for piece in pieces.dropFirst() {
      guard let next = try? read(piece, context: context), next.measurement.kind == first.measurement.kind
      else { return nil }
      if first.at == context.now {
        lines.append(piece)
      } else {
        // A time of its own may be meant of the first one's day, or of today: that is not guessed.
        guard next.at == context.now else { return nil }
        lines.append("\(timeWords(of: pieces[0], first, context)) \(piece)")
      }
    }
    return lines
  }

  /// The words in front of a reading that say when; the time itself where they stand elsewhere.
  private static func timeWords(
    of piece: String, _ parsed: ParsedLine, _ context: EntryContext
  ) -> String {
    let words = piece.split(whereSeparator: \.isWhitespace)
    let count = words.indices.dropFirst().last { count in
      let rest = try? read(words.dropFirst(count).joined(separator: " "), context: context)
      return rest.map { $0.at == context.now && $0.measurement.fields == parsed.measurement.fields } ?? false
    }
    return count.map { words.prefix($0).joined(separator: " ") } ?? "\(parsed.at)"
  }

  /// The parts between semicolons, and between commas with a space or a blood pressure behind them.
  private static func cut(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if character == ";" || character == "," && beginsAnew(rest) {
        pieces.append(piece)
        piece = ""
      } else {
        piece.append(character)
      }
    }
    pieces.append(piece)
    let trimmed = pieces.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    // A comma behind the last one is no reading.
    return trimmed.last?.isEmpty == true ? trimmed.dropLast() : trimmed
  }

  private static func beginsAnew(_ rest: Substring) -> Bool {
    guard let next = rest.first, !next.isWhitespace else { return true }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    return (2...3).contains(digits.count) && rest.dropFirst(digits.count).first == "/"
  }
}
