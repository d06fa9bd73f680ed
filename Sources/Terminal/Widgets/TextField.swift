import Lettering

/// One line of text that is being typed.
///
/// The text has at most 4,096 characters; what did not fit sets ``wasCut``, so that the screen can say so.
package struct TextField: Hashable, Sendable {
  /// The most characters a field holds.
  package static let limit = 4096

  /// What was typed so far; setting it puts the cursor at its end.
  package var text: String {
    get { String(before) + String(after) }
    set { self = TextField(newValue) }
  }

  /// The number of characters before the cursor; a value outside the text stops at its end.
  package var cursor: Int {
    get { before.count }
    set { move(to: newValue) }
  }

  /// Whether something that was typed, pasted or set did not fit.
  package private(set) var wasCut = false

  private var before = ""
  private var after = ""

  /// Makes a field with the cursor behind `text`.
  package init(_ text: String = "") {
    insert(text)
  }

  /// Whether nothing is typed.
  package var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Does what the key says and returns whether the text changed or the cursor moved.
  ///
  /// Understands characters and paste, the arrows, home, end, backspace, delete, and Control-A, -E, -B, -F,
  /// -D, -U (to the beginning), -K (to the end), -W (a word).
  package mutating func handle(_ key: Key) -> Bool {
    let old = self
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let pasted): insert(pasted)
    case .left, .control("b"): move(to: cursor - 1)
    case .right, .control("f"): move(to: cursor + 1)
    case .home, .control("a"): move(to: 0)
    case .end, .control("e"): move(to: Int.max)
    case .backspace: before = String(before.dropLast())
    case .delete, .control("d"): after = String(after.dropFirst())
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .control("w"): removeWord()
    default: return false
    }
    if key.removes { wasCut = false }
    return old.before != before || old.after != after
  }

  /// Draws the field in `width` cells and returns where the cursor stands, on the whole canvas; nil where that is not
  /// to be seen.
  ///
  /// The text scrolls so that the cursor is always in view; an ellipsis shows on which side there is more.
  @discardableResult
  package func draw(on canvas: inout Canvas, x: Int, y: Int, width: Int, focused: Bool = true) -> Point? {
    let width = min(width, Coordinate.limit)
    guard width > 0 else { return nil }
    let tone: Tone = focused ? .input : .normal
    canvas.fill(Rect(x: x, y: y, width: width, height: 1), tone: tone)
    let (shown, hidden) = tail(of: before, width: width - 1)
    let used = Text.columns(shown)
    canvas.write(shown, x: x, y: y, tone: tone)
    canvas.write(after, x: Coordinate.sum(x, used), y: y, tone: tone, maxWidth: width - used)
    if hidden, width > 1 { canvas.put(canvas.glyphs.ellipsis, x: x, y: y, tone: tone) }
    let cursor = Point(x: Coordinate.sum(x, used), y: y)
    return focused && canvas[cursor.x, cursor.y] != nil ? canvas.absolute(cursor) : nil
  }
}

extension TextField {
  private mutating func insert(_ text: String) {
    let room = Self.limit - before.count - after.count
    let (kept, cut) = Self.clean(text, room: room)
    before += kept
    wasCut = wasCut || cut
    // A mark joins the letter before it, so the two parts can come out shorter than their sum.
    if let first = after.first, (before + String(first)).count == before.count {
      before.append(first)
      after.removeFirst()
    }
  }

  /// One line of what was typed or pasted: newlines and tabs are spaces, other controls are left out.
  private static func clean(_ text: String, room: Int) -> (kept: String, cut: Bool) {
    var kept = ""
    var count = 0
    for character in text {
      guard let first = character.unicodeScalars.first else { continue }
      let isSpace = character.isNewline || character == "\t"
      if !isSpace && first.properties.generalCategory == .control { continue }
      if count == room { return (kept, true) }
      kept.append(isSpace ? " " : limited(character))
      count += 1
    }
    return (kept, false)
  }

  /// A letter under hundreds of marks is one character; a field does not grow by it without end.
  private static func limited(_ character: Character) -> Character {
    let most = 32
    guard character.unicodeScalars.count > most else { return character }
    return String(String.UnicodeScalarView(character.unicodeScalars.prefix(most))).first ?? " "
  }

  private mutating func move(to place: Int) {
    let whole = text
    let cut = whole.index(whole.startIndex, offsetBy: max(0, place), limitedBy: whole.endIndex)
    before = String(whole[..<(cut ?? whole.endIndex)])
    after = String(whole[(cut ?? whole.endIndex)...])
  }

  private mutating func removeWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }

  /// The end of `text` that fits, and whether something before it does not.
  private func tail(of text: String, width: Int) -> (shown: String, hidden: Bool) {
    if Text.columns(text) <= width { return (text, false) }
    var shown: [Character] = []
    var used = 0
    for character in text.reversed() {
      let columns = Text.columns(String(character))
      if used + columns > width { break }
      shown.append(character)
      used += columns
    }
    return (String(shown.reversed()), true)
  }
}

extension Key {
  fileprivate var removes: Bool {
    switch self {
    case .backspace, .delete, .control("d"), .control("u"), .control("k"), .control("w"): true
    default: false
    }
  }
}
