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
  /// The unit of a glucose value that names none.
  case glucoseUnit = "glucose-unit"
  /// The unit of a weight that names none.
  case weightUnit = "weight-unit"
  /// The unit of a temperature that names none.
  case temperatureUnit = "temperature-unit"
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

  /// A unit that is the one the person gave last.
  static let lastUsed = "last-used"

  /// One sentence for people.
  package var help: String {
    switch self {
    case .theme: "The colours of the screens; set NO_COLOR to switch them off."
    case .background:
      "What the terminal's background is; auto asks the terminal, for colours that can be read on it."
    case .glyphs: "What pictures are made of; auto goes by the locale, blocks is unicode without braille."
    case .mouse:
      "Whether the screens use clicks; press M to switch. If on, hold Shift to select text in most terminals."
    case .glucoseUnit: "The unit of a glucose value typed without one."
    case .weightUnit: "The unit of a weight that is typed without one."
    case .temperatureUnit: "The unit of a temperature that is typed without one."
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
    case .glucoseUnit, .weightUnit, .temperatureUnit: Self.lastUsed
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
    case .glucoseUnit: [Self.lastUsed] + GlucoseUnit.allCases.map(\.rawValue)
    case .weightUnit: [Self.lastUsed] + WeightUnit.allCases.map(\.rawValue)
    case .temperatureUnit: [Self.lastUsed] + TemperatureUnit.allCases.map(\.rawValue)
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
    choices.isEmpty ? TimeSpan(text) != nil : choices.contains(text)
  }
}
