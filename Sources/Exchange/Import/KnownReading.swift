import Model

/// A measurement that the journal has or had, with everything that was ever said of it.
package struct KnownReading: Sendable {
  /// What it says now; of a deleted one what it said last.
  package let entry: Entry
  /// What it said before it was corrected, the oldest first.
  package let earlier: [Entry]
  /// Whether a person deleted it.
  ///
  /// What an undo took back is not deleted, and can be imported again.
  package let isDeleted: Bool

  /// Makes one.
  package init(_ entry: Entry, earlier: [Entry] = [], isDeleted: Bool = false) {
    (self.entry, self.earlier, self.isDeleted) = (entry, earlier, isDeleted)
  }

  /// Everything that was said of it, what holds now first.
  var states: [Entry] { [entry] + earlier.reversed() }
}
