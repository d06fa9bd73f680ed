import Care
import Lettering
import Terminal

extension App {
  /// Draws everything, and says where the cursor stands; nil for no cursor.
  package func draw(on canvas: inout Canvas) -> Point? {
    let size = canvas.size
    guard size.width >= Self.smallest.width, size.height >= Self.smallest.height else {
      canvas.write("needs \(Self.smallest.width)x\(Self.smallest.height)", x: 0, y: 0, maxWidth: size.width)
      canvas.write("has \(size.width)x\(size.height)", x: 0, y: 1, maxWidth: size.width)
      return nil
    }
    Heading.draw(on: &canvas, page: mainPage, record: record, isBackup: keeper.isBackup)
    var cursor: Point?
    if stack.top.page == .question, let under = stack.all.dropLast().last {
      _ = draw(under, on: &canvas)
    }
    cursor = draw(stack.top, on: &canvas)
    drawMessage(on: &canvas)
    let (hints, kept) = Command.footer(of: stack.top)
    Footer.draw(hints: hints, kept: kept, on: &canvas, y: size.height - 1)
    return cursor
  }

  /// What is said, in lines: one above the footer, and as many as it needs above that; a low screen keeps most of its page.
  private func messageLines(_ size: Size) -> [String] {
    guard let message else { return [] }
    let most = max(1, min(Self.mostMessageLines, (size.height - 4) / 2))
    let lines = Text.wrap(message.text, width: max(1, size.width - 2))
    let last = lines.dropFirst(most - 1).joined(separator: " ")
    return Array(lines.prefix(most - 1)) + (last.isEmpty ? [] : [last])
  }

  /// Draws a screen in its room; the pages of care have a line above them that says which there are.
  func draw(_ screen: any Screen, on canvas: inout Canvas) -> Point? {
    var room = Self.body(canvas.size)
    room.height = max(1, room.height - max(0, messageLines(canvas.size).count - 1))
    if Page.care.contains(screen.page) {
      Heading.drawCare(on: &canvas, y: room.y, page: screen.page)
      let lines = min(2, room.height)
      room = Rect(x: room.x, y: room.y + lines, width: room.width, height: room.height - lines)
    }
    var cursor: Point?
    canvas.inside(room) { cursor = screen.draw(on: &$0, in: record) }
    return cursor
  }

  /// The message above the footer; what the screen shows, and the line that is typed, stand above it.
  private func drawMessage(on canvas: inout Canvas) {
    let size = canvas.size
    guard message != nil || !isGlance else {
      canvas.write(Self.loading, x: 1, y: size.height - 2, tone: .muted, maxWidth: size.width - 2)
      return
    }
    let lines = messageLines(size)
    let top = size.height - 1 - lines.count
    for (row, line) in lines.enumerated() {
      canvas.write(line, x: 1, y: top + row, tone: message?.tone ?? .normal, maxWidth: size.width - 2)
    }
  }

  private static let mostMessageLines = 4

  /// What stands on the first frame until what it did without is there too.
  static let loading = "Loading..."

  /// The smallest window in which the screens can be used.
  static let smallest = Size(width: 20, height: 6)

  /// The room of the screens between the heading and the footer; in the lowest windows no row is left empty.
  static func body(_ window: Size) -> Rect {
    let top = window.height < lowest ? 1 : 2
    return Rect(x: 0, y: top, width: window.width, height: window.height - top - 2)
  }

  /// Windows that have fewer rows are low.
  private static let lowest = 8

  /// The pages on which something is typed in a line of its own.
  static let typing: [Page: Page] = [.filter: .history, .views: .charts, .date: .charts]

  var mainPage: Page {
    stack.all.last { Page.main.contains($0.page) || Self.typing[$0.page] != nil }.map {
      Self.typing[$0.page] ?? $0.page
    } ?? .today
  }
}
