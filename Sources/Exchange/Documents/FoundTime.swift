import Model

/// A day or a time that a document names for its sample or for itself, and the line where it does.
package struct FoundTime: Sendable, Equatable {
  /// What was on that day.
  package enum Role: Sendable, Equatable {
    /// The sample was taken.
    case sample
    /// The report was written, or something else became of the sample.
    case report
  }

  /// What was on that day.
  package let role: Role
  /// The day or the time; nil where it could be two days, of which nothing says which one is meant.
  package let time: DocumentTime?
  /// The line of the document's text that it stands in, from 1.
  package let line: Int
  /// That line, without the spaces around it.
  package let text: String

  init(_ role: Role, _ time: DocumentTime?, line: Int, text: String) {
    (self.role, self.time, self.line, self.text) = (role, time, line, text)
  }
}

extension DocumentText {
  /// When the sample was taken by the document's own words; nil where it does not say, or names several.
  package var sampled: FoundTime? { only(.sample) }
  /// When the report was written by its own words; nil where it does not say, or names several days.
  package var reported: FoundTime? { only(.report) }
  /// The day of the report: that of its sample, else its own.
  package var day: Day? { time?.day ?? (sampled ?? reported)?.time?.day }

  private func only(_ role: FoundTime.Role) -> FoundTime? {
    let found = times.filter { $0.role == role }
    return Set(found.map { $0.time?.day }).count == 1 ? found.max { !$0.hasClock && $1.hasClock } : nil
  }
}

extension FoundTime {
  fileprivate var hasClock: Bool {
    switch time {
    case .day, nil: false
    case .clock, .moment: true
    }
  }
}
