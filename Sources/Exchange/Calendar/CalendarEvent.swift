import Model

/// An event of an iCalendar file, as much of it as a visit needs; nothing of it is stored.
package struct CalendarEvent: Sendable, Equatable {
  /// When it starts.
  package enum Start: Sendable, Equatable {
    /// At a moment, by the clock of the patient's zone.
    case moment(Moment)
    /// On a whole day.
    case day(Day)

    /// The day.
    package var day: Day {
      switch self {
      case .moment(let moment): moment.day
      case .day(let day): day
      }
    }
  }

  /// What the sender says of it.
  package enum State: String, Sendable { case confirmed, tentative, cancelled }

  /// A person who sent it.
  package struct Organizer: Sendable, Equatable {
    /// The name; nil where only an address is said.
    package let name: String?
    /// The address, without `mailto:`.
    package let address: String

    /// Makes an organizer.
    package init(name: String?, address: String) {
      self.name = name
      self.address = address
    }
  }

  /// What an event that comes back says of itself, or of one of its occurrences.
  package struct Series: Sendable, Equatable {
    /// The name of the event, without that of an occurrence.
    package let name: String
    /// The day by which the occurrence is named, as the sender wrote it.
    package let day: Day
    /// Whether all of it is meant, and not this occurrence alone.
    package let isWhole: Bool

    /// The name of this occurrence alone.
    package var occurrence: String { Self.occurrence(of: name, on: day) }

    static func occurrence(of name: String, on day: Day) -> String { "\(name)/\(day)" }
  }

  /// The line of the file on which it begins, counted from 1.
  package let line: Int
  /// The name by which later messages speak of it; of a single occurrence that was moved, with its first time.
  package let uid: String?
  /// What it is an occurrence of; nil where it does not come back or has no name.
  package let series: Series?
  /// How often the sender has changed it, from 0.
  package let sequence: Int
  /// When the message was written; of two with the same sequence the later counts.
  package let stamp: Moment?
  /// When it starts.
  package let start: Start
  /// How long it takes, in minutes; nil where that is not said, or it takes whole days.
  package let minutes: Int?
  /// What it is about; nil where that is not said.
  package let title: String?
  /// What else is said of it.
  package let description: String?
  /// Where it is; nil where that is not said or is only a link.
  package let place: String?
  /// The link of a video meeting, `https` or `http`.
  package let link: String?
  /// Who sent it.
  package let organizer: Organizer?
  /// What the sender says of it.
  package let state: State
  /// What was decided while reading it, in words for people.
  package let remarks: [String]
}
