import Care
import Lettering
import Model
import Terminal

/// All that is known of one entry, at any size of the window.
struct EntryScreen: Screen {
  private let id: ULID
  private var top = 0

  /// Opens an entry.
  init(_ id: ULID) { self.id = id }

  /// An entry in full.
  var page: Page { .entry }
  /// What can be done here.
  var footer: [Command.ID] { [.edit, .delete, .tag, .versions, .undo, .leave, .help] }

  /// Does what the list does with its row.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if command == .leave { return [.pop] }
    guard let entry = record.readings.entry(id) else { return [] }
    switch command {
    case .edit: return EntryCommands.edit(entry)
    case .delete: return [.act(EntryActs.delete([entry], in: record)), .pop]
    case .tag: return [.push(TagScreen([entry]))]
    case .versions: return EntryCommands.versions(entry, in: record)
    default: return []
    }
  }

  /// Scrolls.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    switch key {
    case .down, .character("j"): top += 1
    case .up, .character("k"): top = max(0, top - 1)
    case .pageDown, .character(" "): top += 10
    case .pageUp: top = max(0, top - 10)
    case .home: top = 0
    default: break
    }
    top = min(top, Self.mostLines)
    return []
  }

  /// Draws as much of it as fits.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    canvas.fill(Rect(size))
    guard let entry = record.readings.entry(id) else {
      canvas.write("It was deleted.", x: 1, y: 0, tone: .muted, maxWidth: max(0, size.width - 2))
      return nil
    }
    let lines = EntryPage.lines(entry, record).flatMap { Self.wrapped($0, width: max(1, size.width - 4)) }
    let room = max(0, size.height - 2)
    let first = min(top, max(0, lines.count - room))
    let more = lines.count > first + room ? "more below" : ""
    canvas.write(
      EntryPage.title(entry, record), x: 1, y: 0, tone: .heading,
      maxWidth: max(0, size.width - 2 - (more.isEmpty ? 0 : more.count + 2)))
    canvas.write(more, x: max(0, size.width - more.count - 1), y: 0, tone: .muted)
    for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
      canvas.write(line.text, x: 2, y: 2 + row, tone: Tone(line.emphasis), maxWidth: max(0, size.width - 3))
    }
    return nil
  }

  /// A note can be longer than any page.
  private static let mostLines = 10_000

  private static func wrapped(_ line: Remark, width: Int) -> [Remark] {
    let indent = String(line.text.prefix { $0 == " " })
    return Text.wrap(line.text, width: max(1, width - indent.count)).map {
      Remark(indent + $0.drop { $0 == " " }, line.emphasis)
    }
  }
}

/// What is done with an entry from its row or from its page.
enum EntryCommands {
  /// Opens the line that says what it says.
  static func edit(_ entry: Entry) -> [Effect] {
    LogLine.text(for: entry).map { [.push(LogScreen(.correct(entry), text: $0))] } ?? []
  }

  /// Shows everything that it ever said.
  static func versions(_ entry: Entry, in record: PatientRecord) -> [Effect] {
    [.push(NoticeScreen("VERSIONS", lines: VersionText.lines(entry.id, in: record)))]
  }
}
