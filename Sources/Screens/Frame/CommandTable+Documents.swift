import Terminal

extension Command {
  /// What can be done with documents: on their page, in one that is read, and with the values in it.
  static let documentCommands: [Command] = [
    Command(.add, [.character("a")], "add", "Add a document: a file is copied", [.documents]),
    Command(.read, [.enter], "read", "Read the document", [.documents]),
    Command(
      .foundValues, [.character("f")], "values", "The laboratory values in it",
      [.documents, .reader]),
    Command(.edit, [.character("e")], "edit", "Correct title, kind and day", [.documents]),
    Command(
      .remove, [.character("D"), .delete], "delete", "Delete the document", [.documents]),
    Command(.view, [.character("O")], "open", "Open it in another program", [.documents, .reader]),
    Command(.find, [.character("/")], "find", "Search in the text", [.reader]),
    Command(.nextMatch, [.tab], "next", "The next place where it is", [.reader]),
    Command(.previousMatch, [.backTab], "before", "The place before", [.reader]),
    Command(.save, [.enter], "search", "Search for what was typed", [.search]),
    Command(.mark, [.character(" ")], "tick", "Tick the value, or not", [.values]),
    Command(.markAll, [.character("*")], "tick all", "Tick all that can be saved, or none", [.values]),
    Command(.save, [.enter], "save", "Save the values that are ticked", [.values]),
    Command(.sampleTime, [.character("T")], "time", "Set when the sample was taken", [.values]),
    Command(.save, [.enter], "keep", "Save the time", [.sampleTime]),
    Command(.leave, [.escape, .character("q")], "back", "Go back", [.reader, .values]),
    Command(.leave, [.escape], "back", "Go back", [.search, .sampleTime]),
  ]
}
