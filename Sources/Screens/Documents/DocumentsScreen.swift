import Care
import Model
import Terminal

/// The documents that were received: add, read, take values, correct, open elsewhere, remove.
struct DocumentsScreen: Screen {
  private var list = ListView()

  /// Opens the page.
  init() {}

  /// The page.
  var page: Page { .documents }
  /// What can be done here.
  var footer: [Command.ID] {
    [.add, .read, .foundValues, .edit, .remove, .view, .undo, .help, .leave]
  }

  /// Takes a command.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if command == .leave { return [.go(.today)] }
    if command == .add { return [.push(DocumentForm())] }
    let documents = record.documents
    guard let index = list.selected(count: documents.count) else { return [] }
    let (entry, document) = documents[index]
    switch command {
    case .read: return [.document(.read(entry.id))]
    case .foundValues: return [.document(.values(entry.id))]
    case .view: return [.document(.view(entry.id))]
    case .edit: return [.push(DocumentForm(entry))]
    case .remove: return [.act(DocumentActs.remove(entry, document))]
    default: return []
    }
  }

  /// Moves in the list.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = list.handle(key, count: record.documents.count, height: 15)
    return []
  }

  /// Draws the list.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let documents = record.documents.map(\.document)
    guard !documents.isEmpty else {
      let lines = [
        "None yet. Press a to add one: a laboratory report, a letter.",
        "You can read text, Markdown, FHIR and PDF here, and save values from them.",
      ]
      EmptyPage.draw(lines, on: &canvas)
      return nil
    }
    // A narrow window keeps the day and the title.
    let isNarrow = size.width < 60
    let columns: [Table.Column] =
      [.init("day", width: .fixed(10))] + (isNarrow ? [] : [.init("kind", width: .fixed(12))])
      + [.init("title", width: .flexible)]
      + (isNarrow ? [] : [.init("size", width: .fixed(9), align: .right)])
    let rows = documents.map { document in
      [DocumentWords.date(document)] + (isNarrow ? [] : [document.category.rawValue])
        + [document.title] + (isNarrow ? [] : [DocumentWords.size(document.bytes)])
    }
    Table(columns: columns, rows: rows).draw(
      on: &canvas, Rect(x: 1, y: 0, width: max(0, size.width - 2), height: size.height), list: list)
    return nil
  }
}
