import Journal
import Model
import Terminal

/// A screen: a value with its state, what keys do to it, and how it looks.
///
/// It does nothing itself; it returns what should happen and the frame does it.
public protocol Screen: Sendable {
  /// Where it is, for the table of commands.
  var place: Place { get }
  /// The commands worth a place in the footer, the most useful first.
  var footer: [Command.ID] { get }
  /// Takes a command of the table.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect]
  /// Takes a key that is no command here, such as a letter of a text.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect]
  /// Draws itself, and says where the cursor stands; nil for no cursor.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point?
  /// What was typed and not saved, to be kept when the program has to leave; nil where there is nothing.
  var unsaved: String? { get }
  /// Whether the person took out all that had been typed, so that what was kept of it is dropped too.
  var isEmptied: Bool { get }
  /// How much of the journal the screen shows.
  func scope(at now: Moment) -> Scope?
  /// Whether it looks for something still, and wants a tick as soon as no key is waiting.
  func isSearching(in record: PatientRecord) -> Bool
  /// Whether it shows seconds passing, and has to be drawn at every tick.
  var showsSeconds: Bool { get }
}

extension Screen {
  /// Keys that are no command do nothing unless a screen says so.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] { [] }
  /// Nothing is lost by leaving unless a screen says so.
  public var unsaved: String? { nil }
  /// Nothing was taken out unless a screen says so.
  public var isEmptied: Bool { false }
  /// What is loaded already is enough unless a screen says so.
  public func scope(at now: Moment) -> Scope? { nil }
  /// Most screens change with keys and minutes only.
  public var showsSeconds: Bool { false }
  /// Most screens look for nothing.
  public func isSearching(in record: PatientRecord) -> Bool { false }
}

/// What a screen wants to happen.
public enum Effect: Sendable {
  /// Save new entries, then say the sentence.
  case add([Entry], saying: String)
  /// Save corrections of entries, and new ones that belong to them, then say the sentence.
  case replace([Entry], adding: [Entry] = [], saying: String)
  /// Mark entries as entered in error, then say the sentence.
  case delete([ULID], saying: String)
  /// Copy a document into the journal's folder and save its entry, then say the sentence.
  case keep(Entry, document: [UInt8], saying: String)
  /// Do something with a document that needs the machine.
  case document(DocumentTask)
  /// Settle something that the check has found, then say the sentence.
  case settle(Settling, saying: String)
  /// Erase an entry for good, then show what is left of it and where.
  case erase(ULID)
  /// Set something for this device, or make it usual again.
  case set(Setting, to: String?)
  /// Load more of the journal where not as much of it is loaded.
  case need(Scope)
  /// Undo the last action.
  case undo
  /// Put a screen on top.
  case push(any Screen)
  /// Put a screen in the place of this one.
  case become(any Screen)
  /// Take this screen away.
  case pop
  /// Do a command on the screen that is on top then, as if its key had been pressed.
  case perform(Command.ID)
  /// Go to one of the pages.
  case go(Place)
  /// Say something in the line above the footer.
  case say(String, Tone)
  /// Forget the draft that was kept.
  case forgetDraft
  /// Ring the bell once.
  case ring
  /// Leave the program.
  case quit
}

/// What settles a finding of the check.
public enum Settling: Sendable {
  /// Take over what lines say.
  case accept([Acceptance])
  /// Note that lines were seen.
  case seen([JournalProblem])
  /// Decide for one of the states of an entry.
  case resolve(ULID, keeping: Revision)
}
