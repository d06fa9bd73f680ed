import Care
import Terminal

/// A page of text over the screen below: an alert with its reasons, the versions of an entry, the help.
struct NoticeScreen: Screen {
  private let title: String
  private let lines: [String]
  private var scrolled = ScrolledLines()
  /// A page that only wants to be read, or the help.
  let page: Page
  /// The lines as they were wrapped for a width; the help has hundreds of them.
  private let fitted = LastMade<Int, [String]>()

  /// Makes a page of lines; long lines are wrapped when it is drawn.
  init(_ title: String, lines: [String], page: Page = .notice) {
    self.title = title
    self.lines = lines
    self.page = page
  }

  /// What can be done here.
  var footer: [Command.ID] { page == .help ? [.leave] : [.help, .leave] }

  /// Goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    command == .leave ? [.pop] : []
  }

  /// Scrolls.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    scrolled.handle(key)
    return []
  }

  /// Draws as much of the page as fits; beside the title stands whether there is more.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    canvas.fill(Rect(size))
    let width = max(1, size.width - 4)
    let wrapped = fitted.value(of: width) { lines.flatMap { ScrolledLines.fitted($0, width: width) } }
    var more: String?
    canvas.inside(Rect(x: 0, y: 2, width: size.width, height: max(0, size.height - 2))) {
      more = scrolled.draw(wrapped.map { ($0, Tone.normal) }, on: &$0, x: 2, says: .elsewhere)
    }
    let end = size.width - (more.map { $0.count + 2 } ?? 0)
    canvas.write(title, x: 1, y: 0, tone: .heading, maxWidth: max(0, end - 2))
    if let more { canvas.write(more, x: max(0, end), y: 0, tone: .muted) }
    return nil
  }
}
