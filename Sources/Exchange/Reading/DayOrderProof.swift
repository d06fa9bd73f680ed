import Model

/// What the dates of a whole file say about whether day or month comes first.
struct DayOrderProof {
  /// The order that holds; nil where no date of the file depends on it.
  let order: DayOrder?
  /// How it was decided, in words; nil where nothing was to decide.
  let decision: String?

  /// Looks for a number above 12, which can only be a day, and takes the person's word where there is none.
  ///
  /// - Throws: `ImportProblem` where the file leaves it open and nobody said, or both orders occur, or the
  ///   person's word goes against the file.
  init(_ times: [(line: Int, written: WrittenTime)], said: DayOrder?) throws(ImportProblem) {
    var sample: (line: Int, text: String)?
    var dotted = true
    var proofs: [DayOrder: (line: Int, text: String)] = [:]
    for (line, written) in times {
      guard case .twoOrders(let first, let second, let year, let sign) = written.date else { continue }
      let text = "\(first)\(sign)\(second)\(sign)\(year)"
      dotted = dotted && sign == "."
      if first > 12, second <= 12, proofs[.dmy] == nil { proofs[.dmy] = (line, text) }
      if second > 12, first <= 12, proofs[.mdy] == nil { proofs[.mdy] = (line, text) }
      if first != second, sample == nil { sample = (line, text) }
    }
    if let said {
      (order, decision) = try Self.follow(said, proofs: proofs, needed: sample != nil)
    } else if let day = proofs[.dmy], let month = proofs[.mdy] {
      throw ImportProblem(
        .dayOrder, line: max(day.line, month.line),
        "\(day.text) on line \(day.line) has the day first, \(month.text) on line \(month.line) the month",
        expected: "add --day-order dmy or --day-order mdy; dates that do not fit it are then not imported")
    } else if let proof = proofs.first {
      order = proof.key
      decision =
        "\(Self.words(proof.key)), as \(proof.value.text) on line \(proof.value.line) can be nothing else"
    } else if let sample, !dotted {
      throw ImportProblem(
        .dayOrder, line: sample.line,
        "\(sample.text) can be read in two ways, and no date of the file decides it",
        expected: "add --day-order dmy (day first) or --day-order mdy (month first)")
    } else {
      order = .dmy
      decision =
        sample == nil ? nil : "the day comes first in dates, as is common for dates with dots"
    }
  }
}

extension DayOrderProof {
  /// The day of a written date in the order that holds; nil where the calendar has none.
  func day(_ date: WrittenTime.Date) -> Day? {
    switch date {
    case .day(let day): day
    case .twoOrders(let first, let second, let year, _):
      order == .mdy
        ? Day(year: year, month: first, day: second) : Day(year: year, month: second, day: first)
    }
  }

  private static func words(_ order: DayOrder) -> String {
    order == .dmy ? "the day comes first in dates" : "the month comes first in dates"
  }

  private static func follow(
    _ said: DayOrder, proofs: [DayOrder: (line: Int, text: String)], needed: Bool
  ) throws(ImportProblem) -> (DayOrder, String?) {
    let other: DayOrder = said == .dmy ? .mdy : .dmy
    if let against = proofs[other], proofs[said] == nil {
      throw ImportProblem(
        .dayOrder, line: against.line, "\(against.text) does not fit --day-order \(said.rawValue)",
        expected: "leave --day-order out, or add --day-order \(other.rawValue)")
    }
    return (said, needed ? "\(words(said)), as --day-order \(said.rawValue) says" : nil)
  }
}
