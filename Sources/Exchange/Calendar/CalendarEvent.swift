import Model

/// An event of an iCalendar file, as much of it as a visit needs; nothing of it is stored.
public struct CalendarEvent: Sendable, Equatable {
  /// When it starts.
  public enum Start: Sendable, Equatable {
    /// At a moment, by the clock of the patient's zone.
    case moment(Moment)
    /// On a whole day.
    case day(Day)

    /// The day.
    public var day: Day {
      switch self {
      case .moment(let moment): moment.day
      case .day(let day): day
      }
    }
  }

  /// What the sender says of it.
  public enum State: String, Sendable { case confirmed, tentative, cancelled }

  /// A person who sent it.
  public struct Organizer: Sendable, Equatable {
    /// The name; nil where only an address is said.
    public let name: String?
    /// The address, without `mailto:`.
    public let address: String

    /// Makes an organizer.
    public init(name: String?, address: String) {
      self.name = name
      self.address = address
    }
  }

  /// The line of the file on which it begins, counted from 1.
  public let line: Int
  /// The name by which later messages speak of it; of a single occurrence that was moved, with its first time.
  public let uid: String?
  /// How often the sender has changed it, from 0.
  public let sequence: Int
  /// When the message was written; of two with the same sequence the later counts.
  public let stamp: Moment?
  /// When it starts.
  public let start: Start
  /// How long it takes, in minutes; nil where that is not said, or it takes whole days.
  public let minutes: Int?
  /// What it is about; nil where that is not said.
  public let title: String?
  /// What else is said of it.
  public let description: String?
  /// Where it is; nil where that is not said or is only a link.
  public let place: String?
  /// The link of a video meeting, `https` or `http`.
  public let link: String?
  /// Who sent it.
  public let organizer: Organizer?
  /// What the sender says of it.
  public let state: State
  /// What was decided while reading it, in words for people.
  public let remarks: [String]
}
