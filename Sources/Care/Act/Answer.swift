/// What can be answered to something on Today, the same in the screens, the line mode and the shell.
public enum Answer: String, Sendable, CaseIterable {
  /// See what it is about, or do what it asks for.
  case open
  /// It was done.
  case done
  /// Ask again later.
  case later
  /// Not this time.
  case skip
  /// It was seen, with a note where words are given.
  case seen
  /// What it speaks of is over.
  case over
}

/// An answer that fits an item, with one or two words for it there, such as `taken` for a dose.
public struct AnswerOffer: Sendable, Equatable {
  /// The answer.
  public let answer: Answer
  /// The words.
  public let word: String

  /// Makes an offer.
  public init(_ answer: Answer, _ word: String) { (self.answer, self.word) = (answer, word) }
}

/// What comes of an answer.
public enum Response: Sendable {
  /// Something is done.
  case act(Act)
  /// Something is opened, in which more is said.
  case open(Opening)
}
