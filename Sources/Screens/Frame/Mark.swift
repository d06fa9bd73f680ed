import Alerts
import Model
import Terminal

/// How a value stands, as the screens show it: a shape, a tone and words, never a colour alone.
public struct Mark: Sendable {
  /// Above, within or below what the scheme or the person's targets say.
  public let state: MarkState
  /// How much it matters.
  public let tone: Tone
  /// The class in words, with the scheme it comes from.
  public let words: String

  /// The shape: a triangle up or down, or a dot.
  public func glyph(_ glyphs: Glyphs) -> Character {
    switch state {
    case .above: glyphs.above
    case .below: glyphs.below
    case .within: glyphs.within
    }
  }
}

extension PatientRecord {
  /// How a measurement stands against the chosen scheme and the person's targets; nil where nothing is said of it.
  public func mark(_ measurement: any Measurement) -> Mark? {
    let all = Classifier.all(of: measurement, targets: targets)
    // The most severe class gives shape and tone; all of them are said.
    guard let worst = all.max(by: { $0.severity < $1.severity }) else { return nil }
    let words = all.map { "\($0.words): \($0.limits)" }.joined(separator: "; ")
    return Mark(
      state: MarkState(worst.position), tone: Tone(worst.severity),
      words: words.prefix(1).uppercased() + words.dropFirst())
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
  init(_ severity: Severity) {
    switch severity {
    case .good: self = .good
    case .notice: self = .normal
    case .high: self = .warning
    case .severe: self = .danger
    }
  }
}
