import Exchange

/// What becomes of a file of the inbox, of which nobody can be asked anything.
package enum InboxVerdict: Sendable {
  /// It leaves nothing open, and this is what it brings.
  case take(ImportPlan)
  /// Everything in it is there.
  case known
  /// A person has to look at it first, and why.
  case waits(String)
  /// Nothing in it can be read, and why.
  case unreadable(String)
}

extension ImportTrial {
  /// What becomes of the file where nobody is there to be asked.
  ///
  /// A person who imports it is shown what is odd and decides. Here all of it is taken or nothing, and whatever a
  /// person would be shown as odd is left for them.
  package var unasked: InboxVerdict {
    switch outcome {
    case .problem(let problem):
      return needed == nil ? .unreadable("\(problem)") : .waits("\(problem)")
    case .unclear(let problem): return .waits(problem.reason)
    case .found(let result, let plan):
      guard let proof = proof(), !proof.isEmpty || !result.refused.isEmpty else {
        return .unreadable("there is no reading in it")
      }
      if let open = open(result, plan, proof) { return .waits(open) }
      return plan.isEmpty ? .known : .take(plan)
    }
  }

  private func open(_ result: ImportResult, _ plan: ImportPlan, _ proof: ImportProof) -> String? {
    if hasSeveralRecipes { return remarks.joined(separator: "; ") }
    if let first = result.refused.first {
      let rows = result.refused.count == 1 ? "1 row is" : "\(result.refused.count) rows are"
      return "\(rows) not understood, such as \(first)"
    }
    if let suspicion = proof.suspicions.first { return suspicion }
    // Of what is there already nobody needs to be asked.
    let new = Set(plan.toStore.map(\.line))
    return result.doubts.first { new.contains($0.line) }.map {
      "unusual, \(result.unit) \($0.line): \($0.reason)"
    }
  }
}
