/// Some days of the week, in the order from Monday to Sunday.
package struct Weekdays: Sendable, Hashable {
  private let days: Set<Int>

  /// Makes a set of weekdays, 1 for Monday to 7 for Sunday; other numbers are left out.
  package init(_ days: some Sequence<Int>) {
    self.days = Set(days).intersection(1...7)
  }

  /// No weekday at all.
  package static let none = Weekdays([])

  /// Reads `mon,thu` in any case and order, weekdays in full too; nil for anything else, and for nothing.
  package init?(_ text: some StringProtocol) {
    let words = text.lowercased().split(separator: ",", omittingEmptySubsequences: false)
    let numbers = words.compactMap { word in
      Self.names.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
    }
    guard numbers.count == words.count else { return nil }
    self.init(numbers)
  }

  /// Whether there is none.
  package var isEmpty: Bool { days.isEmpty }

  /// The weekdays as numbers, 1 for Monday to 7 for Sunday, in their order.
  package var numbers: [Int] { days.sorted() }

  /// The weekdays as the journal writes them: `mon,thu`.
  package var code: String { numbers.map { String(Self.names[$0 - 1].prefix(3)) }.joined(separator: ",") }

  /// The weekdays for people: `Mon, Thu`.
  package var text: String {
    numbers.map { Self.names[$0 - 1].prefix(3).capitalizedFirst }.joined(separator: ", ")
  }

  private static let names = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

extension Substring {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
