import Care
import Lettering
import Model
import Terminal

/// What a person can set: what readings are held against, and all that is this device's; every change holds at once.
struct SettingsScreen: TypesLine {
  private var list = ListView()
  var typing: TypedLine?
  /// A span of time is set or not.
  var isKeptByEscape: Bool { false }

  /// Opens the list, at a row where one is named.
  init(at row: SettingRow? = nil) {
    if let place = row.flatMap(SettingRow.all.firstIndex) { list.selection = place }
  }

  /// The list, or the line in which a span of time is typed.
  var page: Page { typing == nil ? .settings : .span }

  /// What can be done here.
  var footer: [Command.ID] {
    typing == nil ? [.change, .usual, .kinds, .targets, .palette, .help, .leave] : [.save, .help, .leave]
  }

  /// Takes a command; most are about the setting that is selected.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    let row = selected
    switch command {
    case .change where row.choices.isEmpty:
      typing = TypedLine(.init(.setting, of: row.name), "SETTING \(row.name)", row.value(in: record))
    case .change: return set(row, to: Self.next(row, record), record)
    case .usual: return set(row, to: nil, record)
    case .save: return keep(row, record)
    case .leave where typing != nil: typing = nil
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Moves in the list, or types.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    guard typing == nil else {
      _ = typing?.handle(key)
      return []
    }
    switch key {
    case .right, .character(" "): return perform(.change, in: record)
    default: _ = list.handle(key, count: SettingRow.all.count, height: 10)
    }
    return []
  }

  /// Draws the list, and below it what the selected setting means.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let all = SettingRow.all
    canvas.write("SETTINGS", x: 1, y: 0, tone: .heading)
    canvas.write("changes take effect at once", x: 11, y: 0, tone: .muted, maxWidth: max(0, size.width - 12))
    let table = Table(
      // In a narrow window the name gives way, and not what holds.
      columns: [.init("", width: .fixed(size.width < 40 ? 9 : 17)), .init("", width: .flexible)],
      rows: all.map { [$0.title, Self.words($0, record, room: size.width < 60 ? 0 : size.width - 21)] },
      tones: all.map { $0.isSet(in: record) ? .accent : .normal })
    let help = Text.wrap(selected.help, width: max(1, min(size.width - 4, 100)))
    let height = min(all.count, max(1, size.height - 3 - max(2, help.count)))
    table.draw(on: &canvas, Rect(x: 1, y: 2, width: max(0, size.width - 2), height: height), list: list)
    let y = 3 + height
    for (index, line) in help.enumerated() {
      canvas.write(line, x: 3, y: y + index, tone: .muted, maxWidth: max(0, size.width - 4))
    }
    guard let typing else { return nil }
    // What is typed is seen before what is said of it.
    let line = min(y + help.count + 1, size.height - 1)
    let title = Text.cut(
      "\(selected.title):", width: max(0, size.width - 16), ellipsis: canvas.glyphs.ellipsis)
    canvas.fill(Rect(x: 0, y: line, width: size.width, height: 1))
    canvas.write(title, x: 3, y: line)
    let start = 4 + Text.columns(title)
    return typing.draw(on: &canvas, x: start, y: line, width: max(1, min(14, size.width - start - 1)))
  }
}

extension SettingsScreen {
  private var selected: SettingRow { SettingRow.all[list.selected(count: SettingRow.all.count) ?? 0] }

  /// All that it can be, with the one that holds in brackets; a span of time as it is, and what there is no room for.
  private static func words(_ row: SettingRow, _ record: PatientRecord, room: Int) -> String {
    let value = row.value(in: record)
    // A scheme that only a newer version knows is shown too.
    guard let place = row.choices.firstIndex(of: value), room > 0 else { return row.title(of: value) }
    let titles = row.choices.map { ($0, row.title(of: $0)) }
    let all = titles.map { $0 == value ? "[\($1)]" : " \($1) " }.joined(separator: " ")
    return all.count <= room ? all : "[\(row.title(of: value))]  \(place + 1) of \(row.choices.count)"
  }

  private static func next(_ row: SettingRow, _ record: PatientRecord) -> String? {
    let choices = row.choices
    guard let place = choices.firstIndex(of: row.value(in: record)) else { return nil }
    return choices[(place + 1) % choices.count]
  }

  private func set(_ row: SettingRow, to text: String?, _ record: PatientRecord) -> [Effect] {
    Effect.doing { () throws(FieldProblem) in try row.set(to: text, in: record) }
  }

  private mutating func keep(_ row: SettingRow, _ record: PatientRecord) -> [Effect] {
    guard let text = typing?.text.filter({ $0 != " " }) else { return [] }
    do throws(FieldProblem) {
      let act = try row.set(to: text, in: record)
      typing = nil
      return [.act(act)]
    } catch {
      return [.say("Not saved: \(error.reason).", .danger)]
    }
  }
}
