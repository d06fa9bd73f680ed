import Journal
import Model
import Terminal

/// Everything that was logged, the newest first: find, correct, delete, undo, and what an entry ever said.
public struct HistoryScreen: Screen {
  private var list = ListView()
  private var filter = TextField()
  private var isFiltering = false

  /// Opens the list.
  public init() {}

  /// The list, or the line in which it is filtered.
  public var place: Place { isFiltering ? .filter : .history }

  /// What can be done here.
  public var footer: [Command.ID] {
    isFiltering ? [.save, .leave] : [.edit, .delete, .undo, .versions, .filter, .log, .help, .leave]
  }

  /// The whole journal: people look for old things here.
  public func scope(at now: Moment) -> Scope? { .everything }

  /// Takes a command.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .filter: isFiltering = true
    case .save: isFiltering = false
    case .leave where isFiltering:
      isFiltering = false
      filter = TextField()
    case .leave: return [.go(.today)]
    case .edit: return edit(record)
    case .delete: return delete(record)
    case .versions: return versions(record)
    case .erase: return selected(record).map { [.push(EraseScreen($0))] } ?? []
    default: break
    }
    return []
  }

  /// Types into the filter, or moves in the list.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    if isFiltering {
      if filter.handle(key) { list = ListView() }
    } else {
      _ = list.handle(key, count: rows(record).count, height: 15)
    }
    return []
  }

  /// Draws the list.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let rows = rows(record)
    canvas.write("HISTORY", x: 1, y: 0, tone: .heading)
    let count = rows.count == 1 ? "1 entry" : "\(rows.count) entries"
    let words = filter.isEmpty ? count : "\(count) with \"\(Text.visible(filter.text))\""
    canvas.write(words, x: 10, y: 0, tone: .muted, maxWidth: max(0, size.width - 11))
    var cursor: Point?
    if isFiltering {
      canvas.write("/", x: 1, y: 1, tone: .accent)
      cursor = filter.draw(on: &canvas, x: 2, y: 1, width: max(1, size.width - 4))
    }
    guard !rows.isEmpty else {
      let empty =
        record.readings.isEmpty ? "Nothing was logged yet. l logs a reading." : "No entry has these words."
      canvas.write(empty, x: 3, y: 3, tone: .muted, maxWidth: max(0, size.width - 4))
      return cursor
    }
    let place = Rect(x: 1, y: 2, width: max(0, size.width - 2), height: max(0, size.height - 2))
    // Only what is seen is turned into text: the list can be a lifetime long.
    let seen = list.visible(count: rows.count, height: max(0, place.height - 1))
    let selection = list.selected(count: rows.count).map { $0 - seen.lowerBound } ?? 0
    table(Array(rows.dropFirst(seen.lowerBound).prefix(seen.count)), canvas.glyphs, record).draw(
      on: &canvas, place, list: ListView(selection: selection))
    return cursor
  }
}

extension HistoryScreen {
  /// The entries that are listed, the newest first; each is made only where it is looked at.
  private func rows(_ record: PatientRecord) -> ReversedCollection<Entries> {
    let words = filter.text.lowercased().split(separator: " ")
    guard !words.isEmpty else { return record.readings.reversed() }
    return record.readings.those { entry in
      let text = Self.searchable(entry, record).lowercased()
      return words.allSatisfy { text.contains($0) }
    }.reversed()
  }

  private static func searchable(_ entry: Entry, _ record: PatientRecord) -> String {
    let tags = entry.tags.map { "#\($0)" }.joined(separator: " ")
    let mark = entry.measurement.flatMap { record.mark($0) }?.words ?? ""
    return
      "\(entry.at.day) \(entry.at.time) \(entry.kind.title) \(record.line(entry)) \(entry.note ?? "") \(tags) \(mark)"
  }

  private func selected(_ record: PatientRecord) -> Entry? {
    let rows = rows(record)
    return list.selected(count: rows.count).flatMap { rows.dropFirst($0).first }
  }

  private func table(_ rows: [Entry], _ glyphs: Glyphs, _ record: PatientRecord) -> Table {
    let columns: [Table.Column] = [
      .init("day", width: .fixed(10)), .init("time", width: .fixed(5)), .init("kind", width: .fixed(14)),
      .init("value", width: .fixed(7), align: .right), .init("", width: .fixed(1)),
      .init("", width: .flexible),
    ]
    let cells = rows.map { entry -> [String] in
      let measurement = entry.measurement
      let mark = measurement.flatMap { record.mark($0) }.map { String($0.glyph(glyphs)) } ?? ""
      // Notes and medicines are words: they take the room behind the value.
      let isText = measurement is Note || measurement is MedicationTaken
      let head = (isText ? measurement?.valueText : measurement?.unitText) ?? ""
      let more = ([head] + (measurement?.details ?? []) + entry.tags.map { "#\($0)" } + [entry.note ?? ""])
      return [
        "\(entry.at.day)", "\(entry.at.time)", entry.kind.title, isText ? "" : measurement?.valueText ?? "",
        mark,
        Text.visible(more.filter { !$0.isEmpty }.joined(separator: ", ")),
      ]
    }
    let tones = rows.map { entry in entry.measurement.flatMap { record.mark($0) }?.tone ?? .normal }
    return Table(columns: columns, rows: cells, tones: tones)
  }

  private func edit(_ record: PatientRecord) -> [Effect] {
    guard let entry = selected(record), let text = LogLine.text(for: entry) else { return [] }
    return [.push(LogScreen(.correct(entry), text: text))]
  }

  private func delete(_ record: PatientRecord) -> [Effect] {
    guard let entry = selected(record) else { return [] }
    let line = "\(entry.kind.title) \(record.line(entry)), \(entry.at.words(from: record.now))"
    return [
      .push(
        QuestionScreen(
          "Delete this entry?",
          lines: [line, "It is marked as entered in error and no longer counted. u brings it back."],
          yes: [.delete([entry.id], saying: "Deleted: \(line). u brings it back.")]))
    ]
  }

  private func versions(_ record: PatientRecord) -> [Effect] {
    guard let entry = selected(record) else { return [] }
    return [.push(NoticeScreen("VERSIONS of \(entry.id)", lines: VersionText.lines(record.ledger, entry.id)))]
  }
}
