/// Two accounts of one measurement: what a person typed, and what a monitor's file tells of it.
extension Measurement {
  /// Whether another account tells the same numbers, within the rounding of their units, and contradicts nothing.
  ///
  /// 5.6 mmol/L and 101 mg/dL are one measurement that was shown in two units; 81.4 kg and 81.38 kg one that was shown
  /// with fewer digits. Details that only one of the two knows are no contradiction.
  /// - Parameter ignored: Keys that make no difference, such as a source that a file does not tell.
  package func agrees(with other: any Measurement, ignoring ignored: Set<String> = []) -> Bool {
    guard kind == other.kind else { return false }
    let (own, others) = (fields, other.fields)
    let details = kind.detailKeys.union(ignored)
    guard Self.value(of: own).agrees(with: Self.value(of: others), kind) else { return false }
    for field in own where !Self.valueKeys.contains(field.key) && !ignored.contains(field.key) {
      guard let told = others.first(where: { $0.key == field.key }) else {
        if details.contains(field.key) { continue }
        return false
      }
      guard field.value.isEqual(to: told.value) else { return false }
    }
    return others.allSatisfy { field in
      Self.valueKeys.contains(field.key) || details.contains(field.key)
        || own.contains { $0.key == field.key }
    }
  }

  /// The same with what another account knows besides; nil where that would contradict this one.
  ///
  /// The numbers stay as they were entered first.
  package func joined(with other: any Measurement) -> (any Measurement)? {
    guard agrees(with: other) else { return nil }
    let own = fields
    let more = other.fields.filter { field in
      !Self.valueKeys.contains(field.key) && !own.contains { $0.key == field.key }
    }
    guard !more.isEmpty else { return self }
    var reader = FieldReader(own + more)
    guard let joined = try? kind.decode(&reader).measurement, joined.fields.count == own.count + more.count
    else { return nil }
    return joined
  }

  private static var valueKeys: Set<String> { ["value", "unit"] }

  private static func value(of fields: [Field]) -> AccountValue {
    AccountValue(
      value: fields.first { $0.key == "value" }?.value, unit: fields.first { $0.key == "unit" }?.value)
  }
}

/// The value of an account and its unit, where the kind has both.
private struct AccountValue {
  let value: FieldValue?
  let unit: FieldValue?

  func agrees(with other: AccountValue, _ kind: Kind) -> Bool {
    guard case .number(let own)? = value, case .number(let told)? = other.value else {
      // LO and HI are the same in either unit.
      return value == other.value
    }
    if own.hasValue(of: told), unit == other.unit { return true }
    return kind.quantities.contains { quantity in
      guard let first = place(in: quantity), let second = other.place(in: quantity) else { return false }
      return quantity.shows(told, from: second, as: own, on: first)
        || quantity.shows(own, from: first, as: told, on: second)
    }
  }

  /// The place of the unit among the scales of a quantity; a kind that names none has only one.
  private func place(in quantity: Quantity) -> Int? {
    guard case .text(let code)? = unit else { return 0 }
    return quantity.scale(code)
  }
}

extension Quantity {
  /// Whether a number on one scale is what another one is on its scale, with as many digits as it was written with.
  ///
  /// Digits that are usual count as written: 6 mmol/L is 6.0, and no rounding of 6.4.
  fileprivate func shows(
    _ number: ExactDecimal, from scale: Int, as shown: ExactDecimal, on other: Int
  ) -> Bool {
    guard scale != other || shown.scale < number.scale else { return false }
    let converted: Double
    if scale == other {
      converted = number.double
    } else {
      guard let toFirst = scales[scale].toFirst, let fromFirst = scales[other].fromFirst else { return false }
      converted = fromFirst(toFirst(number.double))
    }
    var halfStep = 0.5
    for _ in 0..<max(shown.scale, scales[other].digits) { halfStep /= 10 }
    // Half a step of the last digit, and what floating point adds to it.
    return abs(converted - shown.double) <= halfStep * 1.000_001
  }
}

extension FieldValue {
  /// Whether both say the same; 72 and 72.0 do.
  fileprivate func isEqual(to other: FieldValue) -> Bool {
    if case .number(let own) = self, case .number(let told) = other { return own.hasValue(of: told) }
    return self == other
  }
}
