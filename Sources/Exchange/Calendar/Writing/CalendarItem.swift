import Model

/// An event to be written into an iCalendar file.
package struct CalendarItem: Sendable, Equatable {
  /// When it starts.
  package enum Start: Sendable, Equatable {
    /// On a whole day.
    case day(Day)
    /// On a day at a time by the patient's clock, wherever summer time has it.
    case clock(Day, TimeOfDay)
    /// At a moment.
    case moment(Moment)
  }

  /// The name that stays the same in every export.
  package var uid: String
  /// When the entry was last written, so that two exports of the same journal are the same bytes.
  package var stamp: Moment
  /// When it starts.
  package var start: Start
  /// What it is about.
  package var title: String
  /// How long it takes, in minutes; nil where that is not known, or for whole days.
  package var minutes: Int?
  /// How often it was changed, from 0.
  package var sequence = 0
  /// Whether it was called off.
  package var isCancelled = false
  /// How it comes back, as `RRULE` says it; nil where it does not.
  package var rule: String?
  /// Days on which it would come back and does not.
  package var exceptions: [Day] = []
  /// What else there is to say.
  package var description: String?
  /// Where it is.
  package var place: String?
  /// The link of a video meeting.
  package var link: String?
  /// How many minutes before its start a calendar shall remind of it, negative for behind it.
  package var alarms: [Int] = []

  /// Makes an event.
  package init(uid: String, stamp: Moment, start: Start, title: String) {
    self.uid = uid
    self.stamp = stamp
    self.start = start
    self.title = title
  }
}
