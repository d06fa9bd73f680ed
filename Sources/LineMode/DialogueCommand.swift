import Care
import Model

/// Something that can be typed in the plain line mode: its word, its letter, and what may follow.
///
/// What the screens can do too has the same letter there as here, if it has one here. The help of the plain mode is made from
/// `DialogueCommand.all`, so it cannot lie.
package struct DialogueCommand: Sendable, Identifiable {
  /// What may stand behind the word.
  package enum Argument: Sendable {
    /// Nothing.
    case nothing
    /// The number of an item that was said, or nothing where there is one only.
    case item
    /// The same, and words behind the number: a note, a time.
    case itemAndWords
    /// How many, or a kind of reading, or both, or nothing.
    case kindOrCount
    /// A reading in words, or nothing.
    case reading
  }

  /// What a command does.
  package enum ID: Sendable, Hashable {
    case today, log, history, reminders, medicines, takeAll, report, imports, undo, redo, help, quit
    /// An answer to one of the items that were numbered.
    case answer(Answer)
  }

  /// Which command it is.
  package let id: ID
  /// The word.
  package let word: String
  /// The letter that stands for it; nil where there is only the word.
  package let letter: Character?
  /// What may follow.
  package let argument: Argument
  /// A sentence for the help.
  package let help: String

  /// All commands, in the order of the help.
  package static let all: [DialogueCommand] = [
    .init(.today, "today", "t", .nothing, "what is due, alerts, and the last readings"),
    .init(.log, "log", "l", .reading, "log a reading, such as log 128/82 64; alone it asks for one"),
    .init(.history, "history", "h", .kindOrCount, "the last readings; history 20, history glucose"),
    .init(.reminders, "reminders", "r", .nothing, "all reminders"),
    .init(
      .medicines, "medicines", "i", .nothing, "all doses that are due, and the next ones; done 1 8:10 answers"
    ),
    .init(.takeAll, "taken", nil, .nothing, "mark every dose that is due as taken now"),
    .init(
      .answer(.done), "done", "d", .itemAndWords,
      "mark 1 as done, taken or seen, as done 1; done 1 2026-11-15, done 1 8:10 say when"),
    .init(
      .answer(.later), "snooze", "s", .itemAndWords,
      "ask again in a while, as snooze 1 15m, 1h, 2d, tomorrow, 2026-12-01 08:00"),
    .init(.answer(.skip), "skip", "x", .item, "not this time, as skip 1"),
    .init(
      .answer(.open), "explain", "e", .item, "why it is there and what to do, as explain 2"),
    .init(
      .answer(.seen), "seen", nil, .itemAndWords,
      "mark the alert as seen, with a note if you like, as seen 2 told my doctor"),
    .init(.answer(.over), "over", "z", .item, "mark the alert as over, as over 2"),
    .init(.report, "report", "v", .nothing, "how to make the page for your doctor"),
    .init(
      .imports, "import", nil, .reading, "import another program's file, as import FILE; it is shown first"),
    .init(.undo, "undo", "u", .nothing, "undo the last thing that was done"),
    .init(.redo, "redo", "U", .nothing, "do again what was undone last"),
    .init(.help, "help", "?", .nothing, "this list"),
    .init(.quit, "quit", "q", .nothing, "leave"),
  ]

  private init(_ id: ID, _ word: String, _ letter: Character?, _ argument: Argument, _ help: String) {
    (self.id, self.word, self.letter, self.argument, self.help) = (id, word, letter, argument, help)
  }

  /// The words behind a command that are no count: the name of a kind.
  static func name(in words: [String]) -> String {
    words.filter { Int($0) == nil }.joined(separator: " ")
  }

  /// The command whose word or letter a line begins with, and what stands behind it; nil where there is none, or where
  /// what stands behind it cannot belong to it, so that `t 36.8 C` is a temperature.
  static func meant(by line: String, kinds: Kinds = .known) -> (id: ID, rest: [String])? {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    // A letter that is a command in capitals is that one; every other may be typed in capitals too.
    guard let typed = words.first else { return nil }
    let first = typed.lowercased()
    guard
      let command = all.first(where: { $0.word == first || $0.letter.map(String.init) == typed })
        ?? all.first(where: { $0.letter.map(String.init) == first })
    else { return nil }
    let rest = Array(words.dropFirst())
    return command.argument.fits(rest, kinds) ? (command.id, rest) : nil
  }
}

extension DialogueCommand.Argument {
  fileprivate func fits(_ words: [String], _ kinds: Kinds) -> Bool {
    switch self {
    case .nothing: words.isEmpty
    case .item: words.isEmpty || (words.count == 1 && Int(words[0]) != nil)
    case .itemAndWords: words.isEmpty || Int(words[0]) != nil
    case .kindOrCount:
      // A kind may be called by a title of several words.
      words.count { Int($0) != nil } <= 1
        && (DialogueCommand.name(in: words).isEmpty
          || kinds.meant(by: DialogueCommand.name(in: words)) != nil)
    case .reading: true
    }
  }
}
