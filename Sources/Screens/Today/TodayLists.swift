import Terminal

/// How the rows of Today share their room: what is for the person, and below it the newest readings.
///
/// Both have a heading and scroll by themselves. In a low window only the one is shown that has the chosen row; the other
/// is counted as what is more.
struct TodayLists: Equatable {
  /// The rows of one of them that are in view.
  struct Part: Equatable {
    /// Where its heading stands.
    let y: Int
    /// The rows in view.
    let rows: Range<Int>
    /// How many rows are hidden above and below.
    let hidden: (above: Int, below: Int)

    static func == (a: Part, b: Part) -> Bool { a.y == b.y && a.rows == b.rows && a.hidden == b.hidden }

    /// What is said of the hidden ones beside the heading: `3 more below`; nil where all are in view.
    var more: String? {
      switch hidden {
      case (0, 0): nil
      case (0, let below): "\(below) more below"
      case (let above, 0): "\(above) more above"
      case (let above, let below): "\(above) above, \(below) below"
      }
    }
  }

  /// What is for the person; nil where it is not in view.
  let items: Part?
  /// The newest readings.
  let readings: Part?
  /// How many rows are left below all of it.
  let left: Int

  /// Shares rows from `y` to `height`; `chosen` counts the items first and then the readings.
  init(items: Int, readings: Int, chosen: Int?, y: Int, height: Int) {
    let room = max(0, height - y)
    let isBoth = items > 0 && readings > 0
    let gap = isBoth && room >= Self.roomy ? 1 : 0
    let needed = items + readings + (items > 0 ? 1 : 0) + (readings > 0 ? 1 : 0) + gap
    if isBoth, needed > room, room < Self.shared {
      let isReading = (chosen ?? 0) >= items
      let part = Self.part(
        isReading ? readings : items, chosen: (chosen ?? 0) - (isReading ? items : 0), y: y, rows: room - 1,
        others: (isReading ? items : 0, isReading ? 0 : readings))
      (self.items, self.readings, left) = (isReading ? nil : part, isReading ? part : nil, 0)
      return
    }
    let free = room - 2 - gap
    // The readings keep about half of the room, however much is due.
    let own =
      !isBoth
      ? min(room - 1, items > 0 ? max(3, room / 2) : room)
      : needed <= room ? items : min(items, max((free + 1) / 2, free - readings))
    let first = items > 0 ? Self.part(items, chosen: chosen ?? 0, y: y, rows: own) : nil
    let below = first.map { $0.y + 1 + $0.rows.count + gap } ?? y
    self.items = first
    self.readings =
      readings > 0
      ? Self.part(readings, chosen: (chosen ?? 0) - items, y: below, rows: height - below - 1) : nil
    left = max(0, room - needed)
  }

  /// From so many rows on both have a place.
  private static let shared = 9
  /// From so many rows on there is an empty one between them.
  private static let roomy = 12

  private static func part(
    _ count: Int, chosen: Int, y: Int, rows: Int, others: (above: Int, below: Int) = (0, 0)
  ) -> Part {
    let list = ListView(selection: max(0, chosen))
    let rows = list.visible(count: count, height: max(0, rows))
    return Part(
      y: y, rows: rows,
      hidden: (rows.lowerBound + others.above, count - rows.upperBound + others.below))
  }
}
