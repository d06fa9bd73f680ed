import Care
import Journal
import Lettering
import Model
import Report
import Terminal

/// The charts: a topic over hours, 7, 30 or 90 days, a year, or all, looked at in several ways.
struct ChartsScreen: TypesLine {
  private var topic: ChartTopic
  private var view: ChartView = .trend
  private var window = ChartWindow()
  private var cursor: ChartCursor?
  /// The line in which a day is typed.
  var typing: TypedLine?
  private var menu: ViewMenu?
  private var scrolled = ScrolledPage()
  private let cache = PictureCache()

  /// Opens the charts on a topic.
  init(_ topic: ChartTopic = .pressure) {
    self.topic = topic
  }

  /// The charts, the list of the views, or the line in which a day is typed.
  var page: Page { typing != nil ? .date : menu != nil ? .views : .charts }
  /// A day is gone to or not.
  var isKeptByEscape: Bool { false }
  /// What can be done here.
  var footer: [Command.ID] {
    guard typing == nil else { return [.save, .help, .leave] }
    guard menu == nil else { return [.choose, .leave] }
    return [
      .views, .before, .earlier, .shorter, .longer, .nextKind, .jump, .later, .help, .leave, .glucose,
    ]
  }
  /// What the first view of a month needs; more is loaded when a key asks for it.
  func scope(at now: Moment) -> Scope? { need(now: now) }

  /// Takes a command.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    scrolled.goToBeginning()
    switch command {
    case .bloodPressure, .glucose, .weight, .nextKind, .previousKind: change(command, record)
    case .views: menu = ViewMenu(topic, at: shownView)
    case .nextView: turn()
    case .choose:
      view = shownView
      menu = nil
      cursor = nil
    case .leave where menu != nil: menu = nil
    case .shorter, .longer: zoom(command == .shorter ? -1 : 1, record)
    case .earlier, .later: pan(command == .earlier ? -1 : 1, record)
    case .before: step(-1, record)
    case .after: step(1, record)
    case .first: cursor = .first
    case .last: cursor = .last
    case .jump: typing = TypedLine(.init(.date), "CHARTS, a day")
    case .save: return jump(record)
    case .leave where typing != nil: typing = nil
    case .leave: return [.go(.today)]
    default: break
    }
    return need(now: record.now).map { [.need($0)] } ?? []
  }

  /// Types a day, moves in the list of the views, or scrolls by the keys that the charts leave for it.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = typing?.handle(key)
    guard menu != nil else {
      if typing == nil { scrolled.handle(key) }
      return []
    }
    menu?.handle(key)
    return need(now: record.now).map { [.need($0)] } ?? []
  }

  /// Draws heading, picture, what its signs mean, what is under the cursor, and the sentence; where they have no room
  /// together, the page scrolls.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let picture = picture(record)
    let width = max(1, canvas.size.width - 2)
    let stop = menu == nil ? cursor?.stop(in: picture) : nil
    let heading = picture.headingLines(width: width)
    ChartPage(picture, heading, stop: stop, width: width).draw(on: &canvas, scrolled)
    drawPlace(picture, beside: heading, now: record.now.day, on: &canvas)
    if let menu {
      canvas.inside(Rect(canvas.size).inset(left: 1, top: 1, right: 1)) { menu.draw(on: &$0) }
    }
    return drawDate(on: &canvas)
  }
}

extension ChartsScreen {
  private func picture(_ record: PatientRecord) -> ChartPicture {
    let (topic, view) = (topic, shownView)
    let span = window.span(record.readings(of: topic), now: record.now, isOfHours: isOfHours)
    let key = PictureKey(topic: topic, view: view, span: span, version: record.version)
    return cache.value(of: key) { ChartPicture(topic, view: view, span, record: record) }
  }

  /// The view, or the first where the topic does not have it; that of the list where it is open.
  private var shownView: ChartView {
    let wanted = menu?.chosen ?? view
    return ChartView.views(of: topic).contains(wanted) ? wanted : .trend
  }

  /// Whether some hours are shown where they are chosen; the other views are of whole days.
  private var isOfHours: Bool { shownView == .trend }

  /// How much of the journal is needed.
  private func need(now: Moment) -> Scope? {
    guard window.period != .all else { return .everything }
    return .since(shownView.firstDay(of: window.days(.none, now: now)))
  }

  /// The period and the place among the views, at the end of the heading where both have room.
  private func drawPlace(
    _ picture: ChartPicture, beside heading: [String], now: Day, on canvas: inout Canvas
  ) {
    guard scrolled.isAtBeginning, let first = heading.first else { return }
    let width = canvas.size.width
    let views = ChartView.views(of: topic)
    let place = (views.firstIndex(of: picture.view) ?? 0) + 1
    let words = "\(window.title(now: now, isOfHours: isOfHours))  view \(place) of \(views.count)"
    if width > Text.columns(first) + words.count + 4 {
      canvas.write(words, x: width - words.count - 1, y: 0, tone: .muted)
    }
  }

  private func drawDate(on canvas: inout Canvas) -> Point? {
    guard let typing else { return nil }
    let y = canvas.size.height - 1
    let prompt = "day, such as 2026-03-01: "
    canvas.fill(Rect(x: 0, y: y, width: canvas.size.width, height: 1))
    canvas.write(prompt, x: 1, y: y)
    return typing.draw(
      on: &canvas, x: 1 + prompt.count, y: y, width: min(12, canvas.size.width - prompt.count - 2))
  }
}

extension ChartsScreen {
  private mutating func change(_ command: Command.ID, _ record: PatientRecord) {
    cursor = nil
    switch command {
    case .bloodPressure: topic = .pressure
    case .glucose: topic = ChartTopic(Glucose.kind, .glucose)
    case .weight: topic = ChartTopic(Weight.kind, .weight)
    default:
      let topics = record.kinds.measurements.flatMap(ChartTopic.all)
      let index = (topics.firstIndex(of: topic) ?? 0) + (command == .nextKind ? 1 : topics.count - 1)
      topic = topics[index % topics.count]
    }
  }

  private mutating func turn() {
    cursor = nil
    let views = ChartView.views(of: topic)
    view = views[((views.firstIndex(of: shownView) ?? 0) + 1) % views.count]
  }

  /// Takes another period, around what is under the cursor where there is one.
  private mutating func zoom(_ by: Int, _ record: PatientRecord) {
    let picture = picture(record)
    let stop = cursor?.stop(in: picture)
    let (day, moment) = (stop.flatMap(picture.day), stop.flatMap(picture.moment))
    guard
      window.change(
        by, around: day, at: moment.flatMap { $0.hasTime ? $0.time.minutes : nil }, now: record.now)
    else { return }
    cursor = moment.map(ChartCursor.at) ?? day.map(ChartCursor.near)
  }

  private mutating func pan(_ by: Int, _ record: PatientRecord) {
    cursor = nil
    window.move(by, now: record.now, isOfHours: isOfHours)
  }

  /// Goes to the reading before or after; at an end of the picture the days move along.
  private mutating func step(_ by: Int, _ record: PatientRecord) {
    let picture = picture(record)
    guard picture.stops > 0 else { return pan(by, record) }
    guard let stop = cursor?.stop(in: picture) else {
      cursor = .last
      return
    }
    if (0..<picture.stops).contains(stop + by) {
      cursor = .stop(stop + by)
    } else {
      let before = window
      pan(by, record)
      cursor = window == before ? .stop(stop) : by < 0 ? .last : .first
    }
  }

  private mutating func jump(_ record: PatientRecord) -> [Effect] {
    let text = typing?.text ?? ""
    let day: Day?
    do throws(FieldProblem) {
      let month = Month(text.filter { $0 != " " })?.firstDay
      day = if let month { month } else { try TimeWords.day(text, .past, key: "day", in: record.time) }
    } catch {
      return [.say("\(error.reason).", .danger)]
    }
    guard let day else { return [] }
    guard day <= record.now.day else { return [.say("\(day) is in the future.", .danger)] }
    typing = nil
    window.center(on: day, now: record.now)
    cursor = .near(day)
    return need(now: record.now).map { [.need($0)] } ?? []
  }
}
