import Journal
import Model
import Report

/// A kind as a person names it on the command line.
enum KindWord {
  /// The kind; its id, its title and its log words all name it.
  static func kind(_ text: String, among kinds: Kinds) throws -> Kind {
    if let kind = kinds.meant(by: text), kind.logging != nil { return kind }
    throw unknown(text, kinds)
  }

  /// The reading that a reminder is to ask for: a kind, or one test of a laboratory.
  static func asked(_ text: String, among kinds: Kinds) throws -> AskedReading {
    if let asked = kinds.asked(meantBy: text), asked.kind.logging != nil { return asked }
    throw unknown(text, kinds)
  }

  private static func unknown(_ text: String, _ kinds: Kinds) -> Exit {
    let names = kinds.measurements.map { $0.own?.name ?? $0.id }
    return Exit.usage("\(text) is not a kind; \(names.thereAre).")
  }

  /// The same; the journal is read for the person's own kinds only where it is none of this version.
  static func kind(_ text: String, in program: Program) throws -> Kind {
    try kind(text, among: kinds(for: text, in: program))
  }

  /// The kinds among which a word has to be looked for.
  static func kinds(for text: String, in program: Program) throws -> Kinds {
    Kind.meant(by: text) == nil && ChartTopic.meant(by: text, among: Kind.measurements) == nil
      ? try program.record(.standing).kinds : .known
  }

  /// What a chart is of: a kind, or one of its numbers by its own name; of a laboratory the test of the newest of some
  /// readings.
  static func topic(
    _ text: String, of kinds: Kinds, among readings: (Kind) -> Entries = { _ in .none }
  ) throws -> ChartTopic {
    if let part = ChartTopic.meant(by: text, among: kinds.measurements) { return part }
    let kind = try kind(text, among: kinds)
    guard let topic = ChartTopic.newest(of: kind, in: readings(kind)) else {
      throw Exit.usage("\(kind.title) is words, not numbers, so there is no chart of it.")
    }
    return topic
  }

  /// The names of all kinds.
  static let ids = Kind.measurements.map(\.id)

  /// The names of all that charts can be of.
  static let topics = Kind.measurements.flatMap { kind in
    let topics = ChartTopic.all(of: kind)
    return (topics.isEmpty ? [] : [kind.id]) + topics.filter(\.isPart).map(\.quantity.id)
  }
}
