import Model

/// The windows of the day in which blood pressure is compared.
///
/// Guidelines tie morning to waking, not to the clock; the clock windows are a choice of this program where the
/// time of waking is not known (morning 04:00 to 11:59, evening 17:00 to 03:59).
public enum DayPart: String, Sendable, CaseIterable {
  /// 04:00 to 11:59.
  case morning
  /// 12:00 to 16:59, which counts for neither.
  case afternoon
  /// 17:00 to 03:59.
  case evening

  /// The window of a time of day.
  public init(_ time: TimeOfDay) {
    switch time.hour {
    case 4..<12: self = .morning
    case 12..<17: self = .afternoon
    default: self = .evening
    }
  }
}
