import Statistics

/// What one view of the readings says: one honest sentence, and the same numbers under their keys.
///
/// The sentence stands under the chart, is the whole of it for people who do not see the picture, and names what was
/// counted and what was left out.
package protocol ChartFacts: Sendable {
  /// The sentence, or a few.
  var sentence: String { get }
  /// The numbers under the keys of docs/clinical.md.
  var figures: [Figure] { get }
}

/// What a view says where there is too little for it: what is there, and what is missing.
package struct MissingFacts: ChartFacts {
  /// What is missing.
  package let sentence: String
  /// What is there.
  package let figures: [Figure]

  /// Makes it.
  package init(_ sentence: String, figures: [Figure] = []) {
    self.sentence = sentence
    self.figures = figures
  }
}
