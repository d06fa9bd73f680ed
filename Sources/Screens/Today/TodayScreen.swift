import Alerts
import Care
import Model
import Terminal

/// What launch shows: reminders that are due, values that crossed a threshold, and the last readings.
struct TodayScreen: Screen {
  private var list = ListView()
  private let latest = LatestReadings()
  private let charts = TodayCharts()

  /// Opens Today.
  init() {}

  /// Today.
  var page: Page { .today }
  /// What can be done here.
  var footer: [Command.ID] {
    [.log, .sitting, .glucose, .history, .charts, .reminders, .help, .quit, .undo]
  }

  /// The time to a second reading is counted down.
  func showsSeconds(in record: PatientRecord) -> Bool { Remeasure.isWaiting(record) }

  /// Takes a command; most are about the item or alert that is selected.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .seenAll: return [.act(AlertActs.seenAll(in: record))]
    case .takeAll: return Effect.doing { () throws(FieldProblem) in try DoseActs.takeAll(in: record) }
    case .edit:
      guard let last = record.lastEntered.first else { return [.say("Nothing was logged yet.", .muted)] }
      return [.push(FormScreen.correcting(last, in: record))]
    default: break
    }
    guard let item = selected(record) else { return [] }
    if command == .acknowledge, case .alert(let alert) = item {
      return [.push(AlertScreen(alert, in: record, isNoting: true))]
    }
    // When it was taken is asked of a dose only, and Enter on it asks the same.
    if command == .when, !item.isDose { return [.say("That is for a dose of a medicine.", .muted)] }
    return Effect.of { () throws(FieldProblem) in
      try Answer(command).flatMap { answer throws(FieldProblem) in try item.respond(answer, in: record) }
    }
  }

  /// Moves between the reminders and alerts.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = list.handle(key, count: TodayItem.all(record).count, height: 10)
    return []
  }

  /// Draws the sections from the most to the least urgent.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    // Lines that are too long are hard to follow from their value to their date.
    let page = Self.page(in: canvas.size)
    canvas.inside(Rect(page)) { drawPage(on: &$0, in: record) }
    if let room = TodayCharts.room(beside: page, in: canvas.size), !record.readings.isEmpty {
      canvas.inside(room) { charts.draw(on: &$0, record) }
    }
    return nil
  }

  /// How many days back the page looks in so much room, besides the last reading of each kind.
  static func days(in room: Size) -> Int {
    let page = page(in: room)
    let charts = TodayCharts.room(beside: page, in: room) == nil ? 0 : TodayCharts.days
    return max(PatientRecord.alertDays, charts, LatestReadings.spans(in: page).max() ?? 0)
  }

  private static let widest = 120

  private static func page(in room: Size) -> Size {
    Size(width: min(room.width, widest), height: room.height)
  }

  private func drawPage(on canvas: inout Canvas, in record: PatientRecord) {
    var y = 0
    let items = TodayItem.all(record)
    let index = list.selected(count: items.count)
    // The last readings keep half of the room, however much is due.
    let room = max(3, canvas.size.height / 2 - 1)
    let first = max(0, min((index ?? 0) - room + 3, items.count - room))
    if !items.isEmpty {
      let more = items.count > room ? " (\(items.count), more with the arrow keys)" : ""
      let x = 1 + canvas.write("FOR YOU\(more)", x: 1, y: y, tone: .heading)
      let hints = Self.keysForAll(items, record)
      let start = canvas.size.width - hints.count - 1
      if start > x + 2 { canvas.write(hints, x: start, y: y, tone: .muted) }
      y += 1
    }
    for (offset, item) in items.enumerated().dropFirst(first).prefix(room) {
      item.draw(on: &canvas, y: y, isSelected: offset == index, record)
      canvas.target(
        Rect(x: 0, y: y, width: canvas.size.width, height: 1), offset == index ? .enter : .row(offset))
      y += 1
    }
    if !items.isEmpty { y += 1 }
    if record.readings.isEmpty {
      FirstSteps.draw(on: &canvas, y: y, record)
    } else {
      let smallest = LatestBig.smallest
      if canvas.size.height >= smallest.height, canvas.size.width >= smallest.width,
        let big = LatestBig(record, glyphs: canvas.glyphs)
      {
        y += big.draw(on: &canvas, y: y, record)
      }
      latest.draw(on: &canvas, y: y, record)
    }
  }
}

extension TodayScreen {
  /// The keys that answer several rows at once, where there are several.
  private static func keysForAll(_ items: [TodayItem], _ record: PatientRecord) -> String {
    let canWait = items.count { item in
      if case .alert(let alert) = item { alert.urgency < .today } else { false }
    }
    let ids = (canWait > 1 ? [Command.ID.seenAll] : []) + (record.medication.due.count > 1 ? [.takeAll] : [])
    return Command.hints(ids, in: .today).map { "\($0.key) \($0.label)" }.joined(separator: "  ")
  }

  private func selected(_ record: PatientRecord) -> TodayItem? {
    let items = TodayItem.all(record)
    return list.selected(count: items.count).map { items[$0] }
  }
}
