import Care
import Journal
import Model
import Terminal

/// A screen: a value with its state, what keys do to it, and how it looks.
///
/// It does nothing itself; it returns what should happen and the frame does it.
package protocol Screen: Sendable {
  /// Where it is, for the table of commands.
  var page: Page { get }
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
  /// Which form or line is typed into, so that what was typed into it before is found; nil where there is none.
  var formKey: UnsavedForm.Key? { get }
  /// What was typed into it and not saved; nil where there is nothing.
  var unsavedForm: UnsavedForm? { get }
  /// Puts in what was typed before.
  mutating func takeUp(_ form: UnsavedForm, in record: PatientRecord)
  /// The screen that goes on with what was typed before: this one, unless only another one can show all of it.
  func takingUp(_ form: UnsavedForm, in record: PatientRecord) -> any Screen
  /// Whether Escape keeps what was typed, because it is something to be saved.
  var isKeptByEscape: Bool { get }
  /// How much of the journal the screen shows.
  func scope(at now: Moment) -> Scope?
  /// Whether it looks for something still, and wants a tick as soon as no key is waiting.
  func isSearching(in record: PatientRecord) -> Bool
  /// Whether it shows seconds passing, and has to be drawn at every tick.
  func showsSeconds(in record: PatientRecord) -> Bool
}

extension Screen {
  /// Keys that are no command do nothing unless a screen says so.
  package mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] { [] }
  /// Nothing is lost by leaving unless a screen says so.
  package var unsaved: String? { nil }
  /// Nothing was taken out unless a screen says so.
  var isEmptied: Bool { false }
  /// Nothing is typed into unless a screen says so.
  package var formKey: UnsavedForm.Key? { nil }
  /// Nothing was typed unless a screen says so.
  package var unsavedForm: UnsavedForm? { nil }
  /// There is nothing to put it in unless a screen says so.
  package mutating func takeUp(_ form: UnsavedForm, in record: PatientRecord) {}
  /// It goes on itself unless a screen says so.
  func takingUp(_ form: UnsavedForm, in record: PatientRecord) -> any Screen {
    var screen = self
    screen.takeUp(form, in: record)
    return screen
  }
  /// What is typed is something to be saved unless a screen says that it is not.
  package var isKeptByEscape: Bool { true }
  /// What is loaded already is enough unless a screen says so.
  package func scope(at now: Moment) -> Scope? { nil }
  /// Most screens change with keys and minutes only.
  func showsSeconds(in record: PatientRecord) -> Bool { false }
  /// Most screens look for nothing.
  package func isSearching(in record: PatientRecord) -> Bool { false }
}
