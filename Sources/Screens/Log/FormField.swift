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
      case .character(let letter):
        let match = words.firstIndex { $0.first == letter }
        input = .choice(words, selected: match ?? selected)
      default: break
      }
      return nil
    }
  }

  func draw(on canvas: inout Canvas, y: Int, focused: Bool) -> Point? {
    let width = canvas.size.width
    canvas.write(label, x: 3, y: y, tone: focused ? .accent : .normal, maxWidth: 16)
    if focused { canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: y, tone: .accent) }
    switch input {
    case .text(let field):
      let widest = prefix.hasPrefix("note") || prefix.hasPrefix("took") ? 48 : 18
      // A wide field gives way to its hint, down to a narrow one.
      let room = min(widest, max(1, width - 22), max(18, width - 22 - Text.columns(hint)))
      let cursor = field.draw(on: &canvas, x: 20, y: y, width: room, focused: focused)
      canvas.write(hint, x: 21 + room, y: y, tone: .muted, maxWidth: max(0, width - 22 - room))
      return focused ? cursor : nil
    case .choice(let words, let selected) where words.reduce(20, { $0 + $1.count + 3 }) > width:
      // Too many for the line: the chosen one, and that there are others.
      let text = "[\(words[selected])]  \(selected + 1) of \(words.count), left and right choose"
      canvas.write(text, x: 20, y: y, tone: .accent, maxWidth: max(0, width - 20))
      return nil
    case .choice(let words, let selected):
      var x = 20
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
