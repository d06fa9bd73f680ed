import Model

/// The body of a data point that is read.
struct OMHSource {
  let body: PlacedJSON
  /// Whether this program wrote it.
  let isOwn: Bool

  /// A number and its unit.
  func measure(_ key: String) throws(RecordProblem) -> (value: ExactDecimal, unit: String) {
    guard let measure = body[key] else {
      throw RecordProblem(key, found: "", "a number with a unit is expected")
    }
    guard let number = measure["value"]?.number else {
      throw RecordProblem(
        key, found: measure["value"]?.numberText ?? "", "a number that can be saved exactly is expected")
    }
    return (number, measure["unit"]?.text ?? "")
  }

  /// A whole number in a unit.
  func whole(_ key: String, _ unit: String) throws(RecordProblem) -> Int {
    let (value, found) = try measure(key)
    guard let whole = value.whole, found == unit else {
      throw RecordProblem(key, found: "\(value) \(found)", "a whole number in \(unit) is expected")
    }
    return whole
  }
}
