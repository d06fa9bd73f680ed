import Model

/// What has to be answered with yes before an act is done.
package struct Confirmation: Sendable, Equatable {
  /// The question.
  package let title: String
  /// What is worth knowing before answering.
  package var lines: [String]
  /// The flag that says yes on the command line, such as `--also`; nil where a command is not asked, because whoever
  /// types it says what is meant.
  package let flag: String?

  /// Makes a confirmation.
  package init(_ title: String, _ lines: [String], flag: String? = nil) {
    (self.title, self.lines, self.flag) = (title, lines, flag)
  }
}

extension Confirmation {
  /// Whether values that are unusual are right; nil where none is.
  package static func ofUnusual(_ parsed: [ParsedLine]) -> Confirmation? {
    ofDoubts(parsed.flatMap { parsed in parsed.doubts.map { "\(parsed.measurement.sentence): \($0)." } })
  }

  /// Whether what is doubted is right after all; nil where nothing is.
  static func ofDoubts(_ doubts: [String]) -> Confirmation? {
    doubts.isEmpty ? nil : Confirmation("Save it as it is?", doubts, flag: "--sure")
  }
}
