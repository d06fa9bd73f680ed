import Model

/// What a column can be said to hold: a word of `--columns`, and what it means.
package struct ColumnChoice: Sendable, Equatable {
  /// The word, such as `systolic` or `glucose mmol/L`.
  package let name: String
  /// What it means, for people.
  package let words: String

  /// The word for a column that is not read.
  package static let unread = ColumnChoice(name: "-", words: "is not read")

  /// All there are, the most usual first; `own` are the kinds that the person made.
  package static func all(own: [Kind] = []) -> [ColumnChoice] {
    [unread] + times + pressures + numbers
      + own.map { ColumnChoice(name: $0.title, words: "a kind of your own") } + words
  }

  /// The choice that a name means, as it stands above a column or as somebody typed it; nil where it says nothing.
  package static func meant(by name: String, own: [Kind] = []) -> ColumnChoice? {
    guard name != unread.name else { return unread }
    guard let (role, unit) = ColumnRole.find(name, own: own) else { return nil }
    let all = all(own: own)
    return all.first { choice in
      guard let other = ColumnRole.find(choice.name, own: own) else { return false }
      return other.role == role && other.unit == unit
    } ?? all.first { ColumnRole.find($0.name, own: own)?.role == role }
  }

  private static let times = [
    ColumnChoice(name: "datetime", words: "day and time, such as 2026-11-20 07:40"),
    ColumnChoice(name: "date", words: "the day, where the time stands in another column"),
    ColumnChoice(name: "time", words: "the time of the day, beside a date"),
    ColumnChoice(name: "zone", words: "the time zone of the row"),
    ColumnChoice(name: "offset", words: "the offset from UTC, such as +01:00"),
  ]

  private static let pressures = [
    ColumnChoice(name: "systolic", words: "the upper number of a blood pressure"),
    ColumnChoice(name: "diastolic", words: "the lower number"),
    ColumnChoice(name: "pressure", words: "both numbers, such as 128/82"),
    ColumnChoice(name: "irregular", words: "whether the heartbeat was irregular"),
  ]

  /// The kinds that tell one number; of those whose units cannot be told apart by the numbers, each unit.
  private static let numbers = ColumnRole.kinds.flatMap { kind -> [ColumnChoice] in
    let bare = ColumnChoice(name: kind.id, words: kind.title)
    guard let quantity = kind.quantities.first, quantity.scales.count > 1 else { return [bare] }
    let inUnits = quantity.scales.map { scale in
      ColumnChoice(name: "\(kind.id) \(scale.code)", words: "\(kind.title) in \(scale.unit)")
    }.filter { ColumnRole.find($0.name)?.unit != nil }
    return [Glucose.kind, Weight.kind].contains(kind) || inUnits.isEmpty ? [bare] + inUnits : inUnits
  }

  private static let words = [
    ColumnChoice(name: "unit", words: "the unit of the row's glucose or weight"),
    ColumnChoice(name: "meal", words: "before or after a meal, fasting, at bedtime"),
    ColumnChoice(name: "note", words: "a note in words"),
    ColumnChoice(name: "tags", words: "tags, with spaces between"),
  ]
}
