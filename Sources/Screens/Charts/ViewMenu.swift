import Care
import Lettering
import Model
import Report
import Terminal

/// The ways of looking at a topic by name, to choose one; the chart behind it shows the one that is chosen.
struct ViewMenu: Sendable {
  /// The views of the topic.
  let views: [ChartView]
  /// The one that was shown before.
  let before: ChartView
  private var list: ListView

  /// Opens it on the view that is shown.
  init(_ topic: ChartTopic, at view: ChartView) {
    views = ChartView.views(of: topic)
    before = view
    list = ListView(selection: views.firstIndex(of: view) ?? 0)
  }

  /// The one that is chosen.
  var chosen: ChartView { views[list.selected(count: views.count) ?? 0] }

  /// Moves; a digit goes to its row, and `v` to the next one.
  mutating func handle(_ key: Key) {
    switch key {
    case .character("v"): list.selection = ((list.selected(count: views.count) ?? 0) + 1) % views.count
    case .character(let digit):
      guard let number = digit.wholeNumberValue, digit.isASCII, (1...views.count).contains(number) else {
        return moves(key)
      }
      list.selection = number - 1
    default: moves(key)
    }
  }

  private mutating func moves(_ key: Key) {
    _ = list.handle(key, count: views.count, height: views.count)
  }

  /// Draws it in a corner of the canvas: number, title and the name for `vitals chart --view`; below, what it shows.
  func draw(on canvas: inout Canvas) {
    let rows = views.enumerated().map { index, view in
      ["\(index + 1)", view.title, view.rawValue]
    }
    let (title, name) = (longest(views.map(\.title)), longest(views.map(\.rawValue)))
    let width = min(canvas.size.width, 3 + title + name + Self.edges)
    // The names come first where there is little room.
    let lines = Text.wrap(chosen.help, width: max(1, width - 4))
    let help = views.count + lines.count + 3 <= canvas.size.height ? lines : []
    let height = min(canvas.size.height, views.count + 1 + help.count + 2)
    let place = Rect(x: canvas.size.width - width, y: 0, width: width, height: height)
    canvas.fill(place)
    canvas.box(place, tone: .accent)
    canvas.inside(place.inset(horizontal: 1, vertical: 1)) { canvas in
      let room = max(0, canvas.size.height - help.count - 1)
      Table(
        columns: [
          .init("", width: .fixed(1)), .init("view", width: .fixed(title)),
          .init("--view", width: .fixed(name)),
        ], rows: rows
      ).draw(on: &canvas, Rect(x: 0, y: 0, width: canvas.size.width, height: room + 1), list: list)
      for (index, line) in help.enumerated() {
        canvas.write(line, x: 1, y: canvas.size.height - help.count + index, tone: .muted)
      }
    }
  }

  private func longest(_ texts: [String]) -> Int { texts.map(Text.columns).max() ?? 0 }

  /// Frame, cursor mark and the gaps between the columns.
  private static let edges = 8
}
