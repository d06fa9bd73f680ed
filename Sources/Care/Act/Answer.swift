/// What can be answered to something on Today, the same in the screens, the line mode and the shell.
package enum Answer: String, Sendable, CaseIterable {
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
package struct AnswerOffer: Sendable, Equatable {
  /// The answer.
  package let answer: Answer
  /// The words.
  package let word: String

  /// Makes an offer.
  package init(_ answer: Answer, _ word: String) { (self.answer, self.word) = (answer, word) }
}

/// What comes of an answer.
package enum Response: Sendable {
  /// Something is done.
  case act(Act)
  /// Something is opened, in which more is said.
  case open(Opening)
}
