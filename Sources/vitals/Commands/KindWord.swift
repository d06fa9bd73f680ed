import Journal
import Model
import Report

/// A kind as a person names it on the command line.
enum KindWord {
  /// The kind; its id, its title and its log words all name it.
  static func kind(_ text: String) throws -> Kind {
    if let kind = Kind.meant(by: text), kind.logging != nil { return kind }
    let known = ids.joined(separator: ", ")
    throw Exit.usage("\(text) is not a kind; there are \(known).")
  }

  /// What a chart is of: a kind, or one of its numbers by its own name; of a laboratory the test of the newest of some
  /// readings.
  static func topic(_ text: String, among readings: (Kind) -> Entries = { _ in .none }) throws -> ChartTopic {
    if let part = ChartTopic.meant(by: text, among: Kind.measurements) { return part }
    let kind = try kind(text)
    guard let topic = ChartTopic.newest(of: kind, in: readings(kind)) else {
      throw Exit.usage("\(kind.title) is words, not numbers; there is no chart of it.")
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
