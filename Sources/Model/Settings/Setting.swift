/// Something that a person can set: its key in the file, what it may be, and what it is where nothing was set.
///
/// The command line, the screen, the file and its schema are all made from this table.
package enum Setting: String, Sendable, CaseIterable {
  /// The colours of the screens.
  case theme
  /// What the terminal's background is.
  case background
  /// The characters that pictures are made of.
  case glyphs
  /// Whether clicks are taken.
  case mouse
  /// The unit in which glucose is shown, and that of a value that names none.
  case glucoseUnit = "glucose-unit"
  /// The unit in which weight is shown, and that of a value that names none.
  case weightUnit = "weight-unit"
  /// The unit in which temperature is shown, and that of a value that names none.
  case temperatureUnit = "temperature-unit"
  /// The unit in which the waist is shown, and that of a value that names none.
  case waistUnit = "waist-unit"
  /// The unit in which HbA1c is shown; one that is typed always names its unit.
  case hba1cUnit = "hba1c-unit"
  /// The day on which weeks begin.
  case weekStart = "week-start"
  /// How the time of day is shown.
  case clock
  /// Which comes first in a day written in numbers.
  case dateOrder = "date-order"
  /// When it is morning.
  case morning
  /// When it is evening.
  case evening

  /// A unit that is the one the person types: pages are in that of the first value, and a value typed without one has
  /// that of the last.
  package static let asTyped = "as-typed"
  /// What ``asTyped`` was called before; files and scripts may have it still.
  static let formerAsTyped = "last-used"

  /// One sentence for people.
  package var help: String {
    switch self {
    case .theme: "The colours of the screens; set NO_COLOR to switch them off."
    case .background:
      "What the terminal's background is; auto asks the terminal, for colours that can be read on it."
    case .glyphs: "What pictures are made of; auto goes by the locale, blocks is unicode without braille."
    case .mouse:
      "Whether the screens use clicks; press M to switch. If on, hold Shift to select text in most terminals."
    case .glucoseUnit: "The unit in which glucose is shown, and that of a value typed without one."
    case .weightUnit: "The unit in which weight is shown, and that of a value typed without one."
    case .temperatureUnit: "The unit in which temperature is shown, and that of a value typed without one."
    case .waistUnit: "The unit in which the waist is shown, and that of a value typed without one."
    case .hba1cUnit: "The unit in which HbA1c is shown."
    case .morning: "Readings in this span are morning readings, in averages by time of day."
    case .evening: "Readings in this span are evening readings; it may run past midnight."
    case .weekStart: "The day on which the weeks of charts begin."
    case .clock: "How the time of readings and reminders is shown; spans such as the morning's keep 24 hours."
    case .dateOrder:
      "Which comes first if you type 11/10/2026: dmy the day, mdy the month; ask asks you."
    }
  }

  /// What it is where nothing was set.
  package var usual: String {
    switch self {
    case .theme: "default"
    case .background, .glyphs: "auto"
    case .mouse: "on"
    case .glucoseUnit, .weightUnit, .temperatureUnit, .waistUnit, .hba1cUnit: Self.asTyped
    case .morning: "04:00-11:59"
    case .evening: "17:00-03:59"
    case .weekStart: WeekStart.monday.rawValue
    case .clock: ClockFormat.hours24.rawValue
    case .dateOrder: DateOrder.ask.rawValue
    }
  }

  /// Everything it can be; empty where it is a span of time.
  package var choices: [String] {
    switch self {
    case .theme: ["default", "high-contrast", "colour-blind"]
    case .background: ["auto", "light", "dark"]
    case .glyphs: ["auto", "unicode", "blocks", "ascii"]
    case .mouse: ["on", "off"]
    case .glucoseUnit: [Self.asTyped] + GlucoseUnit.allCases.map(\.rawValue)
    case .weightUnit: [Self.asTyped] + WeightUnit.allCases.map(\.rawValue)
    case .temperatureUnit: [Self.asTyped] + TemperatureUnit.allCases.map(\.rawValue)
    case .waistUnit: [Self.asTyped] + LengthUnit.allCases.map(\.rawValue)
    case .hba1cUnit: [Self.asTyped] + HbA1c.Unit.allCases.map(\.rawValue)
    case .morning, .evening: []
    case .weekStart: WeekStart.allCases.map(\.rawValue)
    case .clock: ClockFormat.allCases.map(\.rawValue)
    case .dateOrder: DateOrder.allCases.map(\.rawValue)
    }
  }

  /// What is expected, for an error.
  package var expected: String {
    choices.isEmpty ? "a span such as \(usual)" : "one of \(choices.joined(separator: ", "))"
  }

  /// Whether a text is something that it can be.
  package func accepts(_ text: String) -> Bool {
    choices.isEmpty ? TimeSpan(text) != nil : choices.contains(current(text))
  }

  /// A choice by the name that it has now.
  func current(_ text: String) -> String {
    text == Self.formerAsTyped && choices.contains(Self.asTyped) ? Self.asTyped : text
  }
}
