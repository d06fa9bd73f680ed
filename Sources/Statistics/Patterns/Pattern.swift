/// Something that comes again and again in a person's readings, named only where there is enough of it.
///
/// It says what was seen and how often, never why.
package struct Pattern: Sendable, Equatable {
  /// Its name in JSON: `low-hours`, `evening-morning`, `weekend`, `after-medication`.
  package let id: String
  /// What was seen, with its n, for people.
  package let sentence: String
  private let details: [Figure]

  /// Makes a pattern.
  package init(_ id: String, _ sentence: String, _ details: [Figure]) {
    self.id = id
    self.sentence = sentence
    self.details = details
  }

  /// The figures under their keys.
  package var figures: [Figure] { [Figure("pattern", id), Figure("text", sentence)] + details }

  /// With fewer days or pairs nothing is called a pattern (D).
  package static let leastDays = 7
}

/// A number that patterns are looked for in.
package struct PatternQuantity<Value: Sendable>: Sendable {
  /// What it is for people: `systolic`; empty where the kind says it.
  package let title: String
  /// Its unit.
  package let unit: String
  /// How many places are told.
  package let places: Int
  /// A smaller difference is told to nobody (D).
  package let leastDifference: Double
  /// The number of a value; nil where it has none.
  package let number: @Sendable (Value) -> Double?

  /// Makes a quantity.
  package init(
    title: String, unit: String, places: Int, leastDifference: Double,
    number: @escaping @Sendable (Value) -> Double?
  ) {
    self.title = title
    self.unit = unit
    self.places = places
    self.leastDifference = leastDifference
    self.number = number
  }
}
