import Care
import Journal
import Model
import Terminal

/// Everything that was logged, the newest first: find, correct, delete, tag, undo, and what an entry ever said.
struct HistoryScreen: Screen {
  private var list = ListView()
  private var filter = TextField()
  private var isFiltering = false
  private var search: HistorySearch?
  private var marked: Set<ULID> = []
  private let texts = HistoryTexts()

  /// Opens the list.
  init() {}

  /// The list, or the line in which it is filtered.
  var page: Page { isFiltering ? .filter : .history }

  /// What can be done here.
  var footer: [Command.ID] {
    if isFiltering { return [.save, .help, .leave] }
    return marked.isEmpty
      ? [.details, .edit, .delete, .filter, .versions, .mark, .undo, .log, .help, .leave]
      : [.delete, .tag, .mark, .markAll, .undo, .help, .leave]
  }

  /// The filter as it is typed.
  var formKey: UnsavedForm.Key? { isFiltering ? .init(.filter) : nil }
  /// What was typed into the filter.
  var unsavedForm: UnsavedForm? {
    guard isFiltering, !filter.isEmpty else { return nil }
    return UnsavedForm(.init(.filter), title: "FILTER of the history", fields: [.init("", filter.text)])
  }
  /// A filter is used or not.
  var isKeptByEscape: Bool { false }
  /// Goes on with a filter that was typed before.
  mutating func takeUp(_ form: UnsavedForm, in record: PatientRecord) {
    filter = TextField(form.fields.first?.text ?? "")
    list = ListView()
  }

  /// The whole journal: people look for old things here.
  func scope(at now: Moment) -> Scope? { .everything }

  /// Whether the filter has not looked at everything yet.
  func isSearching(in record: PatientRecord) -> Bool {
    let filter = HistoryFilter(filter.text, in: record)
    guard !filter.isEmpty else { return false }
    return search.map { !$0.isOf(filter, in: record) || !$0.isDone } ?? true
  }

  /// Takes a command.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .filter: isFiltering = true
    case .save: isFiltering = false
    case .leave where isFiltering:
      isFiltering = false
      filter = TextField()
    case .leave where !marked.isEmpty: marked = []
    case .leave: return [.go(.today)]
    case .details: return selected(record).map { [.push(EntryScreen($0.id))] } ?? []
    case .edit: return selected(record).map(EntryCommands.edit) ?? []
    case .delete: return delete(record)
    case .mark: mark(record)
    case .markAll: markAll(record)
    case .tag:
      let chosen = chosen(record)
      return chosen.isEmpty ? [] : [.push(TagScreen(chosen))]
    case .versions: return selected(record).map { EntryCommands.versions($0, in: record) } ?? []
    case .erase: return selected(record).map { [.push(EraseScreen($0))] } ?? []
    default: break
    }
    return []
  }

  /// Types into the filter, moves in the list, or looks further.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    if isFiltering {
      if filter.handle(key) { list = ListView() }
    } else {
      _ = list.handle(key, count: rows(record).count, height: 15)
    }
    look(record, further: key == .tick)
    return []
  }

  /// Draws the list.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let rows = rows(record)
    canvas.write("HISTORY", x: 1, y: 0, tone: .heading)
    canvas.write(head(rows.count, record), x: 10, y: 0, tone: .muted, maxWidth: max(0, size.width - 11))
    let understood = HistoryFilter(filter.text, in: record).text(in: record)
    var cursor: Point?
    if isFiltering {
      canvas.write("/", x: 1, y: 1, tone: .accent)
      cursor = filter.draw(on: &canvas, x: 2, y: 1, width: max(1, size.width - 4))
    } else if !understood.isEmpty {
      canvas.write("/ \(understood)", x: 1, y: 1, tone: .accent, maxWidth: max(0, size.width - 2))
    }
    guard rows.count > 0 else {
      let empty =
        record.readings.isEmpty
        ? "No readings yet. Press l to log one."
        : isSearching(in: record) ? "Looking ..." : HistoryFilter(filter.text, in: record).hint
      let help = understood.isEmpty ? HistoryFilter.help : "Shows: \(understood)"
      EmptyPage.draw([empty] + (isFiltering ? ["", help] : []), on: &canvas, y: 3)
      return cursor
    }
    let help = isFiltering && size.height > 8 ? 1 : 0
    let place = Rect(x: 1, y: 2, width: max(0, size.width - 2), height: max(0, size.height - 2 - help))
    // Only what is seen is turned into text: the list can be a lifetime long.
    let seen = list.visible(count: rows.count, height: max(0, place.height - 1))
    let selection = list.selected(count: rows.count).map { $0 - seen.lowerBound } ?? 0
    let layout = HistoryRow.Layout(width: size.width)
    HistoryTable.table(
      texts.rows(seen, of: rows, .init(record.version, layout, canvas.glyphs), record), marked, layout,
      width: place.width, canvas.glyphs, record
    ).draw(on: &canvas, place, list: ListView(selection: selection), first: seen.lowerBound)
    if help > 0 { Self.drawHelp(understood, on: &canvas, y: size.height - 1) }
    return cursor
  }

  /// What was understood of the filter so far; what can be typed, before anything was.
  private static func drawHelp(_ understood: String, on canvas: inout Canvas, y: Int) {
    canvas.write(
      understood.isEmpty ? HistoryFilter.help : "Shows: \(understood)", x: 3, y: y, tone: .muted,
      maxWidth: max(0, canvas.size.width - 4))
  }

  /// How many are listed of how many, and how many are marked.
  private func head(_ count: Int, _ record: PatientRecord) -> String {
    let all = record.readings.count
    let entries = all == 1 ? "1 entry" : "\(all) entries"
    let words = HistoryFilter(filter.text, in: record).isEmpty ? entries : "\(count) of \(entries)"
    let looking = isSearching(in: record) && count > 0 ? ", looking further ..." : ""
    return words + looking + (marked.isEmpty ? "" : "; \(marked.count) marked")
  }
}

extension HistoryScreen {
  /// The entries that are listed.
  private func rows(_ record: PatientRecord) -> HistoryRows {
    let filter = HistoryFilter(filter.text, in: record)
    guard !filter.isEmpty else { return HistoryRows(readings: record.readings, found: nil) }
    // What was found in an earlier record lies elsewhere in this one.
    let known = search.flatMap { $0.isOf(filter, in: record) ? $0 : nil }
    return HistoryRows(readings: record.readings, found: (known ?? HistorySearch(filter, in: record)).found)
  }

  private mutating func look(_ record: PatientRecord, further: Bool) {
    let filter = HistoryFilter(filter.text, in: record)
    if filter.isEmpty {
      search = nil
    } else if search?.isOf(filter, in: record) != true {
      search = HistorySearch(filter, in: record)
    } else if further {
      search?.goOn(HistorySearch.nextPiece, in: record)
    }
  }

  private func selected(_ record: PatientRecord) -> Entry? {
    let rows = rows(record)
    return list.selected(count: rows.count).map { rows[$0] }
  }

  /// The entries that are marked, the newest first, or the one that is selected.
  private func chosen(_ record: PatientRecord) -> [Entry] {
    marked.isEmpty ? [selected(record)].compactMap(\.self) : record.readings.those(marked).reversed()
  }

  private mutating func mark(_ record: PatientRecord) {
    guard let entry = selected(record) else { return }
    if marked.remove(entry.id) == nil { marked.insert(entry.id) }
    _ = list.handle(.down, count: rows(record).count, height: 15)
  }

  /// Marks all that are listed, or none where they are marked already.
  private mutating func markAll(_ record: PatientRecord) {
    // Those that a search has not come to yet are listed too.
    while isSearching(in: record) { look(record, further: true) }
    let rows = rows(record)
    let all = Set((0..<rows.count).map { rows[$0].id })
    if all.isSubset(of: marked) { marked.subtract(all) } else { marked.formUnion(all) }
  }

  private func delete(_ record: PatientRecord) -> [Effect] {
    let entries = chosen(record)
    guard !entries.isEmpty else { return [] }
    // Leaving the marks is the last thing that happens, and only where they were deleted.
    return [.act(EntryActs.delete(entries, in: record))] + (marked.isEmpty ? [] : [.perform(.leave)])
  }
}
