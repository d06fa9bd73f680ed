/// What a person has set on this device; all else is as usual.
package struct Settings: Sendable, Equatable {
  private var texts: [Setting: String] = [:]

  /// Settings of which all are as usual.
  package init() {}

  /// What a setting is.
  package subscript(setting: Setting) -> String { texts[setting] ?? setting.usual }

  /// Whether a setting was set, be it to what is usual.
  package func isSet(_ setting: Setting) -> Bool { texts[setting] != nil }

  /// Sets something, or makes it usual again where `text` is nil.
  ///
  /// - Throws: `FieldProblem` where it cannot be that; then nothing is changed.
  package mutating func set(_ setting: Setting, to text: String?) throws(FieldProblem) {
    if let text, !setting.accepts(text) {
      throw FieldProblem(setting.rawValue, "found \(text), expected \(setting.expected)")
    }
    var changed = self
    changed.texts[setting] = text.map(setting.current)
    if changed.morning.overlaps(changed.evening) {
      throw FieldProblem(
        setting.rawValue,
        "a minute would be both morning (\(changed.morning)) and evening (\(changed.evening))")
    }
    self = changed
  }

  /// The unit in which a number is shown, and that it has where it names none, as the journal writes it; nil where
  /// none is set.
  package func unit(of quantity: Quantity) -> String? {
    quantity.setting.flatMap { self[$0] == Setting.asTyped ? nil : self[$0] }
  }

  /// Whether clicks are taken.
  package var takesClicks: Bool { self[.mouse] == "on" }

  /// When it is morning.
  package var morning: TimeSpan { span(.morning) }
  /// When it is evening.
  package var evening: TimeSpan { span(.evening) }
  /// How the time of day is shown.
  package var clock: ClockFormat { ClockFormat(rawValue: self[.clock]) ?? .hours24 }
  /// The day on which weeks begin.
  package var weekStart: WeekStart { WeekStart(rawValue: self[.weekStart]) ?? .monday }

  /// Which comes first in a day that is written in numbers.
  package var dateOrder: DateOrder { DateOrder(rawValue: self[.dateOrder]) ?? .ask }

  private func span(_ setting: Setting) -> TimeSpan {
    // Both were checked when they were set, and what is usual is one.
    TimeSpan(self[setting]) ?? TimeSpan(from: .midnight, through: .midnight)
  }
}

extension EntryContext {
  /// The same with the units that were set in the place of those used last, and with the order of dates.
  package func with(_ settings: Settings) -> EntryContext {
    var context = self
    for quantity in Quantity.all {
      if let unit = settings.unit(of: quantity) { context.settle(unit, of: quantity.id) }
    }
    context.dateOrder = settings.dateOrder
    return context
  }
}
