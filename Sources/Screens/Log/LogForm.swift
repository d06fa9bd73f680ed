import Model

/// The form of a kind: which fields it has and how those make a log line.
struct LogForm: Sendable, Hashable {
  /// The kind that is logged with it.
  let kind: Kind

  /// The forms of the kinds that are offered, in their order.
  static func all(_ kinds: Kinds) -> [LogForm] { kinds.offered.map(LogForm.init(kind:)) }

  /// The fields of a reading of this kind, followed by when it was and the remark.
  func fields(_ context: EntryContext, correcting base: Entry? = nil) -> [FormField] {
    let unit = kind.quantities.count == 1 ? kind.quantities.first.flatMap { context.units[$0.id] } : nil
    var numbers = kind.quantities[...]
    let parts = kind.parts.map { part in
      // Whole numbers come in the order of the kind's quantities.
      let quantity = part.input == .whole ? numbers.popFirst() : nil
      return FormField(part, unit: unit, range: quantity?.scales.first.map { Self.whole($0.possible) })
    }
    return parts + [
      .text("day", hint: base.map { "empty keeps \($0.at.day)" } ?? "today, yesterday or 2026-11-20"),
      .text("time", hint: base.map { "empty keeps \($0.at.time)" } ?? "7:40; empty for now"),
      .text(isNote ? "text" : "note", prefix: "note "),
    ]
  }

  private static func whole(_ range: ClosedRange<Double>) -> ClosedRange<Int> {
    Int(range.lowerBound.rounded(.up))...Int(range.upperBound.rounded(.down))
  }

  /// The log line that the fields make, with tags for which a form has no field.
  func line(_ fields: [FormField], tags: [String] = []) -> String {
    var fields = fields
    guard let remark = fields.popLast(), let time = fields.popLast(), let day = fields.popLast() else {
      return ""
    }
    let words = [day.words, time.words] + kind.line(ofParts: fields.map(\.words))
    return (words + tags.map { "#\($0)" } + [remark.words]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether it is the form of a note, whose text stands where others have a remark.
  var isNote: Bool { kind == Note.kind }
}

extension FormField {
  /// The field of a part of a kind's form.
  init(_ part: FormPart, unit: String?, range: ClosedRange<Int>? = nil) {
    let keys: Keys =
      switch part.input {
      case .whole: .whole
      case .decimal: .decimal
      case .meter: .meter
      case .text, .unit, .choice: .any
      }
    switch part.input {
    case .unit(let words, let canBeOpen):
      self = .choice(part.label, (canBeOpen ? [Self.notSaid] : []) + words, selected: unit)
    case .choice(let words, let canBeOpen):
      self = .choice(part.label, (canBeOpen ? [Self.notSaid] : []) + words)
    default:
      self = .text(part.label, hint: part.hint, prefix: part.prefix, keys: keys)
      self.range = range
    }
  }
}
