import Care
import Model
import Terminal

/// Asks for tags, and gives them to entries or takes them away, as one action.
struct TagScreen: TypesLine {
  private let entries: [Entry]
  var typing: TypedLine?

  /// Asks about some entries.
  init(_ entries: [Entry]) {
    self.entries = entries
    typing = TypedLine(.init(.tags, of: entries.map(\.id.description).joined(separator: ",")), "TAGS")
  }

  /// The line in which tags are typed.
  var page: Page { .tags }

  /// What can be done here.
  var footer: [Command.ID] { [.save, .help, .leave] }

  /// Takes a command.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .leave: [.pop]
    case .save: [.act(EntryActs.tag(entries, typing?.text ?? "")), .forgetUnsaved, .pop]
    default: []
    }
  }

  /// Types.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = typing?.handle(key)
    return []
  }

  /// Draws the line to type in.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let width = max(0, size.width - 4)
    canvas.write("TAGS", x: 1, y: 0, tone: .heading, maxWidth: max(0, size.width - 2))
    let only = entries.count == 1 ? entries.first.map { EntryText.line($0, record) } : nil
    let what = only ?? "\(entries.count) entries"
    canvas.write(what, x: 2, y: 2, maxWidth: width)
    let has = Self.all(entries).map { "#\($0)" }.joined(separator: " ")
    canvas.write(has.isEmpty ? "no tags yet" : "has \(has)", x: 2, y: 3, tone: .muted, maxWidth: width)
    canvas.write("Words to add, -word to take one away:", x: 2, y: 5, maxWidth: width)
    return typing?.draw(
      on: &canvas, x: 2, y: min(6, max(1, size.height - 1)), width: max(1, min(width, 60)))
  }
}

extension TagScreen {
  private static func all(_ entries: [Entry]) -> [String] {
    entries.flatMap(\.tags).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
