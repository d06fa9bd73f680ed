/// One value under its key, as `summary --json` prints it.
package struct Figure: Sendable, Equatable {
  /// What a figure can be.
  package enum Value: Sendable, Equatable {
    /// A count.
    case int(Int)
    /// A number.
    case number(Double)
    /// A word or a sentence.
    case text(String)
    /// Yes or no.
    case flag(Bool)
    /// Figures of their own, under keys of their own.
    case group([Figure])
    /// Values in order.
    case list([Value])
  }

  /// The key; those of statistics are fixed and listed in docs/clinical.md.
  package let key: String
  /// The value.
  package let value: Value

  /// Makes a figure.
  package init(_ key: String, _ value: Value) {
    self.key = key
    self.value = value
  }

  /// Makes a count.
  package init(_ key: String, _ count: Int) { self.init(key, .int(count)) }
  /// Makes a text.
  package init(_ key: String, _ text: String) { self.init(key, .text(text)) }
  /// Makes a group.
  package init(_ key: String, _ figures: [Figure]) { self.init(key, .group(figures)) }
  /// Makes a number; nil where there is none.
  package init?(_ key: String, _ number: Double?) {
    guard let number, number.isFinite else { return nil }
    self.init(key, .number(number))
  }
}

extension [Figure] {
  /// Every number among them, the keys of groups joined with a dot: `all_readings_mean.systolic`.
  package var numbers: [(key: String, value: Double)] {
    flatMap { figure -> [(key: String, value: Double)] in
      switch figure.value {
      case .int(let count): [(figure.key, Double(count))]
      case .number(let number): [(figure.key, number)]
      case .group(let figures): figures.numbers.map { ("\(figure.key).\($0.key)", $0.value) }
      case .text, .flag, .list: []
      }
    }
  }
}
