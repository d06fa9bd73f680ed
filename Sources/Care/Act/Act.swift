import Journal
import Model

/// One thing that a person does: what changes by it, and what is said of it.
///
/// Acts are worked out from a record and change nothing themselves; a ``Keeper`` carries them out. The screens, the
/// shell and the line mode make the same ones, so that what is done and said is the same in all three.
package struct Act: Sendable {
  /// What changes; one undo takes all of it back.
  package enum Change: Sendable {
    /// Nothing: what was asked for is so already, or cannot be.
    case nothing
    /// New entries are saved, and corrections of others.
    case write([Entry], replacing: [Entry] = [])
    /// Entries are marked as entered in error.
    case delete([ULID])
    /// A document is copied into the data folder and its entry saved.
    case keep(Entry, document: [UInt8])
    /// A finding of the check is settled.
    case settle(Settling)
    /// An entry is erased for good.
    case erase(ULID)
    /// Something is set for this device; nil sets it back to its default.
    case set(Setting, to: String?)
    /// The last action is undone, or the last that was undone is done again; asked first, unless it is fresh.
    case undo(UndoDirection, unasked: UndoActs.Unasked)
  }

  /// What changes.
  package var change: Change
  /// What is said once it is done; the erasure and the undo find their words when they are carried out.
  package var said: Said
  /// What has to be answered with yes before it is done; nil where nothing has.
  package var confirmation: Confirmation?
  /// What follows once it is done.
  package var next: Opening?

  /// Makes an act.
  package init(
    _ change: Change, _ said: Said, confirmation: Confirmation? = nil, next: Opening? = nil
  ) {
    (self.change, self.said, self.confirmation, self.next) = (change, said, confirmation, next)
  }

  /// An act that changes nothing, and the sentence that says why.
  package static func nothing(_ sentence: String) -> Act {
    Act(.nothing, Said(sentence, back: .nothing))
  }

  /// What was typed says what is there already.
  package static let noChange = Act.nothing("No change, so nothing was saved.")

  /// Whether anything changes.
  package var changesNothing: Bool { if case .nothing = change { true } else { false } }
}
