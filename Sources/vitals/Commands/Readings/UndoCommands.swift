import ArgumentParser
import Care
import Journal
import Model

/// `vitals undo`: undoes the last thing that was done on this device.
struct UndoCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Undo the last thing that was saved on this device; again goes further back.",
    discussion: """
      vitals undo           what was done in the last \(UndoActs.freshMinutes) minutes
      vitals undo --yes     without asking, however long ago it was

      What was done longer ago is shown and asked about first. Nothing is removed: vitals redo does it again,
      until something new is saved. Settings of this device (vitals settings) are not undone: vitals settings
      says how to set them back. What was erased cannot be undone.
      """)

  @OptionGroup var options: Options
  @Flag(help: "Do not ask, however long ago it was.") var yes = false

  func run(in program: Program) throws -> Int32 { try program.step(.undo, isConfirmed: yes) }
}

/// `vitals redo`: does again what was undone.
struct RedoCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Do again what was undone last; again goes further, until something new is saved.",
    discussion: """
      vitals redo           what was undone in the last \(UndoActs.freshMinutes) minutes
      vitals redo --yes     without asking, however long ago it was
      """)

  @OptionGroup var options: Options
  @Flag(help: "Do not ask, however long ago it was.") var yes = false

  func run(in program: Program) throws -> Int32 { try program.step(.redo, isConfirmed: yes) }
}

extension Program {
  /// Goes one action back or forth; what is not fresh is asked about.
  fileprivate func step(_ direction: UndoDirection, isConfirmed: Bool) throws -> Int32 {
    try perform(try record(.standing), isConfirmed: isConfirmed) { _ in
      UndoActs.step(direction, unasked: .last(minutes: UndoActs.freshMinutes))
    }
  }
}
