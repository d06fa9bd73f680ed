import ArgumentParser

/// A command that takes a person's own words: whatever stands among them is kept or refused, and never answered with
/// a page of help.
protocol TakesFreeWords: ParsableCommand {}

extension ParsableArguments {
  /// The words of a person, with the signs that they typed.
  static func asTyped(_ text: String) -> String { Arguments.asTyped(text) }
}
