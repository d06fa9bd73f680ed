import Lettering

/// A line that is typed where no cursor can be moved: characters go to its end and are taken from its end.
///
/// It answers each key with what the terminal is to show, in nothing but characters and backspaces.
struct LineEditor {
  /// The most scalars a line holds.
  static let limit = 4096

  /// What was typed so far.
  private(set) var text = ""
  /// Whether something that was typed did not fit.
  private(set) var wasCut = false
  private var count = 0

  /// Does what the key says, and returns what shows it.
  mutating func handle(_ key: Key) -> String {
    switch key {
    case .character(let character): append(String(character))
    case .paste(let pasted): append(pasted)
    case .tab: append(" ")
    case .backspace: remove(1)
    case .control("u"): remove(text.count)
    case .control("w"): remove(lastWord)
    default: ""
    }
  }

  /// Puts text at the end as if it had been typed; an end of line in it is a space.
  mutating func append(_ more: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in more.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      if isControl, !scalar.properties.isWhitespace { continue }
      guard count < Self.limit else {
        wasCut = true
        break
      }
      kept.append(isControl ? " " : scalar)
      count += 1
    }
    text.unicodeScalars.append(contentsOf: kept)
    return Text.visible(String(kept))
  }

  private var lastWord: Int {
    let end = text.reversed().prefix { $0 == " " }.count
    return end + text.dropLast(end).reversed().prefix { $0 != " " }.count
  }

  private mutating func remove(_ characters: Int) -> String {
    let before = Text.columns(Text.visible(text))
    text.removeLast(min(characters, text.count))
    count = text.unicodeScalars.count
    wasCut = false
    return String(repeating: "\u{8} \u{8}", count: before - Text.columns(Text.visible(text)))
  }
}
