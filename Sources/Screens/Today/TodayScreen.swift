import Alerts
import Care
import Model
import Terminal

/// What launch shows: the value that matters and what to do next, what is for the person, and the newest readings.
struct TodayScreen: Screen {
  private var list = ListView()
  private var steps = ScrolledLines()
  private let head = TodayHead()
  private let newest = NewestReadings()
  private let charts = TodayCharts()

  /// Opens Today.
  init() {}

  /// Today.
  var page: Page { .today }
  /// What can be done here.
  var footer: [Command.ID] {
    [.log, .session, .glucose, .history, .charts, .reminders, .help, .quit, .undo, .report]
  }

  /// The time to a second reading is counted down.
  func showsSeconds(in record: PatientRecord) -> Bool { Remeasure.isWaiting(record) }

  /// Takes a command; most are about the row that is chosen.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .seenAll: return [.act(AlertActs.seenAll(in: record))]
    case .meaning: return head.glance(in: record).map { [Self.page(of: $0, record)] } ?? []
    case .link: return [link(record)]
    case .takeAll: return Effect.doing { () throws(FieldProblem) in try DoseActs.takeAll(in: record) }
    case .edit:
      guard let last = record.lastEntered.first else { return [.say("Nothing was logged yet.", .muted)] }
      return [.push(FormScreen.correcting(last, in: record))]
    default: break
    }
    switch chosen(record) {
    case .item(.alert(let alert))? where command == .acknowledge:
      return [.push(AlertScreen(alert, in: record, isNoting: true))]
    // When it was taken is asked of a dose only, and Enter on it asks the same.
    case .item(let item)? where command == .when && !item.isDose:
      return [.say("That is for a dose of a medicine.", .muted)]
    case .item(let item)?:
      return Effect.of { () throws(FieldProblem) in
        try Answer(command).flatMap { answer throws(FieldProblem) in try item.respond(answer, in: record) }
      }
    case .reading(let glance)? where command == .answer: return [Self.page(of: glance, record)]
    default: return []
    }
  }

  /// Moves between the rows.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    let isMoved = list.handle(key, count: rowCount(record), height: 10)
    if !isMoved, record.readings.isEmpty { steps.handle(key) }
    return []
  }

  /// Draws the page, and beside it charts in windows with room for both.
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
    return max(PatientRecord.alertDays, charts, NewestReadings.spans(in: page).max() ?? 0)
  }

  private static let widest = 120

  private static func page(in room: Size) -> Size {
    Size(width: min(room.width, widest), height: room.height)
  }
}

extension TodayScreen {
  private enum Row {
    case item(TodayItem)
    case reading(Glance)
  }

  private func readings(_ spans: [Int], _ record: PatientRecord) -> [NewestReadings.Row] {
    record.readings.isEmpty ? [] : newest.rows(spans, in: record)
  }

  /// How many rows can be chosen: what is for the person, then a row for each kind that was measured.
  private func rowCount(_ record: PatientRecord) -> Int {
    TodayItem.all(record).count + (record.readings.isEmpty ? 0 : head.all(in: record).count)
  }

  private func chosen(_ record: PatientRecord) -> Row? {
    let items = TodayItem.all(record)
    guard let index = list.selected(count: rowCount(record)) else { return nil }
    if index < items.count { return .item(items[index]) }
    let readings = head.all(in: record)
    return readings.indices.contains(index - items.count) ? .reading(readings[index - items.count]) : nil
  }

  private static func page(of glance: Glance, _ record: PatientRecord) -> Effect {
    .push(NoticeScreen(glance.kind.title.uppercased(), lines: GlancePage.lines(glance, record)))
  }

  /// The link of the visit that is chosen, else of the next one.
  private func link(_ record: PatientRecord) -> Effect {
    if case .item(let item)? = chosen(record), let link = item.link { return .link(link) }
    guard let link = record.visits.upcoming.lazy.compactMap(\.content.link).first else {
      return .say("No visit that is to come has a link.", .muted)
    }
    return .link(link)
  }

  private func drawPage(on canvas: inout Canvas, in record: PatientRecord) {
    let items = TodayItem.all(record)
    let spans = NewestReadings.spans(in: canvas.size)
    let readings = readings(spans, record)
    let y = head.draw(on: &canvas, in: record)
    let chosen = list.selected(count: items.count + readings.count)
    let lists = TodayLists(
      items: items.count, readings: readings.count, chosen: chosen, y: y, height: canvas.size.height)
    if let part = lists.items { Self.draw(items, part, chosen, on: &canvas, record) }
    if let part = lists.readings {
      Self.drawHeading("READINGS", part, on: &canvas)
      let rows = ReadingRows(readings[part.rows], days: spans[0], width: canvas.size.width, in: record)
      let first = items.count + part.rows.lowerBound
      rows.draw(
        on: &canvas, y: part.y + 1, chosen: chosen.map { $0 - first }, left: lists.left,
        end: Self.end(part, canvas.size.width), first: first)
    } else if record.readings.isEmpty {
      let top = lists.items.map { $0.y + 1 + $0.rows.count } ?? y
      let room = Rect(x: 0, y: top, width: canvas.size.width, height: canvas.size.height - top)
      canvas.inside(room) { steps.draw(FirstSteps.lines(record, width: $0.size.width - 4), on: &$0, x: 3) }
    }
  }

  private static func draw(
    _ items: [TodayItem], _ part: TodayLists.Part, _ chosen: Int?, on canvas: inout Canvas,
    _ record: PatientRecord
  ) {
    let beside = keysForAll(items, record)
    drawHeading("FOR YOU", part, beside, on: &canvas)
    TodayRows(items[part.rows], in: record).draw(
      on: &canvas, y: part.y + 1, chosen: chosen.map { $0 - part.rows.lowerBound },
      end: end(part, canvas.size.width, beside))
    for row in part.rows {
      let y = part.y + 1 + row - part.rows.lowerBound
      canvas.target(
        Rect(x: 0, y: y, width: canvas.size.width, height: 1), row == chosen ? .enter : .row(row))
    }
  }

  private static func drawHeading(
    _ title: String, _ part: TodayLists.Part, _ keys: String = "", on canvas: inout Canvas
  ) {
    canvas.write(title, x: 1, y: part.y, tone: .heading)
    let text = beside(part, canvas.size.width, keys)
    let x = end(part, canvas.size.width, keys)
    if !text.isEmpty, x > title.count + 2 { canvas.write(text, x: x, y: part.y, tone: .muted) }
  }

  /// What stands at the end of a heading: the keys for all of its rows where there is room, and how many rows are hidden.
  private static func beside(_ part: TodayLists.Part, _ width: Int, _ keys: String) -> String {
    let both = [keys, part.more ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
    return both.count <= width / 2 ? both : part.more ?? ""
  }

  /// The column at which those words begin; the width where there are none.
  private static func end(_ part: TodayLists.Part, _ width: Int, _ keys: String = "") -> Int {
    let text = beside(part, width, keys)
    return text.isEmpty ? width : width - text.count - 1
  }

  /// The keys that answer several rows at once, where there are several.
  private static func keysForAll(_ items: [TodayItem], _ record: PatientRecord) -> String {
    let canWait = items.count { item in
      if case .alert(let alert) = item { alert.urgency < .today } else { false }
    }
    let ids = (canWait > 1 ? [Command.ID.seenAll] : []) + (record.medication.due.count > 1 ? [.takeAll] : [])
    return Command.hints(ids, in: .today).map { "\($0.key) \($0.label)" }.joined(separator: "  ")
  }
}
