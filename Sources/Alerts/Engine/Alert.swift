import Model
import Statistics

/// A value or a run of values that crossed a limit, and what people are told to do about it.
package struct Alert: Sendable, Equatable, Identifiable {
  /// How far its life has gone.
  package enum State: String, Sendable, CaseIterable {
    /// Nothing was said of it yet.
    case new
    /// The person has seen it.
    case seen
    /// The person took note of it.
    case acknowledged
    /// It is over: the person said so, or what it spoke of no longer holds.
    case resolved

    /// The state for people.
    package var words: String {
      switch self {
      case .new: "not answered"
      case .seen: "seen"
      case .acknowledged: "noted"
      case .resolved: "over"
      }
    }
  }

  /// What a headline says of when that was.
  package enum Tense: Sendable {
    /// Nothing: whoever shows it adds the time.
    case present
    /// Since when.
    case since
    /// When each of its values was.
    case told
    /// When it was, of what is over.
    case past
  }

  /// What a person said of it.
  package struct Answer: Sendable, Equatable {
    /// When.
    package let at: Moment
    /// What.
    package let answer: Acknowledgement.Answer
    /// In their own words; nil where they wrote nothing.
    package let note: String?
  }

  /// The rule that raised it.
  package let rule: String
  /// The entry that an acknowledgement names; of several severe readings the latest.
  package internal(set) var entry: ULID
  /// Every entry it is about, in order of time.
  package internal(set) var entries: [ULID]
  /// When the first of them was measured, or since when it stands.
  package let at: Moment
  /// How much it matters.
  package internal(set) var severity: Severity
  /// How soon something is to be done, at the moment that was asked about.
  package internal(set) var urgency: Urgency
  /// What comes before the headline, where that is not how soon to act: `Measure again at 10:10`.
  var ownLead: String?
  /// The value in a few words, for lines too short for the headline: `low pressure 88/54`.
  package internal(set) var brief: String?
  /// Value against limit in one line: `Very low glucose: 2.9 mmol/L (below 3.0)`.
  package internal(set) var headline: String
  /// What the headline says of when that was.
  package internal(set) var tense: Tense
  /// The limit alone.
  package internal(set) var limit: String
  /// The sources of limit and advice.
  package let citations: [Citation]
  /// What people are told to do, most urgent first.
  package internal(set) var whatToDo: [String]
  /// The rule in words.
  package let words: String
  /// The numbers that were held against the limit, a line each.
  package internal(set) var arithmetic: [String]
  /// The questions that go with it, nil where there are none.
  package let flow: Flow.Topic?
  /// What it was about when it was raised, what it is about now, and when it ends; nil where it has only just begun.
  package internal(set) var course: String?
  /// Whether a second reading is waited for now: its questions are still open, and nothing was measured since.
  package internal(set) var awaitsReading: Bool
  /// When the last of what it is about was measured.
  package internal(set) var latest: Moment
  /// Whether a later value is back where it should be.
  let isBack: Bool
  /// For how many minutes an answer holds while further values come.
  let answerHolds: Int
  /// What was measured on its days, to tell what is worse than before an answer.
  var peaks: [Peak]
  /// Whether it stands as long as something holds, rather than being about a reading.
  package let isOngoing: Bool
  /// Whether it stood already on the first day that was looked at, so that it may have begun earlier.
  package internal(set) var isOlder = false
  /// How it is told once it is over; nil for as it is.
  var ending: Ending?
  /// What the person said of it, the earliest first.
  package internal(set) var answers: [Answer] = []
  /// How far its life has gone.
  package internal(set) var state = State.new

  /// A value of an alert that stands for days.
  struct Peak: Sendable, Equatable {
    let at: Moment
    let mean: PressureMean
    /// How much higher one is another matter, in mmHg [D].
    static let further = 10.0

    /// Whether it is so much higher, by one of its numbers, than all of some others.
    func isWorse(than others: [Peak]) -> Bool {
      func isHigher(_ number: KeyPath<PressureMean, Double>) -> Bool {
        others.allSatisfy { mean[keyPath: number] >= $0.mean[keyPath: number] + Self.further }
      }
      return isHigher(\.systolic) || isHigher(\.diastolic)
    }
  }

  /// How an alert is told once it is over.
  struct Ending: Sendable, Equatable {
    /// Nil for the one it has.
    let headline: String?
    let course: String?
  }

  /// Rule and entry together.
  package var id: String { "\(rule):\(entry)" }
  /// What comes before the headline: how soon to act, or to measure again first.
  package var lead: String { ownLead ?? urgency.label }
  /// Whether the person said anything of it, or it is over.
  package var seen: Bool { state != .new }
  /// The rule in words, the arithmetic, and the sources, a line each.
  package var explanation: [String] {
    [course].compactMap(\.self) + [words] + arithmetic + citations.map { "Source: \($0.text)" }
  }
}
