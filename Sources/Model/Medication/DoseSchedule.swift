/// When a medicine is taken: at times of the day, each day, or as somebody said it in words.
package enum DoseSchedule: Sendable, Equatable {
  /// Each day at these times, each once and in order; doses are due, and adherence can be told.
  case times([TimeOfDay])
  /// In words, such as `when needed`; empty where nothing was said. Nothing is due.
  case words(String)

  /// The most times of a day.
  package static let mostTimes = 12

  /// The times of a day; none where it is in words.
  package var times: [TimeOfDay] { if case .times(let times) = self { times } else { [] } }

  /// The schedule for people: `08:00 and 20:00`, `when needed`; empty where nothing was said.
  package func text(_ clock: ClockFormat) -> String {
    switch self {
    case .words(let words): return words
    case .times(let times):
      let texts = times.map { $0.text(clock) }
      guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
      return "\(texts.dropLast().joined(separator: ", ")) and \(last)"
    }
  }

  /// The fields in the journal's order; none where nothing was said.
  var fields: [Field] {
    switch self {
    case .times(let times): [Field("times", .list(times.map(\.description)))]
    case .words(""): []
    case .words(let words): [Field("schedule", .text(words))]
    }
  }

  /// Makes a schedule from the journal's fields; nil where they say nothing of one.
  ///
  /// - Throws: `FieldProblem` where a time is none, or times and words are both there.
  init?(fields: inout FieldReader) throws(FieldProblem) {
    let texts = try fields.list("times")
    let words = try fields.text("schedule")
    guard !texts.isEmpty else {
      guard let words else { return nil }
      self = .words(words)
      return
    }
    guard words == nil else { throw FieldProblem("schedule", "a schedule is times or words, not both") }
    let times = texts.compactMap { TimeOfDay($0) }
    guard times.count == texts.count, times.count <= Self.mostTimes else {
      throw FieldProblem("times", "1 to \(Self.mostTimes) times such as 08:00 were expected")
    }
    self = .times(Set(times).sorted())
  }
}
