/// How well typed letters fit a text in which they stand in their order, with others between.
///
/// `sn` finds `snooze` before `season`, and `hom` finds `history of a month`: letters at the start of a word and
/// letters that follow each other count for more.
struct FuzzyMatch: Comparable {
  private let score: Int

  /// Looks for the letters of `typed`, in either case; nil where they do not all stand in the text in their order.
  ///
  /// Spaces in what was typed are left out. Nothing typed fits every text equally well.
  init?(_ typed: String, in text: String) {
    let wanted = Array(typed.lowercased().filter { $0 != " " })
    let text = Array(text.lowercased())
    guard let best = Self.best(wanted, text) else { return nil }
    score = best
  }

  static func < (left: FuzzyMatch, right: FuzzyMatch) -> Bool { left.score < right.score }

  private static let step = 1
  private static let wordStart = 8
  private static let neighbour = 5

  /// The best score of all ways to find the letters; nil where there is no way.
  ///
  /// One row a letter: what the best way is worth that ends with it at each place of the text.
  private static func best(_ wanted: [Character], _ text: [Character]) -> Int? {
    guard !wanted.isEmpty else { return 0 }
    var row: [Int?] = []
    for (index, letter) in wanted.enumerated() {
      var next: [Int?] = Array(repeating: nil, count: text.count)
      var before: Int?
      for place in text.indices {
        if text[place] == letter {
          let start = index == 0 ? 0 : before
          let joined = index > 0 && place > 0 ? row[place - 1].map { $0 + neighbour } : nil
          next[place] = [start, joined].compactMap(\.self).max().map { $0 + worth(place, text) }
        }
        if index > 0, let ending = row[place] { before = max(before ?? ending, ending) }
      }
      row = next
    }
    return row.compactMap(\.self).max()
  }

  private static func worth(_ place: Int, _ text: [Character]) -> Int {
    place == 0 || !text[place - 1].isLetter ? wordStart : step
  }
}
