@testable import Terminal

/// Looks on a canvas for numbers that are cut, and for fields that run into each other.
struct WholeNumbers {
  private let canvas: Canvas

  init(_ canvas: Canvas) { self.canvas = canvas }

  /// What is wrong, with the row in which it is.
  var faults: [String] {
    (0..<canvas.size.height).flatMap { y in
      let cells = (0..<canvas.size.width).compactMap { x in canvas[x, y].flatMap { $0.width > 0 ? $0 : nil } }
      let words = Self.words(cells)
      return ([cut(words), joined(cells), joined(words)].compactMap(\.self)).map {
        "row \(y): \($0): \(String(cells.map(\.character)))"
      }
    }
  }

  private typealias Word = (text: String, tone: Tone, isBehindGap: Bool)

  private static func words(_ cells: [Cell]) -> [Word] {
    var last = Int.min
    return cells.split { $0.character == " " }.map { part in
      defer { last = part.endIndex }
      return (String(part.map(\.character)), part.first?.tone ?? .normal, part.startIndex != last + 1)
    }
  }

  /// An ellipsis in a number, right behind one, or behind its unit.
  private func cut(_ words: [Word]) -> String? {
    for (index, word) in words.enumerated() {
      guard let place = word.text.firstIndex(of: canvas.glyphs.ellipsis) else { continue }
      let before = word.text[..<place]
      let after = word.text[word.text.index(after: place)...]
      // A number that is being typed is seen from its end.
      if word.tone == .input, before.isEmpty { continue }
      if before.contains(where: Self.isDigit) { return "an ellipsis behind a digit" }
      if after.first.map(Self.isDigit) == true { return "an ellipsis before a digit" }
      let last = index > 0 && !word.isBehindGap ? words[index - 1].text : ""
      if !before.isEmpty, last.last.map(Self.isDigit) == true, !last.contains(":") {
        return "an ellipsis behind the unit of a number"
      }
    }
    return nil
  }

  /// Two fields of different tones without a space between them; the marks of a chart may stand side by side.
  private func joined(_ cells: [Cell]) -> String? {
    for (left, right) in zip(cells, cells.dropFirst()) where left.tone != right.tone {
      guard Self.isWord(left.character), Self.isWord(right.character) else { continue }
      if !"ov".contains(left.character) || !"ov".contains(right.character) { return "fields that touch" }
    }
    return nil
  }

  /// A digit with a word or a shape right behind it.
  private func joined(_ words: [Word]) -> String? {
    for word in words {
      for (left, right) in zip(word.text, word.text.dropFirst()) where Self.isDigit(left) {
        if "▲▼●".contains(right) { return "a shape behind a digit" }
      }
      let runs = word.text.split { !($0.isASCII && $0.isLowercase) }
      let isJoined = runs.contains { run in
        guard run.count > 2, run.startIndex > word.text.startIndex else { return false }
        let before = word.text[word.text.index(before: run.startIndex)]
        return Self.isDigit(before)
          || before == "." && word.text[..<run.startIndex].dropLast().last.map(Self.isDigit) == true
      }
      if isJoined, !word.text.contains("/2026") { return "a word behind a digit" }
    }
    return nil
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
