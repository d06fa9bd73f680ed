import Care
import Journal
import Lettering
import Model
import Terminal

/// Asks for a word, typed out, before an entry is erased for good.
struct EraseScreen: Screen {
  private let entry: Entry
  /// What is typed, so that no single key erases.
  private static let word = "erase"
  private var field = TextField()

  /// Asks about an entry.
  init(_ entry: Entry) {
    self.entry = entry
  }

  /// The line in which the word is typed.
  var page: Page { .erase }

  /// What can be done here.
  var footer: [Command.ID] { [.save, .help, .leave] }

  /// Takes a command.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .leave: return [.pop]
    case .save where field.text.lowercased() == Self.word:
      return [.pop, .act(EntryActs.erase(entry.id))]
    case .save: return [.say("Nothing was erased. Type \(Self.word), or Esc to leave it.", .warning)]
    default: return []
    }
  }

  /// Types.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = field.handle(key)
    return []
  }

  /// Draws what will go, and the line to type in.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let width = max(0, size.width - 4)
    canvas.write("ERASE FOR GOOD", x: 1, y: 0, tone: .danger, maxWidth: max(0, size.width - 2))
    let versions = record.ledger.revisions(of: entry.id).count
    let paragraphs = [
      EntryText.line(entry, record),
      "This entry and \(versions == 1 ? "its only version" : "all its \(versions) versions") will be taken out of the "
        + "files. This cannot be undone. To keep it among the versions, delete it instead (Esc, then D).",
      "Type \(Self.word) and press Enter to erase it:",
    ]
    var y = 2
    for line in paragraphs.flatMap({ Text.wrap($0, width: max(1, min(width, 100))) }) {
      canvas.write(line, x: 2, y: y, maxWidth: width)
      y += 1
    }
    return field.draw(
      on: &canvas, x: 2, y: min(y + 1, max(2, size.height - 1)), width: max(1, min(width, 12)))
  }
}
