import Model

extension BandScheme {
  /// Body temperature: fever [H7, V2], high fever [K60, V], and limits that are recalled [R] or chosen [D].
  ///
  /// A value in °F is held against the limits in °F.
  package static let temperature = fever([
    BandAlert(.notice, .note) { _, _ in [Wording.feverRest] },
    BandAlert(.high, .today, from: .limit(BandLimit(.atOrAbove, 39.0))) { call, _ in
      [Wording.highFever, Wording.feverHelp(call), Wording.restAndDrink]
    },
    veryHigh,
  ])

  /// The same in pregnancy, where a call the same day is asked for from 38.5 °C on [K49, V].
  static let temperatureInPregnancy = fever([
    BandAlert(.notice, .note) { _, _ in [Wording.feverRest] },
    BandAlert(.high, .today, from: .limit(BandLimit(.atOrAbove, 38.5))) { call, _ in
      [Wording.feverInPregnancy, Wording.feverHelp(call), Wording.restAndDrink]
    },
    veryHigh,
  ])

  private static let veryHigh = BandAlert(
    .severe, .now, from: .limit(BandLimit(.atOrAbove, 41.0)),
    again: { call, limit in [Wording.veryHighFeverStill(call, limit), Wording.feverHelp(call)] }
  ) { call, limit in
    [Wording.feverHelp(call), Wording.veryHighFever(call, limit)]
  }

  private static func fever(_ alerts: [BandAlert]) -> BandScheme {
    BandScheme(
      id: "nhs-temperature", kind: Temperature.kind,
      scales: [
        BandScale("°C", hasTenths: true), BandScale("°F", hasTenths: true) { $0 * 9 / 5 + 320 },
      ],
      bands: [
        Band(
          "lt35", "too cold", .high, .below, [.coldBody],
          alerts: [BandAlert(.high, .today) { call, _ in [Wording.coldHelp(call), Wording.coldBody] }]),
        Band(
          "between", "no fever (NHS)", .good, .within,
          from: BandLimit(.atOrAbove, 35.0), [.fever, .coldBody]),
        Band(
          "fever_ge38", "fever (NHS)", .notice, .above,
          from: BandLimit(.atOrAbove, 38.0), [.fever], alerts: alerts),
      ])
  }
}

extension Temperature {
  /// The place of its unit among the scales of the bands.
  var scale: Int { unit == .celsius ? 0 : 1 }
  /// That of the unit in which it is shown.
  var shownScale: Int { shownUnit == .celsius ? 0 : 1 }
}
