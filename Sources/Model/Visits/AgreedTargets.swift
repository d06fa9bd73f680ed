extension Targets {
  /// Takes over what was agreed at a visit, each text one target; either all of it or nothing.
  ///
  /// - Throws: `FieldProblem` that names the text and the word in it that is not understood, a limit that is there twice,
  ///   and limits that contradict each other.
  package mutating func agree(_ texts: [String], origin: TargetOrigin) throws(FieldProblem) {
    var targets = self
    var said: Set<TargetKey> = []
    for text in texts {
      for target in try Self.read(text) {
        guard said.insert(target.key).inserted else {
          throw FieldProblem("target", "\"\(text)\": \(target.key.rawValue) is there twice")
        }
        targets.take(target)
        targets.setOrigin(origin, of: target.key)
      }
    }
    try targets.checkOrder()
    self = targets
  }

  private static func read(_ text: String) throws(FieldProblem) -> [AgreedTarget] {
    do throws(LogProblem) {
      return try AgreedTarget.read(text)
    } catch {
      throw FieldProblem("target", "\"\(text)\": \(error.reason)")
    }
  }

  private mutating func take(_ target: AgreedTarget) {
    switch target {
    case .systolic(let limit): systolic = limit
    case .diastolic(let limit): diastolic = limit
    case .glucoseLow(let limit): glucoseLow = limit
    case .glucoseHigh(let limit): glucoseHigh = limit
    }
  }

  private func checkOrder() throws(FieldProblem) {
    if let systolic, let diastolic, systolic <= diastolic {
      throw FieldProblem(
        "target", "the systolic limit \(systolic) is not above the diastolic one, \(diastolic)")
    }
    guard let low = glucoseLow, let high = glucoseHigh, let lowMgdl = low.wholeMgdl,
      let highMgdl = high.wholeMgdl
    else { return }
    if lowMgdl >= highMgdl {
      throw FieldProblem(
        "target", "the lowest glucose in range, \(low.limitText), is not below the highest, \(high.limitText)"
      )
    }
  }
}
