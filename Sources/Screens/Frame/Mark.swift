import Alerts
import Care
import Terminal

extension ValueMark {
  /// The tone of its severity; the shape and the words say the same, so that it is never a colour alone.
  var tone: Tone { Tone(severity) }

  /// The shape of its position.
  var state: MarkState { MarkState(position) }

  /// The shape: a triangle up or down, or a dot.
  func glyph(_ glyphs: Glyphs) -> Character { glyphs.mark(position) }
}

extension Glyphs {
  /// The shape of a position: a triangle up or down, or a dot.
  func mark(_ position: Position) -> Character {
    switch position {
    case .above: above
    case .below: below
    case .within: within
    }
  }
}

extension MarkState {
  /// The shape of a position.
  init(_ position: Position) {
    switch position {
    case .above: self = .above
    case .below: self = .below
    case .within: self = .within
    }
  }
}

extension Tone {
  /// The tone of a severity.
  init(_ severity: Severity) { self.init(Emphasis(severity)) }

  /// The tone of an emphasis.
  init(_ emphasis: Emphasis) {
    switch emphasis {
    case .normal: self = .normal
    case .heading: self = .heading
    case .muted: self = .muted
    case .good: self = .good
    case .warning: self = .warning
    case .danger: self = .danger
    }
  }
}
