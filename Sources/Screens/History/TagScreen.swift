import Model
import Terminal

/// Asks for tags, and gives them to entries or takes them away, as one action.
public struct TagScreen: Screen {
  private let entries: [Entry]
  private var field = TextField()

  /// Asks about some entries.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The line in which tags are typed.
  public var place: Place { .tags }

  /// What can be done here.
  public var footer: [Command.ID] { [.save, .leave] }

  /// Takes a command.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .leave: [.pop]
    case .save: save()
    default: []
    }
  }

  /// Types.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = field.handle(key)
    return []
  }

  /// Draws the line to type in.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let width = max(0, size.width - 4)
    canvas.write("TAGS", x: 1, y: 0, tone: .heading, maxWidth: max(0, size.width - 2))
    let only = entries.count == 1 ? entries.first.map { FindingText.line($0, record) } : nil
    let what = only ?? "\(entries.count) entries"
    canvas.write(what, x: 2, y: 2, maxWidth: width)
    let has = Self.all(entries).map { "#\($0)" }.joined(separator: " ")
    canvas.write(has.isEmpty ? "no tags yet" : "has \(has)", x: 2, y: 3, tone: .muted, maxWidth: width)
    canvas.write("Words to add, -word to take one away:", x: 2, y: 5, maxWidth: width)
    return field.draw(
      on: &canvas, x: 2, y: min(6, max(2, size.height - 1)), width: max(1, min(width, 60)))
  }
}

extension TagScreen {
  private mutating func save() -> [Effect] {
    let words = field.text.split(whereSeparator: \.isWhitespace)
    let gone = Set(words.filter { $0.first == "-" }.map { Self.tag($0.dropFirst()) })
    let added = words.filter { $0.first != "-" }.map { Self.tag($0) }.filter { !$0.isEmpty }
    let changed = entries.compactMap { entry -> Entry? in
      var entry = entry
      let kept = entry.tags.filter { !gone.contains($0) }
      let tags = added.reduce(into: kept) { if !$0.contains($1) { $0.append($1) } }
      guard tags != entry.tags else { return nil }
      entry.tags = tags
      return entry
    }
    guard !changed.isEmpty else {
      return [.say("Nothing to change. Type a word to add, -word to take one away, or Esc.", .warning)]
    }
    let count = changed.count == 1 ? "1 entry" : "\(changed.count) entries"
    return [.replace(changed, saying: "Tags of \(count) changed. u undoes it."), .pop]
  }

  /// A tag as it is kept: without its sign.
  private static func tag(_ word: Substring) -> String { String(word.first == "#" ? word.dropFirst() : word) }

  /// The tags that any of them has, in their order, each once.
  private static func all(_ entries: [Entry]) -> [String] {
    entries.flatMap(\.tags).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
