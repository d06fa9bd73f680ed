import Terminal

/// What some keys mean: one verb, the same on every page on which they are commands.
///
/// A person learns it once. A test holds every command against this table, and the help page ends with it.
struct Meaning: Sendable {
  /// The keys.
  let keys: [Key]
  /// The verb, and what it is on different pages.
  let words: String
  /// The commands that are it.
  let commands: Set<Command.ID>

  /// The names of the keys: `esc, q`.
  var keyNames: String { keys.map(\.name).joined(separator: ", ") }

  /// What a key means; nil where it is no command anywhere.
  static func of(_ key: Key) -> Meaning? { all.first { $0.keys.contains(key) } }

  /// The one table, in the order of the help page.
  static let all: [Meaning] = [
    Meaning(
      [.enter], "go on: open, choose or save", [.save, .answer, .details, .choose, .read, .change]),
    Meaning([.escape, .character("q")], "go back; on Today q leaves the program", [.leave, .quit, .drop]),
    Meaning([.character("a")], "add", [.add]),
    Meaning([.character("e")], "edit: correct, change, decide", [.edit, .resolve]),
    Meaning([.character("d")], "it is done: done, taken, seen, took place", [.done, .seen]),
    Meaning([.character("x")], "not this time: skip, not taken, missed", [.skip]),
    Meaning([.character("s")], "snooze: ask again later", [.snooze]),
    Meaning(
      [.character("z")], "no more: pause, stop, retire, called off, over",
      [
        .pause, .stop, .cancel, .resolved,
      ]),
    Meaning(
      [.character("D"), .delete], "delete; a setting: back to its default", [.delete, .remove, .usual]),
    Meaning([.character("E")], "erase for good", [.erase]),
    Meaning([.character("N")], "note in your own words: on an alert, for a visit", [.acknowledge, .ask]),
    Meaning([.character("T")], "time: say when, or go to a day", [.when, .sampleTime, .jump]),
    Meaning(
      [.character("f")], "found for you: checkups, values, the page for a visit",
      [
        .templates, .foundValues, .prepare,
      ]),
    Meaning([.character("S")], "sources: why, and how to measure", [.sources]),
    Meaning([.character("=")], "what the large value means, and its source", [.meaning]),
    Meaning(
      [.character("v")], "view: another view, the versions, the report",
      [.views, .versions, .report, .refusals]),
    Meaning([.character("O")], "open in another program", [.view, .link]),
    Meaning([.character("Y")], "copy to the clipboard of your terminal", [.copy]),
    Meaning([.character("B")], "big figures to show your doctor", [.consult]),
    Meaning([.character("A")], "all alerts are seen", [.seenAll]),
    Meaning([.character("P")], "all doses that are due are taken", [.takeAll]),
    Meaning([.character(" ")], "tick or mark", [.mark]),
    Meaning([.character("*")], "tick or mark all", [.markAll]),
    Meaning([.character("#")], "tags", [.tag]),
    Meaning([.character("/")], "find", [.filter, .find]),
    Meaning([.character("y")], "yes", [.yes, .accept]),
    Meaning([.character("n")], "no", [.no]),
    Meaning([.character("u")], "undo", [.undo, .bringBack]),
    Meaning([.character("U")], "redo", [.redo]),
    Meaning([.character("l")], "log a reading", [.log]),
    Meaning([.character("m"), .function(3)], "a session of blood pressures", [.session]),
    Meaning([.character("b")], "blood pressure", [.bloodPressure]),
    Meaning([.character("g")], "glucose", [.glucose]),
    Meaning([.character("w")], "weight", [.weight]),
    Meaning([.character("t")], "go to Today", [.today]),
    Meaning([.character("h")], "go to the history", [.history]),
    Meaning([.character("c")], "go to the charts", [.charts]),
    Meaning([.character("r")], "go to the reminders", [.reminders]),
    Meaning([.character("p")], "go to the measuring plan", [.plan]),
    Meaning([.character("i")], "go to the medicines", [.medication]),
    Meaning([.character("V")], "go to the visits", [.visits]),
    Meaning([.character("o")], "go to the documents", [.documents]),
    Meaning([.character("F")], "file of another program: import it", [.imports]),
    Meaning([.character("R")], "recipe: keep how a file is read", [.keepRecipe]),
    Meaning([.character("L")], "go to your targets", [.targets]),
    Meaning([.character(",")], "go to the settings", [.settings]),
    Meaning([.character("K")], "go to your own kinds", [.kinds]),
    Meaning([.character("!")], "go to what the files need you for", [.check]),
    Meaning([.character(":")], "find a command", [.palette]),
    Meaning([.character("?"), .function(1)], "help", [.help]),
    Meaning(
      [.tab, .down], "the next one",
      [
        .complete, .lineAfter, .nextField, .nextPage, .nextKind, .nextMatch, .measureNow,
      ]),
    Meaning(
      [.backTab, .up], "the one before",
      [
        .completeBack, .lineBefore, .previousField, .previousPage, .previousKind, .previousMatch,
      ]),
    Meaning([.left], "the reading before", [.before]),
    Meaning([.right], "the reading behind", [.after]),
    Meaning([.home], "the first one", [.first]),
    Meaning([.end], "the last one", [.last]),
    Meaning([.function(4)], "the next view", [.nextView]),
    Meaning([.character("["), .character("+")], "nearer: a shorter period", [.shorter]),
    Meaning([.character("]"), .character("-")], "farther: a longer period", [.longer]),
    Meaning([.character("<"), .pageUp], "earlier", [.earlier]),
    Meaning([.character(">"), .pageDown], "later", [.later]),
    Meaning([.character("C")], "where the cuff is", [.cuff]),
    Meaning([.character("H")], "how you sit", [.posture]),
    Meaning([.character("I")], "irregular heartbeat", [.irregular]),
    Meaning([.function(2)], "form or line; go on with what was not saved", [.form, .line, .goOn]),
    Meaning([.character("M")], "mouse on or off", [.mouse]),
    Meaning([.interrupt], "leave; what you typed is kept", [.interrupt]),
    Meaning([.control("l")], "draw the screen anew", [.redraw]),
    Meaning([.suspend], "stop for a while", [.suspend]),
  ]

  private init(_ keys: [Key], _ words: String, _ commands: Set<Command.ID>) {
    (self.keys, self.words, self.commands) = (keys, words, commands)
  }
}
