import Care
import Exchange
import Terminal

/// The path of a file that is to be imported, completed from the names that are there.
struct ImportFileScreen: Screen {
  private var field: TextField
  /// The paths with which what was typed may go on.
  private let offers: [String]

  /// Opens an empty line.
  init() { (field, offers) = (TextField(), []) }

  /// Opens the line with a path, as far as all that it may become agree.
  init(_ typed: String, offers: [String]) {
    self.offers = offers.count == 1 ? [] : offers
    field = TextField(offers.dropFirst().reduce(offers.first ?? typed, Self.common))
  }

  /// The line.
  var page: Page { .importFile }
  /// What can be done here.
  var footer: [Command.ID] { [.save, .complete, .help, .leave] }

  /// Reads the file, completes its path, or goes back.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save:
      return path.isEmpty
        ? [.say("Which file? Type its path, such as ~/Downloads/export.csv", .warning)]
        : [.imports(.open(path))]
    case .complete: return [.imports(.complete(path))]
    case .leave: return [.pop]
    default: return []
    }
  }

  /// Types the path.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = field.handle(key)
    return []
  }

  /// Draws the line, and below it what it may become, or what happens with the file.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let width = max(0, size.width - 4)
    canvas.fill(Rect(size))
    canvas.write("IMPORT A FILE", x: 1, y: 0, tone: .heading, maxWidth: width)
    canvas.write("\(canvas.glyphs.cursorMark)", x: 1, y: 2, tone: .accent)
    let cursor = field.draw(on: &canvas, x: 3, y: 2, width: max(1, width))
    let lines: [ScrolledLines.Line] =
      offers.isEmpty
      ? Self.help.flatMap { ScrolledLines.fitted($0, width: max(1, width)) }.map { ($0, .muted) }
      : offers.map { (ImportFile.name(of: $0) + ($0.hasSuffix("/") ? "/" : ""), .normal) }
    canvas.inside(Rect(x: 0, y: 4, width: size.width, height: max(0, size.height - 4))) {
      ScrolledLines().draw(lines, on: &$0, x: 3)
    }
    return cursor
  }

  private static let help =
    [
      "Type its path; Tab completes it. The file itself stays as it is.",
      "You see what was found before anything is saved.", "",
    ] + ["Known: \(ImportFormat.all.map(\.title).joined(separator: ", "))."]

  /// The path as it is meant: files that are dropped on a terminal come in quotes.
  private var path: String {
    var text = Substring(field.text)
    while text.last == " " { text.removeLast() }
    text = text.drop { $0 == " " }
    for quote in ["'", "\""] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      text = text.dropFirst().dropLast()
    }
    return text.hasPrefix("file:///") ? String(text.dropFirst(7)) : String(text)
  }

  private static func common(_ first: String, _ second: String) -> String { first.commonPrefix(with: second) }
}

extension String {
  /// The characters with which both begin.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
