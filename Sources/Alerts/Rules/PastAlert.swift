import Model
import Statistics

/// What an alert asks for once what it spoke of is over, or some time ago.
struct PastAlert {
  /// How soon something was to be done.
  let was: Urgency

  /// After a later value within the limits: what asked for a call is brought to the next visit.
  var recovered: Urgency { was > .visit ? .visit : .note }

  /// After a day without a later value, and nothing more than a visit was asked for.
  var aged: Urgency { min(was, .visit) }
}

extension [Fade] {
  /// What asked for a call today and was not measured again asks for it within days, for a week, and is brought to the visit
  /// then [D].
  ///
  /// - Parameters:
  ///   - was: It in the past.
  ///   - days: After how many days it asks for less.
  ///   - whatToDo: What to do within days.
  static func unanswered(
    _ was: String, after days: Int = 1, _ whatToDo: [String] = [Wording.unansweredDays],
    visit: [String] = [Wording.tellAtVisit]
  ) -> [Fade] {
    let headline = "\(was); nothing measured since"
    return [
      Fade(after: days * Fade.day, urgency: .days, whatToDo: whatToDo, headline: headline),
      Fade(after: 7 * Fade.day, urgency: .visit, whatToDo: visit, headline: headline),
    ]
  }

  /// What asked for help now and was not measured again asks for less step by step: it is no matter of the moment after
  /// some hours, and not answered either [D].
  static func ofHelpNow(_ was: String) -> [Fade] {
    let headline = "\(was); nothing measured since"
    return [
      Fade(after: 3 * Fade.hour, urgency: .today, whatToDo: [Wording.unansweredToday], headline: headline),
      Fade(after: Fade.day, urgency: .days, whatToDo: [Wording.unansweredDays], headline: headline),
      Fade(after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.tellAtVisit], headline: headline),
    ]
  }
}

extension Wording {
  /// What is said of what is over, by what it still asks for.
  static func afterwards(_ urgency: Urgency) -> [String] { [urgency < .visit ? isOver : tellAtVisit] }
}
