import Terminal

/// A field of a form: a text that is typed, or one of a few words that is chosen with the arrow keys.
struct FormField: Sendable {
  enum Input: Sendable {
    case text(TextField)
    case choice([String], selected: Int)
  }

  let label: String
  let hint: String
  var input: Input
  /// How the words of the field stand in the log line: `pulse 64`, `note felt well`.
  let prefix: String

  static func text(_ label: String, hint: String = "", prefix: String = "", value: String = "") -> FormField {
    FormField(label: label, hint: hint, input: .text(TextField(value)), prefix: prefix)
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

  static let notSaid = "not said"

  mutating func type(_ key: Key) {
    switch input {
    case .text(var field):
      _ = field.handle(key)
      input = .text(field)
    case .choice(let words, let selected):
      switch key {
      case .left: input = .choice(words, selected: (selected + words.count - 1) % words.count)
      case .right, .character(" "): input = .choice(words, selected: (selected + 1) % words.count)
      case .character(let letter):
        let match = words.firstIndex { $0.first == letter }
        input = .choice(words, selected: match ?? selected)
      default: break
      }
    }
  }

  func draw(on canvas: inout Canvas, y: Int, focused: Bool) -> Point? {
    let width = canvas.size.width
    canvas.write(label, x: 3, y: y, tone: focused ? .accent : .normal, maxWidth: 16)
    if focused { canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: y, tone: .accent) }
    switch input {
    case .text(let field):
      let room = min(prefix.hasPrefix("note") || prefix.hasPrefix("took") ? 48 : 18, max(1, width - 22))
      let cursor = field.draw(on: &canvas, x: 20, y: y, width: room, focused: focused)
      canvas.write(hint, x: 21 + room, y: y, tone: .muted, maxWidth: max(0, width - 22 - room))
      return focused ? cursor : nil
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
