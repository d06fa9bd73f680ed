extension Canvas {
  /// Writes text on one row and returns the number of columns it took.
  ///
  /// Text that is longer than `maxWidth`, or than the canvas to the right of `x`, is cut by whole characters and
  /// ends with the ellipsis glyph. The result does not depend on whether the row `y` is visible, so that callers
  /// can add it up.
  @discardableResult
  public mutating func write(
    _ text: String, x: Int, y: Int, tone: Tone = .normal, maxWidth: Int? = nil
  ) -> Int {
    let start = absolute(Point(x: x, y: y))
    let room = min(view.maxX, clip.maxX) - start.x
    let limit = min(room, Coordinate.clamped(maxWidth ?? room))
    guard limit > 0 else { return 0 }
    return Text.isASCII(text)
      ? writeASCII(text, at: start, limit: limit, tone: tone)
      : writeGlyphs(text, at: start, limit: limit, tone: tone)
  }

  /// Fills a rectangle with one character of one cell; a wider one counts as a space.
  public mutating func fill(_ rect: Rect, _ character: Character = " ", tone: Tone = .normal) {
    let area = visible(rect)
    guard !area.isEmpty else { return }
    var filling = Slot.blank(tone)
    Text.forEachGlyph(in: String(character)) {
      if $0.width == 1 { filling.code = code(of: $0.character) }
      return false
    }
    for row in area.y..<area.maxY {
      freeHalves(from: area.x, to: area.maxX, row: row)
      for index in (row * columns + area.x)..<(row * columns + area.maxX) { slots[index] = filling }
    }
  }

  /// Gives the cells of a rectangle another tone and leaves their characters.
  public mutating func tone(_ rect: Rect, _ tone: Tone) {
    let area = visible(rect)
    guard !area.isEmpty else { return }
    for row in area.y..<area.maxY {
      for index in (row * columns + area.x)..<(row * columns + area.maxX) { slots[index].tone = tone }
    }
  }

  /// Draws the outline of a box along the edge of a rectangle of at least 2 by 2 cells.
  public mutating func box(_ rect: Rect, tone: Tone = .normal) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let (right, bottom) = (rect.maxX - 1, rect.maxY - 1)
    fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), glyphs.horizontal, tone: tone)
    fill(Rect(x: rect.x, y: bottom, width: rect.width, height: 1), glyphs.horizontal, tone: tone)
    fill(Rect(x: rect.x, y: rect.y, width: 1, height: rect.height), glyphs.vertical, tone: tone)
    fill(Rect(x: right, y: rect.y, width: 1, height: rect.height), glyphs.vertical, tone: tone)
    put(glyphs.topLeft, x: rect.x, y: rect.y, tone: tone)
    put(glyphs.topRight, x: right, y: rect.y, tone: tone)
    put(glyphs.bottomLeft, x: rect.x, y: bottom, tone: tone)
    put(glyphs.bottomRight, x: right, y: bottom, tone: tone)
  }

  /// Draws one character of one cell, as charts do.
  mutating func put(_ character: Character, x: Int, y: Int, tone: Tone = .normal) {
    fill(Rect(x: x, y: y, width: 1, height: 1), character, tone: tone)
  }
}

extension Canvas {
  fileprivate func visible(_ rect: Rect) -> Rect {
    let corner = absolute(Point(x: rect.x, y: rect.y))
    return Rect(
      x: corner.x, y: corner.y, width: Coordinate.clamped(rect.width), height: Coordinate.clamped(rect.height)
    ).intersection(clip)
  }

  fileprivate mutating func writeASCII(_ text: String, at start: Point, limit: Int, tone: Tone) -> Int {
    let length = text.utf8.count
    var column = start.x
    let end = start.x + (length <= limit ? length : limit - 1)
    for byte in text.utf8 {
      if column >= end { break }
      let code = byte < 0x20 ? 0x2400 + UInt32(byte) : (byte == 0x7F ? 0x2421 : UInt32(byte))
      place(Slot(code: code, tone: tone, width: 1), column: column, row: start.y)
      column += 1
    }
    if length > limit { column += placeEllipsis(column: column, row: start.y, tone: tone) }
    return column - start.x
  }

  fileprivate mutating func writeGlyphs(_ text: String, at start: Point, limit: Int, tone: Tone) -> Int {
    let end = start.x + (fits(text, limit) ? limit : limit - 1)
    var column = start.x
    Text.forEachGlyph(in: text) {
      guard column + $0.width <= end else { return false }
      let slot = Slot(code: code(of: $0.character), tone: tone, width: UInt8($0.width))
      place(slot, column: column, row: start.y)
      column += $0.width
      return true
    }
    if end - start.x < limit { column += placeEllipsis(column: column, row: start.y, tone: tone) }
    return column - start.x
  }

  fileprivate func fits(_ text: String, _ limit: Int) -> Bool {
    var used = 0
    Text.forEachGlyph(in: text) {
      used += $0.width
      return used <= limit
    }
    return used <= limit
  }

  fileprivate mutating func placeEllipsis(column: Int, row: Int, tone: Tone) -> Int {
    place(Slot(code: code(of: glyphs.ellipsis), tone: tone, width: 1), column: column, row: row)
    return 1
  }

  /// Single scalars are their own code; anything longer goes into the table.
  fileprivate mutating func code(of character: Character) -> UInt32 {
    let scalars = character.unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return first.value
    }
    clusters.append(character)
    return Slot.clusterFlag | UInt32(clusters.count - 1)
  }

  fileprivate mutating func place(_ slot: Slot, column: Int, row: Int) {
    guard row >= clip.y, row < clip.maxY else { return }
    let end = column + Int(slot.width)
    if column >= clip.x && end <= clip.maxX {
      freeHalves(from: column, to: end, row: row)
      slots[row * columns + column] = slot
      if slot.width == 2 {
        slots[row * columns + column + 1] = Slot(code: Slot.space, tone: slot.tone, width: 0)
      }
    } else {
      for half in max(column, clip.x)..<max(min(end, clip.maxX), max(column, clip.x)) {
        freeHalves(from: half, to: half + 1, row: row)
        slots[row * columns + half] = .blank(slot.tone)
      }
    }
  }

  /// Turns the halves of wide characters that would be left over at either end into spaces.
  @inline(__always)
  fileprivate mutating func freeHalves(from start: Int, to end: Int, row: Int) {
    let base = row * columns
    if slots[base + start].width == 0, start > 0 {
      slots[base + start - 1] = .blank(slots[base + start - 1].tone)
    }
    if end < columns, slots[base + end].width == 0 {
      slots[base + end] = .blank(slots[base + end].tone)
    }
  }
}
