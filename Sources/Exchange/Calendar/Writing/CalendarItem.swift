import Model

/// An event to be written into an iCalendar file.
public struct CalendarItem: Sendable, Equatable {
  /// When it starts.
  public enum Start: Sendable, Equatable {
    /// On a whole day.
    case day(Day)
    /// On a day at a time by the patient's clock, wherever summer time has it.
    case clock(Day, TimeOfDay)
    /// At a moment.
    case moment(Moment)
  }

  /// The name that stays the same in every export.
  public var uid: String
  /// When the entry was last written, so that two exports of the same journal are the same bytes.
  public var stamp: Moment
  /// When it starts.
  public var start: Start
  /// What it is about.
  public var title: String
  /// How long it takes, in minutes; nil where that is not known, or for whole days.
  public var minutes: Int?
  /// How often it was changed, from 0.
  public var sequence = 0
  /// Whether it was called off.
  public var isCancelled = false
  /// How it comes back, as `RRULE` says it; nil where it does not.
  public var rule: String?
  /// Days on which it would come back and does not.
  public var exceptions: [Day] = []
  /// What else there is to say.
  public var description: String?
  /// Where it is.
  public var place: String?
  /// The link of a video meeting.
  public var link: String?
  /// How many minutes before its start a calendar shall remind of it, negative for behind it.
  public var alarms: [Int] = []

  /// Makes an event.
  public init(uid: String, stamp: Moment, start: Start, title: String) {
    self.uid = uid
    self.stamp = stamp
    self.start = start
    self.title = title
  }
}
