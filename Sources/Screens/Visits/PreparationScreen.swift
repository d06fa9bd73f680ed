import Care
import Journal
import Model
import Report
import Terminal

/// The preparation page of a visit, to be scrolled through.
struct PreparationScreen: Screen {
  private let visit: ULID?
  private let wanted: Scope
  private var top = 0
  private let lines = LastMade<Shown, [String]>()

  /// The record and the width that a page was made for.
  private struct Shown: Equatable {
    let version: PatientRecord.Version
    let width: Int
  }

  /// Opens the page of a visit, or of the next one.
  init(of visit: ULID?, in record: PatientRecord) {
    self.visit = visit
    wanted = record.preparationScope(of: visit)
  }

  /// A page that only wants to be read.
  var page: Page { .notice }
  /// What can be done here.
  var footer: [Command.ID] { [.help, .leave] }
  /// The days since the last visit, and as many before.
  func scope(at now: Moment) -> Scope? { wanted }

  /// Goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    command == .leave ? [.pop] : []
  }

  /// Scrolls.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    switch key {
    case .down, .character("j"): top += 1
    case .up, .character("k"): top -= 1
    case .pageDown, .character(" "): top += Self.page
    case .pageUp: top -= Self.page
    case .home: top = 0
    case .end: top = Self.longest
    default: break
    }
    top = min(max(0, top), Self.longest)
    return []
  }

  /// Draws as much of the page as fits.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let width = min(Self.widest, max(1, size.width - 2))
    let lines = lines.value(of: Shown(version: record.version, width: width)) {
      record.preparation(of: visit).text(width: width)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let room = max(0, size.height - 1)
    let first = min(top, max(0, lines.count - room))
    for (index, line) in lines.dropFirst(first).prefix(room).enumerated() {
      let isHeading = !line.isEmpty && line == line.uppercased() && line.first != " "
      canvas.write(
        line, x: 1, y: index, tone: isHeading ? .heading : .normal, maxWidth: max(0, size.width - 2))
    }
    let below = lines.count - first - room
    let words =
      below > 0 ? "\(below) more lines below; space goes on" : "the end; vitals visit prepare prints it"
    canvas.write(words, x: 1, y: max(0, size.height - 1), tone: .muted, maxWidth: max(0, size.width - 2))
    return nil
  }

  private static let page = 15
  private static let widest = 100
  /// Further than any page is long.
  private static let longest = 10_000
}
