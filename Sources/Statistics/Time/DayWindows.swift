import Model

/// When it is morning and when evening; a choice of this program (D) until the person sets their own.
public struct DayWindows: Sendable, Equatable {
  /// Morning.
  public var morning: TimeSpan
  /// Evening.
  public var evening: TimeSpan

  /// Makes a pair of windows.
  public init(morning: TimeSpan, evening: TimeSpan) {
    self.morning = morning
    self.evening = evening
  }

  /// Those that a person has set.
  public init(_ settings: Settings) { self.init(morning: settings.morning, evening: settings.evening) }

  /// Morning 04:00 to 11:59, evening 17:00 to 03:59 [D].
  public static let usual = DayWindows(Settings())
}
