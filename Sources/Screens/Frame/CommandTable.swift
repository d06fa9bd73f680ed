import Care
import Terminal

extension Command {
  /// The one table of commands: what concerns a page of care stands in a file of its own.
  package static let all: [Command] =
    frame + reminderCommands + planCommands + medicationCommands + visitCommands + documentCommands
    + reportCommands + kindCommands + targetCommands + importCommands

  private static let frame: [Command] = [
    Command(.save, [.enter], "save", "Save what was typed", [.log, .form]),
    Command(.save, [.enter], "save", "Save all lines that are understood", [.lines]),
    Command(.edit, [.character("e")], "correct", "Correct the line", [.lines]),
    Command(.remove, [.character("D"), .delete], "leave out", "Leave the line out", [.lines]),
    Command(.bringBack, [.character("u")], "undo", "Bring back the line that was left out", [.lines]),
    Command(.save, [.enter], "keep", "Use the line as it stands", [.lineOfList]),
    Command(.complete, [.tab], "complete", "Put in the next word that fits", [.log]),
    Command(.completeBack, [.backTab], "word before", "Put in the word before that one", [.log]),
    Command(.lineBefore, [.up], "earlier", "What was logged before, without its time", [.log]),
    Command(.lineAfter, [.down], "later", "Back to what was being typed", [.log]),
    Command(.form, [.function(2)], "form", "Fill in a form instead of a line", [.log]),
    Command(.session, [.function(3)], "session", "Rest, then two readings a minute apart", [.log]),
    Command(.session, [.character("m")], "session", "Rest, then two readings a minute apart", [.today]),
    Command(.save, [.enter], "save", "Save the reading, or end the session", [.session]),
    Command(.measureNow, [.tab], "now", "Measure now, without waiting any longer", [.session]),
    Command(.cuff, [.character("C")], "cuff", "Where the cuff is: side, arm or wrist", [.session]),
    Command(.posture, [.character("H")], "posture", "How you are: sitting, standing or lying", [.session]),
    Command(
      .irregular, [.character("I")], "irregular", "The monitor showed an irregular heartbeat", [.session]),
    Command(.edit, [.character("e")], "correct", "Correct the reading that was saved last", [.session]),
    Command(.sources, [.character("S")], "sources", "Where the advice on measuring comes from", [.session]),
    Command(.nextField, [.tab, .down], "next field", "Go to the next field", [.form]),
    Command(.previousField, [.backTab, .up], "field before", "Go to the field before", [.form]),
    Command(.line, [.function(2)], "line", "Type a line instead of a form", [.form]),
    Command(.log, [.character("l")], "log", "Log a reading, in one line", Page.browsing.union([.flow])),
    Command(
      .bloodPressure, [.character("b")], "pressure", "Blood pressure: its form, or its chart", Page.browsing),
    Command(.glucose, [.character("g")], "glucose", "Glucose: its form, or its chart", Page.browsing),
    Command(.weight, [.character("w")], "weight", "Weight: its form, or its chart", Page.browsing),
    Command(.done, [.character("d")], "done", "Mark this as done, taken or seen", [.today]),
    Command(
      .when, [.character("T")], "when", "The dose was taken at another time", [.today]),
    Command(
      .takeAll, [.character("P")], "all taken", "Mark every dose that is due as taken", [.today, .medication]),
    Command(.snooze, [.character("s")], "snooze", "Ask again in a while, tomorrow, or on a day", [.today]),
    Command(.skip, [.character("x")], "skip", "Not this time", [.today]),
    Command(.answer, [.enter], "do it", "Log what it asks for, or see why", [.today]),
    Command(.seen, [.character("d")], "seen", "Mark as seen: do not show the alert again", [.alert]),
    Command(
      .seenAll, [.character("A")], "all seen", "Mark all as seen that can wait",
      [.today]),
    Command(
      .acknowledge, [.character("N")], "note", "Add a note to the alert, in your own words", [.today, .alert]),
    Command(
      .meaning, [.character("=")], "why", "What the large value means, and its source", [.today]),
    Command(.resolved, [.character("z")], "over", "Mark this alert as over", [.alert]),
    Command(.save, [.enter], "keep", "Save the note", [.alertNote]),
    Command(.edit, [.character("e")], "correct", "Correct the reading that was saved last", [.today]),
    Command(.details, [.enter], "details", "All that is known of the entry", [.history]),
    Command(.edit, [.character("e")], "edit", "Correct the entry", [.history, .entry]),
    Command(
      .delete, [.character("D"), .delete], "delete", "Delete the entry, as entered in error",
      [.history, .entry]),
    Command(.erase, [.character("E")], "erase", "Erase the entry from the files, for good", [.history]),
    Command(.versions, [.character("v")], "versions", "Everything the entry ever said", [.history, .entry]),
    Command(
      .filter, [.character("/")], "filter", "Find by words, kind, day, category or tag", [.history]),
    Command(.mark, [.character(" ")], "mark", "Mark the entry, to delete or tag several", [.history]),
    Command(.markAll, [.character("*")], "mark all", "Mark all that are listed, or none of them", [.history]),
    Command(.tag, [.character("#")], "tag", "Add or take away tags of what is marked", [.history]),
    Command(.tag, [.character("#")], "tag", "Add or take away tags of the entry", [.entry]),
    Command(.save, [.enter], "keep", "Use the filter", [.filter]),
    Command(.save, [.enter], "tag", "Change the tags", [.tags]),
    Command(.save, [.enter], "erase", "Erase the entry", [.erase]),
    Command(.details, [.enter], "details", "All that is known about it", [.check]),
    Command(.accept, [.character("y")], "accept", "Use what the line says", [.check]),
    Command(.resolve, [.character("e")], "decide", "Decide which version of an entry is right", [.check]),
    Command(.seen, [.character("d")], "seen", "Mark it as seen, do not list it again", [.check]),
    Command(.choose, [.enter], "this one", "This version is right", [.resolve]),
    Command(.edit, [.character("e")], "correct", "None of them: write what is right", [.resolve]),
    Command(.views, [.character("v")], "views", "Ways of looking at the readings, by name", [.charts]),
    Command(.nextView, [.function(4)], "next view", "The next way of looking at the readings", [.charts]),
    Command(.choose, [.enter], "show", "Show the view that is chosen", [.views]),
    Command(
      .shorter, [.character("+"), .character("[")], "nearer", "A shorter period, down to three hours",
      [.charts]),
    Command(.longer, [.character("-"), .character("]")], "longer", "A longer period", [.charts]),
    Command(
      .earlier, [.character("<"), .pageUp], "earlier", "The period before; of a day the day before",
      [.charts]),
    Command(
      .later, [.character(">"), .pageDown], "later", "The period after; of a day the day after", [.charts]),
    Command(.before, [.left], "reading", "Read out the reading before", [.charts]),
    Command(.after, [.right], "reading", "Read out the reading after", [.charts]),
    Command(.first, [.home], "first", "Read out the first reading that is shown", [.charts]),
    Command(.last, [.end], "last", "Read out the last reading that is shown", [.charts]),
    Command(.jump, [.character("T")], "day", "Go to a day", [.charts]),
    Command(.save, [.enter], "go", "Go to the day that was typed", [.date]),
    Command(.nextKind, [.tab, .down], "next", "The next kind of reading", [.charts]),
    Command(.previousKind, [.backTab, .up], "before", "The kind before", [.charts]),
    Command(.undo, [.character("u")], "undo", "Undo the last thing that was done", undoing),
    Command(
      .redo, [.character("U")], "redo", "Do again what was undone last", undoing),
    Command(.goOn, [.function(2)], "go on", "Go on with what you did not save", Page.browsing),
    Command(.drop, [.escape], "drop", "Drop what is offered as not saved", [.today]),
    Command(
      .today, [.character("t")], "today", "Go to Today",
      besides(.today).union([.settings, .kinds, .values, .check, .entry])),
    Command(.history, [.character("h")], "history", "Go to everything that was logged", besides(.history)),
    Command(.charts, [.character("c")], "charts", "Go to the charts", besides(.charts)),
    Command(.reminders, [.character("r")], "remind", "Go to the reminders", besides(.reminders)),
    Command(.plan, [.character("p")], "plan", "Go to the measuring plan", careBesides(.plan)),
    Command(.medication, [.character("i")], "medicines", "Go to the medicines", careBesides(.medication)),
    Command(.visits, [.character("V")], "visits", "Go to visits and questions", careBesides(.visits)),
    Command(.documents, [.character("o")], "documents", "Go to the documents", careBesides(.documents)),
    Command(
      .targets, [.character("L")], "targets", "Go to your targets and what they replace",
      careBesides(.targets).union([.history, .charts, .settings])),
    Command(.nextPage, [.tab], "next page", "The next page of care", Set(Page.care)),
    Command(.previousPage, [.backTab], "page before", "The page of care before", Set(Page.care)),
    Command(
      .check, [.character("!")], "check", "Lines not used; entries to decide about",
      Page.browsing),
    Command(
      .settings, [.character(",")], "settings", "Units, colours, clock, weeks", Page.browsing),
    Command(.mouse, [.character("M")], "mouse", "Use clicks, or leave them to the terminal", Page.browsing),
    Command(.change, [.enter], "change", "Choose the next value, or type one", [.settings]),
    Command(.usual, [.character("D"), .delete], "default", "Go back to the default", [.settings]),
    Command(.save, [.enter], "keep", "Save what was typed", [.span]),
    Command(
      .palette, [.character(":")], "commands", "Find a command by its name",
      Page.browsing.union([.check, .resolve, .settings, .kinds, .report])),
    Command(.choose, [.enter], "do it", "Do the command that is chosen", [.palette]),
    Command(.yes, [.character("y")], "yes", "Answer the question with yes", [.question]),
    Command(.sources, [.character("S")], "sources", "Where this advice comes from", [.question, .flow]),
    Command(.no, [.character("n")], "no", "Answer the question with no", [.question]),
    Command(.help, [.character("?"), .function(1)], "help", "This page", Page.lettered.subtracting([.help])),
    Command(.help, [.function(1)], "help", "This page", Page.typed),
    Command(
      .leave, [.escape], "back", "Go back; what you typed is kept",
      [.log, .form, .filter, .question, .span, .date]),
    Command(.leave, [.escape, .character("q")], "end", "End the session; what was saved stays", [.session]),
    Command(.leave, [.escape], "back", "Go back; nothing is saved", [.lines]),
    Command(.leave, [.escape], "back", "Go back; the line stays as it was", [.lineOfList]),
    Command(.leave, [.escape], "back", "Go back; nothing is erased", [.erase]),
    Command(.leave, [.escape], "back", "Go back; no tag is changed", [.tags]),
    Command(.leave, [.escape], "back", "Go back; no note is saved", [.alertNote]),
    Command(.leave, [.escape], "back", "Go back; nothing is done", [.palette]),
    Command(
      .leave, [.escape, .character("q")], "back", "Go back to the view that was shown", [.views]),
    Command(
      .leave, [.escape, .character("q")], "back", "Go back", [.help, .notice, .flow, .alert, .entry]),
    Command(
      .leave, [.escape, .character("q")], "back", "Go back",
      Set(Page.care).union([.history, .charts, .check, .resolve, .settings, .kinds])),
    Command(.quit, [.character("q")], "quit", "Leave the program", [.today]),
    Command(
      .interrupt, [.interrupt], "stop", "Leave the program; what you typed is kept", Set(Page.allCases)),
    Command(.redraw, [.control("l")], "redraw", "Draw the screen anew", Set(Page.allCases)),
    Command(.suspend, [.suspend], "suspend", "Stop for a while; type fg to come back", Set(Page.allCases)),
  ]

  /// Where what was done can be undone and done again.
  private static let undoing = Page.browsing.union([.check, .settings, .kinds, .values, .entry, .imports])

  /// Where letters are commands, besides the page to which this one goes.
  private static func besides(_ page: Page) -> Set<Page> { Page.browsing.subtracting([page]) }

  /// Today and the pages of care, besides the one to which this one goes.
  private static func careBesides(_ page: Page) -> Set<Page> {
    Set(Page.care).union([.today]).subtracting([page])
  }

  init(_ id: ID, _ keys: [Key], _ label: String, _ help: String, _ pages: Set<Page>) {
    self.init(id: id, keys: keys, label: label, help: help, pages: pages)
  }
}
