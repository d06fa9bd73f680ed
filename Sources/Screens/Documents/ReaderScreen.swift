import Care
import Exchange
import Lettering
import Model
import Terminal

/// A document to be read: scrolling, paging, and searching.
struct ReaderScreen: TypesLine {
  private let entry: ULID
  private let document: Document
  private var text: PagerText
  /// The line in which a search is typed.
  var typing: TypedLine?
  /// A search is made or not.
  var isKeptByEscape: Bool { false }
  private let window = LastSize()

  /// Opens a document at its beginning.
  init(_ entry: Entry, _ document: Document, _ reading: DocumentReading) {
    self.entry = entry.id
    self.document = document
    text = PagerText(reading.text.lines)
  }

  /// The document, or the line in which a search is typed.
  var page: Page { typing == nil ? .reader : .search }

  /// What can be done here.
  var footer: [Command.ID] {
    typing == nil
      ? [.find, .nextMatch, .previousMatch, .foundValues, .view, .help, .leave] : [.save, .help, .leave]
  }

  /// Takes a command.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .find: typing = TypedLine(.init(.search, of: entry), "SEARCH in \(document.title)")
    case .save: return search()
    case .nextMatch, .previousMatch: return next(backwards: command == .previousMatch)
    case .foundValues: return [.document(.values(entry))]
    case .view: return [.document(.view(entry))]
    case .leave where typing != nil: typing = nil
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Types the search, or moves.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    guard typing == nil else {
      _ = typing?.handle(key)
      return []
    }
    let (width, height) = room(window.size)
    switch key {
    case .down, .character("j"), .enter: text.scroll(by: 1, width: width, height: height)
    case .up, .character("k"): text.scroll(by: -1, width: width, height: height)
    case .pageDown, .character(" "), .control("f"): text.scroll(by: height - 1, width: width, height: height)
    case .pageUp, .control("b"): text.scroll(by: 1 - height, width: width, height: height)
    case .home: text.goToEnd(false, width: width, height: height)
    case .end, .character("G"): text.goToEnd(true, width: width, height: height)
    default: break
    }
    return []
  }

  /// Draws the rows in view; what was found is marked at the edge and by its tone.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    window.size = size
    let (width, height) = room(size)
    canvas.fill(Rect(size))
    canvas.write(document.title, x: 1, y: 0, tone: .heading, maxWidth: max(0, size.width - 2))
    let words = position(height)
    canvas.write(
      words, x: max(1, size.width - Text.columns(words) - 1), y: min(1, size.height - 1), tone: .muted)
    canvas.write(
      DocumentWords.facts(document), x: 1, y: 1, tone: .muted, maxWidth: size.width - Text.columns(words) - 3)
    var y = 2
    var (line, row) = text.top
    while y < 2 + height, line < text.lines.count {
      for piece in text.rows(line, width: width).dropFirst(row) where y < 2 + height {
        draw(piece, of: line, on: &canvas, y: y)
        y += 1
      }
      (line, row) = (line + 1, 0)
    }
    guard let typing else { return nil }
    canvas.fill(Rect(x: 0, y: size.height - 1, width: size.width, height: 1))
    canvas.write("/", x: 1, y: size.height - 1, tone: .accent)
    return typing.draw(on: &canvas, x: 2, y: size.height - 1, width: max(1, size.width - 4))
  }
}

extension ReaderScreen {
  /// The room of the text below the two lines of the heading, without the mark at its left.
  private func room(_ size: Size) -> (width: Int, height: Int) {
    (max(1, size.width - 3), max(1, size.height - 2 - (typing == nil ? 0 : 1)))
  }

  private func position(_ height: Int) -> String {
    let found = text.needle.isEmpty ? "" : "\"\(text.needle)\"  "
    return
      "\(found)line \(min(text.top.line + 1, text.lines.count)) of \(text.lines.count), \(text.percent(rows: height)) %"
  }

  private func draw(_ piece: String, of line: Int, on canvas: inout Canvas, y: Int) {
    let style = text.lines[line].style
    let tone: Tone = style == .heading ? .heading : style == .remark ? .accent : .normal
    canvas.write(piece, x: 2, y: y, tone: tone, maxWidth: max(0, canvas.size.width - 3))
    if text.match == line { canvas.write("\(canvas.glyphs.cursorMark)", x: 0, y: y, tone: .accent) }
    guard !text.needle.isEmpty else { return }
    for place in ByteSearch(text.needle).places(in: piece) {
      let bytes = Array(piece.utf8)
      let before = Text.columns(String(decoding: bytes[..<place.lowerBound], as: UTF8.self))
      let width = Text.columns(String(decoding: bytes[place], as: UTF8.self))
      canvas.tone(Rect(x: 2 + before, y: y, width: width, height: 1), .selected)
      if text.match != line { canvas.write("*", x: 0, y: y, tone: .accent) }
    }
  }

  private mutating func search() -> [Effect] {
    let words = typing?.text ?? ""
    typing = nil
    guard !words.isEmpty else { return [] }
    let isFound = text.search(words)
    return show(isFound)
  }

  private mutating func next(backwards: Bool) -> [Effect] {
    guard !text.needle.isEmpty else { return [.say("Press / to search.", .muted)] }
    let isFound = text.next(backwards: backwards)
    return show(isFound)
  }

  private mutating func show(_ isFound: Bool) -> [Effect] {
    guard isFound, let match = text.match else {
      return [.say("\"\(text.needle)\" is not in this document.", .warning)]
    }
    let (width, height) = room(window.size)
    text.go(to: match, width: width, height: height)
    return []
  }
}
