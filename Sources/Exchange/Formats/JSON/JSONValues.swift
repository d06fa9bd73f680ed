import Model

extension PlacedJSON {
  /// A number that stands as one, as a text, or as MongoDB's `{"$numberLong":"…"}`; nil for anything else.
  var amount: ExactDecimal? {
    if let number { return number }
    if let text { return ExactDecimal(text.trimmed) }
    return (self["$numberLong"] ?? self["$numberInt"] ?? self["$numberDouble"])?.amount
  }

  /// The same as a binary number, for those that have too many digits to be kept.
  var double: Double? { amount?.double ?? numberText.flatMap(Double.init) ?? text.flatMap(Double.init) }

  /// What stands there, for a refusal.
  var found: String { text ?? numberText ?? "" }
}

/// Times of JSON as other programs write them.
enum InstantText {
  /// The same with a colon in the offset, and without thousandths that are none.
  static func plain(_ text: String) -> String {
    let whole = text.replacing(".000", with: "")
    let offset = whole.suffix(5)
    guard offset.count == 5, let sign = offset.first, sign == "+" || sign == "-",
      offset.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return whole }
    return "\(whole.dropLast(2)):\(whole.suffix(2))"
  }
}

extension RecordTimes {
  /// The moment of a count of milliseconds since 1970; on a clock with an offset where one is known.
  mutating func moment(
    milliseconds: Double, offsetMinutes: Int?, key: String
  ) throws(RecordProblem) -> Moment {
    let zone = Zone.fixed(offsetMinutes: offsetMinutes ?? 0)
    guard milliseconds.magnitude < 1e14, offsetMinutes.map(Moment.offsets.contains) ?? true else {
      throw RecordProblem(key, found: "\(milliseconds)", "milliseconds since 1970 are expected")
    }
    let whole = Int64(milliseconds.rounded(.down))
    let precision: Moment.Precision = whole % 1000 == 0 ? .second : .millisecond
    guard let moment = Moment(instantMilliseconds: whole, zone: zone, precision: precision) else {
      throw RecordProblem(key, found: "\(whole)", "a time that a calendar has is expected")
    }
    guard offsetMinutes == nil else { return try self.moment("\(moment)", key: key) }
    // An instant without an offset is shown on the person's clock, as every time in UTC is.
    return try self.moment("\(moment)".replacing("+00:00", with: "Z"), key: key)
  }
}
