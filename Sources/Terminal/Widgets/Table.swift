import Lettering

/// Rows of text in aligned columns, with one row chosen.
package struct Table: Hashable, Sendable {
  /// How wide a column is.
  package enum Width: Hashable, Sendable {
    /// This many cells.
    case fixed(Int)
    /// A share of what the fixed columns leave.
    case flexible
  }

  /// One column.
  package struct Column: Hashable, Sendable {
    /// The heading; a table in which every title is empty has no heading row.
    package var title: String
    /// How wide it is.
    package var width: Width
    /// Where its text stands.
    package var align: Text.Alignment

    /// Makes a column.
    package init(_ title: String, width: Width = .flexible, align: Text.Alignment = .left) {
      self.title = title
      self.width = width
      self.align = align
    }
  }

  /// The columns from the left.
  package var columns: [Column]
  /// The rows; a missing field is empty, a field without a column is not shown.
  package var rows: [[String]]
  /// The tone of each row; rows beyond its end are normal.
  package var tones: [Tone]

  /// Makes a table.
  package init(columns: [Column], rows: [[String]], tones: [Tone] = []) {
    self.columns = columns
    self.rows = rows
    self.tones = tones
  }

  /// The number of rows that `rect` shows, for ``ListView/handle(_:count:height:)``.
  package func pageHeight(in rect: Rect) -> Int { max(0, rect.height - headingHeight) }

  /// How many cells the first flexible column of a table has in so much room; 0 where none is flexible.
  package static func flexibleWidth(of columns: [Column], in width: Int) -> Int {
    let places = Table(columns: columns, rows: []).places(width: width)
    return zip(columns, places).first { $0.0.fixedWidth == nil }?.1.width ?? 0
  }

  /// Draws the heading and the rows in view; without a list the first rows, and none is chosen.
  ///
  /// The chosen row has the cursor mark and the selected tone, both, since colour is never the only sign. A click
  /// chooses a row, and on the chosen one it is Enter.
  /// - Parameter first: Which row of the list the first one of the table is.
  package func draw(on canvas: inout Canvas, _ rect: Rect, list: ListView?, first: Int = 0) {
    canvas.inside(rect) { canvas in
      canvas.fill(Rect(canvas.size))
      let places = places(width: canvas.size.width)
      if headingHeight > 0 {
        drawRow(columns.map(\.title), places, y: 0, tone: .muted, on: &canvas)
      }
      let height = max(0, canvas.size.height - headingHeight)
      let visible = list?.visible(count: rows.count, height: height) ?? 0..<min(rows.count, height)
      for (line, row) in visible.enumerated() {
        let y = line + headingHeight
        let tone = tones.indices.contains(row) ? tones[row] : .normal
        drawRow(rows[row], places, y: y, tone: tone, on: &canvas)
        let isChosen = row == list?.selected(count: rows.count)
        if list != nil {
          let place = Rect(x: 0, y: y, width: canvas.size.width, height: 1)
          canvas.target(place, isChosen ? .enter : .row(first + row))
        }
        if isChosen {
          canvas.put(canvas.glyphs.cursorMark, x: 0, y: y)
          canvas.tone(Rect(x: 0, y: y, width: canvas.size.width, height: 1), .selected)
        }
      }
    }
  }
}

extension Table {
  private static var markWidth: Int { 2 }
  private static var gap: Int { 2 }

  private var headingHeight: Int { columns.allSatisfy { $0.title.isEmpty } ? 0 : 1 }

  /// Where each column starts and how many cells it has.
  private func places(width: Int) -> [(x: Int, width: Int)] {
    let fixed = columns.reduce(0) { Coordinate.sum($0, $1.fixedWidth ?? 0) }
    var flexible = columns.count { $0.fixedWidth == nil }
    var rest = max(0, width - Self.markWidth - fixed - Self.gap * max(0, columns.count - 1))
    var x = Self.markWidth
    return columns.map { column in
      var taken = column.fixedWidth ?? 0
      if column.fixedWidth == nil, flexible > 0 {
        taken = rest / flexible
        rest -= taken
        flexible -= 1
      }
      defer { x = Coordinate.sum(x, taken + Self.gap) }
      return (x, max(0, min(taken, width - x)))
    }
  }

  private func drawRow(
    _ fields: [String], _ places: [(x: Int, width: Int)], y: Int, tone: Tone, on canvas: inout Canvas
  ) {
    for ((field, column), place) in zip(zip(fields, columns), places) {
      let room = max(0, place.width - Text.columns(field))
      let indent =
        switch column.align {
        case .left: 0
        case .right: room
        case .center: room / 2
        }
      canvas.write(field, x: place.x + indent, y: y, tone: tone, maxWidth: place.width - indent)
    }
  }
}

extension Table.Column {
  fileprivate var fixedWidth: Int? {
    if case .fixed(let width) = width { return min(max(0, width), 10_000) }
    return nil
  }
}
