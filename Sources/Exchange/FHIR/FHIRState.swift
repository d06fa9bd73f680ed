import Model

/// One state of an entry: of most the only one, of those that were corrected the present or an earlier one.
package struct EntryState: Sendable {
  /// How a state stands.
  package enum Standing: Sendable {
    /// It counts, and nothing was corrected.
    case holds
    /// It counts, and says something else than the state before.
    case corrected
    /// It counts, and only what stands beside the value was changed.
    case amended
    /// Another one took its place, or the entry was deleted.
    case withdrawn
    /// It was changed in two places at once, another one is counted, and nobody has decided yet.
    case undecided
  }

  /// What it says.
  package let entry: Entry
  /// What tells it from the other states of the entry; empty for the first.
  package let suffix: String
  /// How it stands.
  package let standing: Standing
  /// When it was written down; nil where that is not known.
  package let written: Moment?
  /// The state whose place it takes, and what tells that one from the others; nil for the first.
  package let replaces: (suffix: String, entry: Entry)?

  /// Makes a state.
  package init(
    _ entry: Entry, suffix: String = "", _ standing: Standing = .holds, written: Moment? = nil,
    replaces: (suffix: String, entry: Entry)? = nil
  ) {
    (self.entry, self.suffix, self.standing) = (entry, suffix, standing)
    (self.written, self.replaces) = (written, replaces)
  }
}

extension EntryState {
  /// The id of its resource.
  var id: String { "\(entry.id)\(suffix)" }

  /// When it was given out: when it was written down, but not before it was measured; an instant even of a day alone.
  ///
  /// An id says when an entry was first written.
  var issued: Moment {
    let known =
      written
      ?? Int64(exactly: entry.id.milliseconds).flatMap { instant in
        Moment(
          wallMilliseconds: instant + Int64(entry.at.offsetMinutes) * 60_000,
          offsetMinutes: Int(entry.at.offsetMinutes), precision: .second)
      }
    guard entry.at.hasTime else { return known ?? entry.at.beginning }
    guard let known, known > entry.at else { return entry.at }
    return known
  }
}

extension Moment {
  /// The instant at which its day began.
  fileprivate var beginning: Moment {
    Moment(wallMilliseconds: wallMilliseconds, offsetMinutes: Int(offsetMinutes), precision: .second) ?? self
  }
}
