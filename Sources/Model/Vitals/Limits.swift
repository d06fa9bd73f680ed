/// The hard and soft limits of a quantity: outside the hard ones a value is refused, outside the soft ones it is
/// asked about.
///
/// The numbers stand with each quantity; they are those of the plausibility table in docs/clinical.md, collected
/// from what other programs and meters accept.
struct Limits: Sendable {
  let name: String
  let hard: ClosedRange<Double>
  let soft: ClosedRange<Double>
  let unit: String
  /// How many digits the ends have at least behind the point.
  let digits: Int

  init(_ name: String, hard: ClosedRange<Double>, soft: ClosedRange<Double>, unit: String, digits: Int = 0) {
    self.name = name
    self.hard = hard
    self.soft = soft
    self.unit = unit
    self.digits = digits
  }

  /// Makes the limits of a quantity that is counted in whole numbers.
  init(_ name: String, hard: ClosedRange<Int>, soft: ClosedRange<Double>, unit: String) {
    let hard = Double(hard.lowerBound)...Double(hard.upperBound)
    self.init(name, hard: hard, soft: soft, unit: unit)
  }

  /// Why a value cannot be, nil where it can.
  func refusal(_ value: ExactDecimal) -> String? {
    guard !hard.contains(value.double) else { return nil }
    return "\(name) \(value) is not possible; Vitals accepts \(words(hard))"
  }

  /// Why a value is unlikely, nil where it is not.
  func doubt(_ value: ExactDecimal) -> String? {
    guard !soft.contains(value.double) else { return nil }
    return "\(name) \(value) is unusual (usually \(words(soft)))"
  }

  /// Gives back a value that can be.
  ///
  /// - Throws: `FieldProblem` where it cannot.
  func check(_ value: ExactDecimal, key: String) throws(FieldProblem) -> ExactDecimal {
    if let refusal = refusal(value) { throw FieldProblem(key, refusal) }
    return value
  }

  /// The same for a whole number.
  func check(_ value: Int, key: String) throws(FieldProblem) -> Int {
    if let refusal = refusal(ExactDecimal(value)) { throw FieldProblem(key, refusal) }
    return value
  }

  private func words(_ range: ClosedRange<Double>) -> String {
    let ends = [range.lowerBound, range.upperBound].map { end in
      ExactDecimal(Self.text(end))?.padded(to: digits).description ?? Self.text(end)
    }
    return ends.joined(separator: " to ") + unit.spaced
  }

  static func text(_ range: ClosedRange<Double>) -> String {
    "\(text(range.lowerBound)) to \(text(range.upperBound))"
  }

  static func text(_ bound: Double) -> String {
    bound == bound.rounded() ? String(Int(bound)) : String(bound)
  }
}
