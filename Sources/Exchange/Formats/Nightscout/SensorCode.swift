import Model

/// What Nightscout stores as a sensor's value: a number, an end of the scale, or the code of an error.
enum SensorCode {
  /// The value of a number in mg/dL.
  ///
  /// Below 39 are codes of errors, 39 and 401 the ends of the scale (cgm-remote-monitor, `errorcodes.js`); the
  /// refusal names the code and its word.
  static func value(_ number: ExactDecimal) -> Result<Glucose.Value, Refused> {
    let level = number.double
    guard level >= 39 else {
      let word = number.whole.flatMap { words[$0] }.map { " (\($0))" } ?? ""
      return .failure(Refused(expected: "code \(number)\(word) is a sensor's error and no glucose"))
    }
    if number.whole == 39 { return .success(.low) }
    if number.whole == 401 { return .success(.high) }
    return .success(.number(number))
  }

  /// Why it is no value.
  struct Refused: Error { let expected: String }

  private static let words = [
    1: "?SN", 2: "?MD", 3: "?NA", 5: "?NC", 6: "?CD", 9: "?AD", 10: "???", 12: "?RF",
  ]
}
