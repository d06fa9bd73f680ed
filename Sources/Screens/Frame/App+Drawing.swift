import Care
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
    Heading.draw(on: &canvas, page: mainPage, record: record)
    var cursor: Point?
    if stack.top.page == .question, let under = stack.all.dropLast().last {
      _ = draw(under, on: &canvas)
    }
    cursor = draw(stack.top, on: &canvas)
    if let message {
      canvas.write(
        message.text, x: 1, y: size.height - 2, tone: message.tone, maxWidth: size.width - 2)
    }
    let (hints, kept) = Command.footer(of: stack.top)
    Footer.draw(hints: hints, kept: kept, on: &canvas, y: size.height - 1)
    return cursor
  }

  /// Draws a screen in its room; the pages of care have a line above them that says which there are.
  func draw(_ screen: any Screen, on canvas: inout Canvas) -> Point? {
    var room = Self.body(canvas.size)
    if Page.care.contains(screen.page) {
      Heading.drawCare(on: &canvas, y: room.y, page: screen.page)
      let lines = min(2, room.height)
      room = Rect(x: room.x, y: room.y + lines, width: room.width, height: room.height - lines)
    }
    var cursor: Point?
    canvas.inside(room) { cursor = screen.draw(on: &$0, in: record) }
    return cursor
  }

  /// The smallest window in which the screens can be used.
  static let smallest = Size(width: 20, height: 6)

  /// The room of the screens between the heading and the footer.
  static func body(_ window: Size) -> Rect {
    Rect(x: 0, y: 2, width: window.width, height: window.height - 4)
  }

  /// The pages on which something is typed in a line of its own.
  static let typing: [Page: Page] = [.filter: .history, .views: .charts, .date: .charts]

  var mainPage: Page {
    stack.all.last { Page.main.contains($0.page) || Self.typing[$0.page] != nil }.map {
      Self.typing[$0.page] ?? $0.page
    } ?? .today
  }
}
