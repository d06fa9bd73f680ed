import Care
import Exchange
import Lettering
import Model
import Terminal

/// The columns of a file whose names say too little: its first rows, what each column holds, and what is read by it.
struct ColumnsScreen: Screen {
  private let trial: ImportTrial
  private let preview: TablePreview
  /// What each column holds, in words of `--columns`.
  private var names: [String]
  private var list: ListView
  private let read = LastMade<[String], [Remark]>()

  /// Opens the columns of a file; nil where it is no table.
  init?(_ trial: ImportTrial, in record: PatientRecord) {
    guard let preview = trial.file.preview else { return nil }
    let said = trial.used.columns.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let guessed = preview.guessed(own: record.kinds.ownKinds)
    (self.trial, self.preview, list) = (trial, preview, ListView())
    names = said.count == preview.width ? said : guessed
  }

  /// The list of columns.
  var page: Page { .columns }
  /// What can be done here.
  var footer: [Command.ID] { [.save, .edit, .help, .leave] }

  /// Says what a column holds, reads the file so, or goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .edit: return chosen.map { [.push(ColumnRolesScreen(self, names[$0], in: record))] } ?? []
    case .save:
      var request = trial.used
      request.columns = names.joined(separator: ",")
      // The page below becomes that of the file as it is read now.
      return [.pop, .imports(.read(trial.file, request, place: 0))]
    case .leave: return [.pop]
    default: return []
    }
  }

  /// Moves in the list, or changes what the chosen column holds to the next of all.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    switch key {
    case .left, .right, .character(" "): step(back: key == .left, record)
    default: _ = list.handle(key, count: names.count, height: 8)
    }
    return []
  }

  /// The same with something else in the chosen column.
  func saying(_ name: String) -> ColumnsScreen {
    var screen = self
    if let chosen { screen.names[chosen] = name }
    return screen
  }

  /// Draws the columns with their first rows, and below them the first readings.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    canvas.fill(Rect(size))
    canvas.write("COLUMNS", x: 1, y: 0, tone: .heading, maxWidth: max(0, size.width - 2))
    canvas.write(
      "of \(trial.file.name): what does each hold?", x: 10, y: 0, tone: .muted,
      maxWidth: max(0, size.width - 11))
    let gap = size.height >= 12 ? 1 : 0
    let height = min(names.count, max(2, (size.height - 2 - 2 * gap) * 3 / 5))
    let width = max(0, size.width - 2)
    table(width).draw(on: &canvas, Rect(x: 1, y: 1 + gap, width: width, height: height), list: list)
    let y = 1 + 2 * gap + height
    for (row, line) in readings(record, width: max(1, width - 1)).enumerated() where y + row < size.height {
      canvas.write(line.text, x: 2, y: y + row, tone: Tone(line.emphasis), maxWidth: max(0, width - 1))
    }
    return nil
  }
}

extension ColumnsScreen {
  private var chosen: Int? { list.selected(count: names.count) }

  private mutating func step(back: Bool, _ record: PatientRecord) {
    guard let chosen else { return }
    let all = ColumnChoice.all(own: record.kinds.ownKinds).map(\.name)
    let place = all.firstIndex(of: names[chosen]) ?? 0
    names[chosen] = all[(place + (back ? all.count - 1 : 1)) % all.count]
  }

  private func table(_ width: Int) -> Table {
    let isWide = width >= 70
    let columns: [Table.Column] =
      [.init("", width: .fixed(2), align: .right)]
      + (preview.heads != nil && isWide ? [.init("", width: .fixed(18))] : [])
      + [.init("", width: .fixed(isWide ? 24 : 12)), .init("", width: .flexible)]
    let rows = names.enumerated().map { place, name in
      let samples = preview.rows.prefix(isWide ? 4 : 2).map { $0[place] }.joined(separator: "   ")
      let head = preview.heads?[place] ?? ""
      return ["\(place + 1)"] + (preview.heads != nil && isWide ? [head] : [])
        + [name == ColumnChoice.unread.name ? "- not read" : name]
        + [isWide || head.isEmpty ? samples : "\(head): \(samples)"]
    }
    return Table(
      columns: columns, rows: rows, tones: names.map { $0 == ColumnChoice.unread.name ? .muted : .normal })
  }

  /// What the first rows come to.
  private func readings(_ record: PatientRecord, width: Int) -> [Remark] {
    let lines = read.value(of: names) { trial.beginning(columns: names, in: record) }
    return lines.flatMap { line in
      Text.wrap(line.text, width: width).map { Remark($0, line.emphasis) }
    }
  }
}
