import Model

extension ValueOffers {
  /// The offers that numbers name, such as `1,3`; of `all`, those that can be taken.
  ///
  /// - Throws: `FieldProblem` where one is not on the list, was taken before, or is not clear.
  package func chosen(_ text: String) throws(FieldProblem) -> [Offer] {
    if text == "all" { return offers.filter { $0.measurement != nil } }
    let numbers = Set(text.split(separator: ",").map { Int($0.filter { !$0.isWhitespace }) ?? 0 })
    var chosen: [Offer] = []
    for number in numbers.sorted() { chosen.append(try offer(number, of: text)) }
    return chosen
  }

  private func offer(_ number: Int, of text: String) throws(FieldProblem) -> Offer {
    guard offers.indices.contains(number - 1) else {
      throw FieldProblem("take", "--take \(text): write numbers of the list, such as 1,3, or all")
    }
    let offer = offers[number - 1]
    if offer.isTaken {
      throw FieldProblem("take", "Value \(number) is in the journal already and is not saved twice")
    }
    if case .unclear(let why) = offer.found.reading {
      throw FieldProblem("take", "Value \(number) cannot be saved: \(why)")
    }
    return offer
  }

  /// Whether values are right that are unusual; nil where none is.
  package static func confirmation(of chosen: [Offer]) -> Confirmation? {
    Confirmation.ofDoubts(
      chosen.flatMap { offer in
        offer.doubts.map { "\(offer.measurement?.sentence ?? offer.found.test.title): \($0)." }
      })
  }
}
