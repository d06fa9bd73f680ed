import Model

extension AlertRule {
  /// A temperature of 38.0 °C or more.
  static let highTemperature = AlertRule(
    id: "high-temperature",
    words: "A temperature of 38.0 °C (100.4 °F) or more; 39.0 °C (102.2 °F) is the next step.",
    citations: [.fever, .highFever], kinds: [Temperature.kind],
    fires: [Example("temp 38.0 C"), Example("temp 100.4 F"), Example("temp 39.0 C")],
    doesNotFire: [Example("temp 37.9 C"), Example("temp 100.3 F"), Example("temp 34.9 C")],
    check: .reading { context in
      guard let temperature = context.measurement(Temperature.self),
        temperature.isAtLeast(tenthsOfCelsius: 380)
      else { return nil }
      let isHigh = temperature.isAtLeast(tenthsOfCelsius: 390)
      let limit = isHigh ? "39.0 °C (102.2 °F)" : "38.0 °C (100.4 °F)"
      return Finding(
        severity: isHigh ? .high : .notice, headline: "\(temperature.sentence), at or above \(limit)",
        limit: limit,
        whatToDo: isHigh ? [Wording.highFever, Wording.feverRest] : [Wording.feverRest],
        arithmetic: ["\(temperature.sentence) is at or above \(limit)"])
    })

  /// A temperature below 35 °C.
  static let lowTemperature = AlertRule(
    id: "low-temperature",
    words: "A temperature below 35.0 °C (95.0 °F).",
    citations: [.coldBody], kinds: [Temperature.kind],
    fires: [Example("temp 34.9 C"), Example("temp 94.9 F")],
    doesNotFire: [Example("temp 35.0 C"), Example("temp 95.0 F"), Example("temp 38.5 C")],
    check: .reading { context in
      guard let temperature = context.measurement(Temperature.self),
        !temperature.isAtLeast(tenthsOfCelsius: 350)
      else { return nil }
      let limit = "35.0 °C (95.0 °F)"
      return Finding(
        severity: .high, headline: "\(temperature.sentence), below \(limit)", limit: limit,
        whatToDo: [Wording.coldBody(context.emergencyNumber)],
        arithmetic: ["\(temperature.sentence) is below \(limit)"])
    })
}
