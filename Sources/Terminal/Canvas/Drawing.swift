import Lettering

extension Canvas {
  /// Writes text on one row and returns the number of columns it took.
  ///
  /// Text that is longer than `maxWidth`, or than the canvas to the right of `x`, is cut by whole characters and
  /// ends with the ellipsis glyph. The result does not depend on whether the row `y` is visible, so that callers
  /// can add it up.
  @discardableResult
  package mutating func write(
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
  package mutating func fill(_ rect: Rect, _ character: Character = " ", tone: Tone = .normal) {
    let area = visible(rect)
    guard !area.isEmpty else { return }
    let filling = slot(character, tone: tone)
    let right = area.maxX
    for row in area.y..<area.maxY {
      freeHalves(from: area.x, to: right, row: row)
      for index in (row * columns + area.x)..<(row * columns + right) { slots[index] = filling }
    }
  }

  /// Gives the cells of a rectangle another tone and leaves their characters.
  package mutating func tone(_ rect: Rect, _ tone: Tone) {
    let area = visible(rect)
    guard !area.isEmpty else { return }
    for row in area.y..<area.maxY {
      for index in (row * columns + area.x)..<(row * columns + area.maxX) { slots[index].tone = tone }
    }
  }

  /// Lays a ground behind the cells of a rectangle and leaves what stands in them; what is drawn there later has none.
  package mutating func ground(_ rect: Rect, _ ground: Ground) {
    let area = visible(rect)
    guard !area.isEmpty else { return }
    for row in area.y..<area.maxY {
      for index in (row * columns + area.x)..<(row * columns + area.maxX) { slots[index].ground = ground }
    }
  }

  /// Draws the outline of a box along the edge of a rectangle of at least 2 by 2 cells.
  package mutating func box(_ rect: Rect, tone: Tone = .normal) {
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
    let place = absolute(Point(x: x, y: y))
    self.place(slot(character, tone: tone), column: place.x, row: place.y, span(place.y))
  }
}

extension Canvas {
  func visible(_ rect: Rect) -> Rect {
    let corner = absolute(Point(x: rect.x, y: rect.y))
    return Rect(
      x: corner.x, y: corner.y, width: Coordinate.clamped(rect.width), height: Coordinate.clamped(rect.height)
    ).intersection(clip)
  }

  /// The cells of one row that may be changed; none in a row that is out of view.
  fileprivate func span(_ row: Int) -> Range<Int> {
    row >= clip.y && row < clip.maxY && clip.width > 0 ? clip.x..<clip.maxX : 0..<0
  }

  fileprivate mutating func writeASCII(_ text: String, at start: Point, limit: Int, tone: Tone) -> Int {
    let length = text.utf8.count
    let used = min(length, limit)
    let shown = length <= limit ? length : limit - 1
    let area = (start.x..<(start.x + shown)).clamped(to: span(start.y))
    if !area.isEmpty {
      freeHalves(from: area.lowerBound, to: area.upperBound, row: start.y)
      let target = (start.y * columns + area.lowerBound)..<(start.y * columns + area.upperBound)
      set(target, to: text, from: area.lowerBound - start.x, tone: tone)
    }
    if length > limit { placeEllipsis(column: start.x + shown, row: start.y, tone: tone) }
    return used
  }

  private mutating func set(_ target: Range<Int>, to text: String, from first: Int, tone: Tone) {
    var text = text
    slots.withUnsafeMutableBufferPointer { slots in
      text.withUTF8 { bytes in
        for (byte, index) in zip(bytes[first...], target) {
          slots[index] = Slot(code: Self.visible(byte), tone: tone, width: 1)
        }
      }
    }
  }

  /// The symbol for a control character of ASCII, and every other byte as it is.
  fileprivate static func visible(_ byte: UInt8) -> UInt32 {
    byte < 0x20 ? 0x2400 + UInt32(byte) : (byte == 0x7F ? 0x2421 : UInt32(byte))
  }

  fileprivate mutating func writeGlyphs(_ text: String, at start: Point, limit: Int, tone: Tone) -> Int {
    let end = start.x + (fits(text, limit) ? limit : limit - 1)
    let span = span(start.y)
    var column = start.x
    Text.forEachGlyph(in: text) {
      guard column + $0.width <= end else { return false }
      let code = $0.cluster.map { self.code(of: $0) } ?? $0.scalar.value
      place(Slot(code: code, tone: tone, width: UInt8($0.width)), column: column, row: start.y, span)
      column += $0.width
      return true
    }
    if end - start.x < limit {
      placeEllipsis(column: column, row: start.y, tone: tone)
      column += 1
    }
    return column - start.x
  }

  fileprivate func fits(_ text: String, _ limit: Int) -> Bool {
    // Every character has at least as many bytes as columns.
    if text.utf8.count <= limit { return true }
    var used = 0
    Text.forEachGlyph(in: text) {
      used += $0.width
      return used <= limit
    }
    return used <= limit
  }

  fileprivate mutating func placeEllipsis(column: Int, row: Int, tone: Tone) {
    place(slot(glyphs.ellipsis, tone: tone), column: column, row: row, span(row))
  }

  /// A character of one cell, or a space for any other.
  fileprivate mutating func slot(_ character: Character, tone: Tone) -> Slot {
    var slot = Slot.blank(tone)
    Text.forEachGlyph(in: String(character)) {
      if $0.width == 1 { slot.code = $0.cluster.map { self.code(of: $0) } ?? $0.scalar.value }
      return false
    }
    return slot
  }

  /// The place in the table of a character that is more than one scalar.
  fileprivate mutating func code(of cluster: Character) -> UInt32 {
    clusters.append(cluster)
    return Slot.clusterFlag | UInt32(clusters.count - 1)
  }

  fileprivate mutating func place(_ slot: Slot, column: Int, row: Int, _ span: Range<Int>) {
    let area = (column..<(column + Int(slot.width))).clamped(to: span)
    guard !area.isEmpty else { return }
    freeHalves(from: area.lowerBound, to: area.upperBound, row: row)
    let index = row * columns + area.lowerBound
    if area.count < Int(slot.width) {
      slots[index] = .blank(slot.tone)
      return
    }
    slots[index] = slot
    if slot.width == 2 { slots[index + 1] = Slot(code: Slot.space, tone: slot.tone, width: 0) }
  }

  /// Turns the halves of wide characters that would be left over at either end into spaces.
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
