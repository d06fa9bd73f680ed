import Model

/// A part of the day by the patient's clock; it may run past midnight.
public struct DayWindow: Sendable, Equatable {
  /// The first minute in it.
  public let from: TimeOfDay
  /// The last minute in it.
  public let through: TimeOfDay

  /// Makes a window; one that ends before it starts runs past midnight.
  public init(from: TimeOfDay, through: TimeOfDay) {
    self.from = from
    self.through = through
  }

  /// Whether a time lies in it.
  public func contains(_ time: TimeOfDay) -> Bool {
    from <= through ? (from...through).contains(time) : time >= from || time <= through
  }

  /// The window in words: `04:00 to 11:59`.
  public var text: String { "\(from) to \(through)" }
}

/// When it is morning and when evening; a choice of this program (D) until the person sets their own.
public struct DayWindows: Sendable, Equatable {
  /// Morning.
  public var morning: DayWindow
  /// Evening.
  public var evening: DayWindow

  /// Makes a pair of windows.
  public init(morning: DayWindow, evening: DayWindow) {
    self.morning = morning
    self.evening = evening
  }

  /// Morning 04:00 to 11:59, evening 17:00 to 03:59 [D].
  public static let usual = DayWindows(
    morning: window(240, 719), evening: window(1020, 239))

  private static func window(_ from: Int, _ through: Int) -> DayWindow {
    DayWindow(
      from: TimeOfDay(minutes: from) ?? .midnight, through: TimeOfDay(minutes: through) ?? .midnight)
  }
}
