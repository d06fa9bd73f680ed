/// A calendar month, the span that one file of the journal covers.
package struct Month: Sendable, Hashable, Comparable, Strideable, CustomStringConvertible {
  /// `year * 12 + month - 1`: months can be counted and compared.
  package let ordinal: Int

  /// Makes the month with this ordinal.
  package init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Reads `2026-11`; nil for anything else.
  @specialized(where Text == Substring)
  package init?<Text: StringProtocol>(_ text: Text) {
    // The name of every file of the journal is asked: no text is put together on the way.
    var bytes = text.utf8.makeIterator()
    var digits = 0
    for place in 0..<7 {
      guard let byte = bytes.next() else { return nil }
      switch byte {
      case UInt8(ascii: "-") where place == 4: continue
      case UInt8(ascii: "0")...UInt8(ascii: "9") where place != 4:
        digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    let (year, number) = digits.quotientAndRemainder(dividingBy: 100)
    guard bytes.next() == nil, Day.years.contains(year), (1...12).contains(number) else { return nil }
    ordinal = year * 12 + number - 1
  }

  /// The calendar year.
  package var year: Int { (ordinal - number + 1) / 12 }
  /// The month of the year, 1 to 12.
  package var number: Int { (ordinal % 12 + 12) % 12 + 1 }
  /// How many days it has.
  package var length: Int { Day.length(ofMonth: number, year: year) }
  /// Its first day.
  package var firstDay: Day { day(1) }
  /// Its last day.
  package var lastDay: Day { day(length) }

  /// Its `number`th day; a number that the month does not have gives the nearest one that it has.
  package func day(_ number: Int) -> Day {
    Day(civil: year, self.number, min(max(number, 1), length))
  }

  /// The month as `2026-11`.
  package var description: String { "\(year)-\(Day.two(number))" }

  /// Orders by time.
  package static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }

  /// The number of months from this one to another.
  package func distance(to other: Month) -> Int { other.ordinal - ordinal }

  /// The month `n` months later.
  package func advanced(by n: Int) -> Month { Month(ordinal: ordinal + n) }
}
