import Statistics

/// A line of the report: what it is, and what it says, with what that rests on.
package struct ReportLine: Sendable, Equatable {
  /// How soon a line gives way where there is no room for all.
  enum Rank: Int, Sendable, Comparable {
    /// What the visit is about.
    case essential
    /// What explains it.
    case useful
    /// What completes it.
    case detail

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What it is; empty where it goes on with the line before.
  package let label: String
  /// What it says.
  package let text: String
  let rank: Rank

  /// Makes a line; nil where there is nothing to say.
  init?(_ label: String, _ text: String?, _ rank: Rank = .essential) {
    guard let text, !text.isEmpty else { return nil }
    (self.label, self.text, self.rank) = (label, text, rank)
  }
}

/// What the report says of one thing.
package struct ReportBlock: Sendable {
  /// The part that it belongs to.
  package let part: ReportPart
  /// Its heading.
  package let title: String
  /// The heading where there is little room.
  let label: String
  /// Its lines, the most important first.
  package let lines: [ReportLine]
  /// Where its limits and rules come from.
  let citations: [Citation]
  /// Its number for a screen that is shown; nil where it has none.
  let figure: ReportFigure?

  /// Makes a block; nil without a line.
  init?(
    _ part: ReportPart, _ title: String, label: String? = nil, _ lines: [ReportLine?],
    citations: [Citation] = [], figure: ReportFigure? = nil
  ) {
    let lines = lines.compactMap(\.self)
    guard !lines.isEmpty else { return nil }
    (self.part, self.title, self.label) = (part, title, label ?? title)
    (self.lines, self.citations, self.figure) = (lines, citations, figure)
  }
}
