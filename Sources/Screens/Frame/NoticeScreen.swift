import Care
import Lettering
import Terminal

/// A page of text over the screen below: an alert with its reasons, the versions of an entry, the help.
struct NoticeScreen: Screen {
  private let title: String
  private let lines: [String]
  private var top = 0
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
    switch key {
    case .down, .character("j"): top += 1
    case .up, .character("k"): top -= 1
    case .pageDown, .character(" "): top += 10
    case .pageUp: top -= 10
    case .home: top = 0
    default: break
    }
    top = min(max(0, top), max(0, lines.count - 1))
    return []
  }

  /// Draws as much of the page as fits.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    canvas.fill(Rect(size))
    canvas.write(title, x: 1, y: 0, tone: .heading, maxWidth: max(0, size.width - 2))
    let width = max(1, size.width - 4)
    let wrapped = fitted.value(of: width) { lines.flatMap { Self.fitted($0, width: width) } }
    let room = max(0, size.height - 2)
    let first = min(top, max(0, wrapped.count - room))
    for (index, line) in wrapped.dropFirst(first).prefix(room).enumerated() {
      canvas.write(line, x: 2, y: 2 + index, maxWidth: max(0, size.width - 3))
    }
    if wrapped.count > first + room, room > 0 {
      canvas.write("more below", x: max(0, size.width - 12), y: 0, tone: .muted)
    }
    return nil
  }

  /// A line as it stands where it fits, so that columns stay columns; wrapped with its indent where it does not.
  private static func fitted(_ line: String, width: Int) -> [String] {
    guard Text.columns(line) > width else { return [line] }
    let indent = String(line.prefix { $0 == " " })
    return Text.wrap(line, width: max(1, width - indent.count)).map { indent + $0 }
  }
}
