import Lettering
import Terminal

/// A field of a form: a text that is typed, or one of a few words that is chosen with the arrow keys.
struct FormField: Sendable {
  enum Input: Sendable {
    case text(TextField)
    case choice([String], selected: Int)
  }

  /// Which characters are taken when they are typed; what is pasted is taken as it is and then read.
  enum Keys: Sendable {
    case any
    /// Digits.
    case whole
    /// Digits and a decimal mark.
    case decimal
    /// A number, or HI or LO.
    case meter

    func takes(_ character: Character) -> Bool {
      let isDigit = character.isASCII && character.isNumber
      switch self {
      case .any: return true
      case .whole: return isDigit
      case .decimal: return isDigit || ".,".contains(character)
      case .meter: return isDigit || ".,hiloHILO".contains(character)
      }
    }

    var words: String {
      switch self {
      case .any, .whole: "digits only"
      case .decimal: "a number only, such as 36.8"
      case .meter: "a number, HI or LO"
      }
    }
  }

  let label: String
  let hint: String
  var input: Input
  /// How the words of the field stand in the log line: `pulse 64`, `note felt well`.
  let prefix: String
  var keys = Keys.any
  /// What a whole number may be, so that it is known when no more digits can follow; nil where that is not known.
  var range: ClosedRange<Int>?

  static func text(
    _ label: String, hint: String = "", prefix: String = "", keys: Keys = .any
  ) -> FormField {
    FormField(label: label, hint: hint, input: .text(TextField()), prefix: prefix, keys: keys)
  }

  static func choice(_ label: String, _ words: [String], selected: String? = nil) -> FormField {
    let index = selected.flatMap { words.firstIndex(of: $0) } ?? 0
    return FormField(label: label, hint: "", input: .choice(words, selected: index), prefix: "")
  }

  /// What was typed or chosen; empty for the choice `not said`.
  var value: String {
    switch input {
    case .text(let field): field.text
    case .choice(let words, let selected): words[selected] == Self.notSaid ? "" : words[selected]
    }
  }

  /// The field's words in the log line.
  var words: String { value.allSatisfy(\.isWhitespace) ? "" : "\(prefix)\(value)" }

  static let notSaid = "not set"

  /// Whether a number stands here that can be, and to which no digit can be added.
  var isFull: Bool {
    guard let range, let number = Int(value) else { return false }
    return range.contains(number) && number * 10 > range.upperBound
  }

  /// Whether one of a few words is chosen here.
  var isChoice: Bool { if case .choice = input { true } else { false } }

  /// Whether nothing is typed here.
  var isBlank: Bool { if case .text(let field) = input { field.isEmpty } else { false } }

  /// Chooses the next word that begins with a letter; false where there is none.
  mutating func choose(_ letter: Character) -> Bool {
    guard case .choice(let words, let selected) = input else { return false }
    let next = (1...words.count).map { (selected + $0) % words.count }
    guard let found = next.first(where: { words[$0].first == letter && words[$0] != Self.notSaid }) else {
      return false
    }
    input = .choice(words, selected: found)
    return true
  }

  /// Puts a value in; a word that is none of the choices changes nothing.
  mutating func fill(_ value: String) {
    switch input {
    case .text: input = .text(TextField(value))
    case .choice(let words, let selected):
      let word = value.isEmpty ? Self.notSaid : value
      input = .choice(words, selected: words.firstIndex(of: word) ?? selected)
    }
  }

  /// Takes a key; says what is wrong where it, or a part of what was pasted, is not taken.
  mutating func type(_ key: Key) -> String? {
    switch input {
    case .text(var field):
      if case .character(let character) = key, !keys.takes(character) { return "\(label): \(keys.words)." }
      _ = field.handle(key)
      input = .text(field)
      return field.wasCut ? "The field is full. The rest was cut off." : nil
    case .choice(let words, let selected):
      switch key {
      case .left: input = .choice(words, selected: (selected + words.count - 1) % words.count)
      case .right, .character(" "): input = .choice(words, selected: (selected + 1) % words.count)
      case .character(let letter): if !choose(letter) { chooseUnset(letter) }
      default: break
      }
      return nil
    }
  }

  /// Goes back to nothing chosen by its letter too.
  private mutating func chooseUnset(_ letter: Character) {
    guard case .choice(let words, _) = input, let place = words.firstIndex(of: Self.notSaid),
      Self.notSaid.first == letter
    else { return }
    input = .choice(words, selected: place)
  }

  /// How the word of a choice is changed; it stands above the fields while one has the focus.
  static let choosing = "left, right or space chooses; so does a first letter"

  func draw(on canvas: inout Canvas, y: Int, focused: Bool, hint other: String? = nil) -> Point? {
    let hint = other ?? hint
    let width = canvas.size.width
    // In the narrowest windows half the row is left for what is typed.
    let start = min(20, max(4, width / 2))
    canvas.write(label, x: 3, y: y, tone: focused ? .accent : .normal, maxWidth: start - 4)
    if focused { canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: y, tone: .accent) }
    switch input {
    case .text(let field):
      let widest = prefix.hasPrefix("note") || prefix.hasPrefix("took") ? 48 : 18
      // A wide field gives way to its hint, down to a narrow one.
      let room = min(widest, max(1, width - start - 2), max(18, width - start - 2 - Text.columns(hint)))
      let cursor = field.draw(on: &canvas, x: start, y: y, width: room, focused: focused)
      canvas.write(hint, x: start + 1 + room, y: y, tone: .muted, maxWidth: max(0, width - start - 2 - room))
      return focused ? cursor : nil
    case .choice(let words, let selected) where words.reduce(start, { $0 + $1.count + 3 }) > width:
      // Too many for the line: the chosen one, and that there are others.
      let (chosen, place) = ("[\(words[selected])]", "  \(selected + 1) of \(words.count)")
      let text = start + Text.columns(chosen + place) <= width ? chosen + place : chosen
      canvas.write(text, x: start, y: y, tone: .accent, maxWidth: max(0, width - start))
      return nil
    case .choice(let words, let selected):
      var x = start
      for (index, word) in words.enumerated() {
        let text = index == selected ? "[\(word)]" : " \(word) "
        x +=
          canvas.write(
            text, x: x, y: y, tone: index == selected ? .accent : .muted, maxWidth: max(0, width - x)) + 1
      }
      return nil
    }
  }
}
