import Terminal

extension Command {
  /// What can be done with a file that is imported.
  static let importCommands: [Command] = [
    Command(.imports, [.character("F")], "import", "Import a file of another program", Page.browsing),
    Command(.save, [.enter], "open", "Read the file; nothing is saved yet", [.importFile]),
    Command(.complete, [.tab], "complete", "Go on with the names of files", [.importFile]),
    Command(.save, [.enter], "save", "Save what is new, after a question", [.imports]),
    Command(.nextField, [.tab], "next", "The next thing that you can say", [.imports]),
    Command(.previousField, [.backTab], "before", "The thing before", [.imports]),
    Command(.edit, [.character("e")], "say", "Say it: choose, or type it", [.imports]),
    Command(.refusals, [.character("v")], "all rows", "Every row that is not imported", [.imports]),
    Command(.keepRecipe, [.character("R")], "recipe", "Read files with these columns so again", [.imports]),
    Command(.save, [.enter], "use", "Use what was typed", [.importAnswer]),
    Command(.edit, [.character("e")], "say", "Say what the column holds", [.columns]),
    Command(.save, [.enter], "go on", "Read the whole file so", [.columns]),
    Command(.choose, [.enter], "this", "The column holds this", [.columnRoles]),
    Command(.leave, [.escape], "back", "Go back; nothing is imported", [.importFile]),
    Command(.leave, [.escape, .character("q")], "back", "Go back; what is not saved is not", [.imports]),
    Command(.leave, [.escape], "back", "Go back; nothing is changed", [.importAnswer]),
    Command(.leave, [.escape, .character("q")], "back", "Go back; nothing is imported", [.columns]),
    Command(.leave, [.escape], "back", "Go back; the column stays as it was", [.columnRoles]),
  ]
}
