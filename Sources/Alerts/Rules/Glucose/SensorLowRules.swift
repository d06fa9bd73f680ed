import Model
import Statistics

extension AlertRule {
  /// An episode of level 2 of a sensor.
  static let sensorVeryLow = AlertRule(
    id: "sensor-level-2-low",
    words:
      "Sensor glucose below \(GlucosePair.low.text(first: .mgdl)) for 15 minutes or more, and below "
      + "\(GlucosePair.veryLow.text(first: .mgdl)) for 15 minutes or more in it; LO of a sensor counts. It is over after "
      + "15 minutes at or above \(GlucosePair.low.text(in: .mgdl)). If the last value is low and nothing was "
      + "measured since, one value below \(GlucosePair.veryLow.text(in: .mgdl)) is enough; it counts as present for 2 hours, and asks "
      + "to measure until 24. What is over is told once for each week, by the last of its episodes.",
    citations: sources, kinds: [Glucose.kind],
    supersedes: ["glucose-level-2-low", "glucose-level-1-low", "unlike-own-glucose"], flow: .lowGlucose,
    fires: [
      Example(sensor([80, 66, 52, 50, 48, 51, 60, 72, 80, 85, 90])),
      Example(sensor([80, 66, 52, 50, 48, 51, 60, 72, 80, 85, 90]), later: 600),
      Example(sensor([90, 76, 60, 50])), Example(sensor([90, 76, 62, 50, 49]), minutesApart: 15),
      Example(sensor([110, 90, 70, 60, 45]), later: 32), Example(sensor([110, 90, 70, 60, 45]), later: 150),
      Example(sensor([110, 90, 70, 60, 45]), later: 2 * Fade.day),
    ],
    doesNotFire: [
      Example(sensor([90, 76, 60, 53, 60, 74, 80, 85, 90])), Example(sensor([90, 76, 64, 60, 58])),
    ],
    check: .reading { context in
      guard let low = SensorLowNow(context), low.isVeryLow else { return nil }
      return low.hit(context)
    })

  /// An episode of level 1 of a sensor that goes on, or that lasted long.
  static let sensorLow = AlertRule(
    id: "sensor-level-1-low",
    words:
      "Sensor glucose below \(GlucosePair.low.text(first: .mgdl)) for 15 minutes or more, as long as the last value is low and nothing was "
      + "measured since; or for 2 hours or more. It counts as present for 2 hours after the last value, and is over after 15 "
      + "minutes at or above the limit.",
    citations: sources, kinds: [Glucose.kind], supersedes: ["glucose-level-1-low"], flow: .lowGlucose,
    fires: [
      Example(sensor([90, 76, 68, 66, 65])), Example(sensor([90, 76, 68, 66, 65]), later: 31),
      Example(sensor([90, 76, 68, 66, 65]), later: 121),
      Example(sensor([90, 80] + Array(repeating: 64, count: 24) + [75, 80, 85, 90]), later: 300),
    ],
    doesNotFire: [
      Example(sensor([90, 76, 68, 71, 76, 84])), Example(sensor([90, 76, 68, 66])),
      Example(sensor([90, 76, 68, 66, 65, 66, 75, 80, 85, 90])),
      Example(sensor([90, 80] + Array(repeating: 64, count: 22) + [75, 80, 85, 90]), later: 300),
    ],
    check: .reading { context in
      guard let low = SensorLowNow(context), !low.isVeryLow else { return nil }
      return low.hit(context)
    })

  private static let sources: [Citation] =
    [.sensorEpisodes, .sensorProlonged, .sensorEpisodeEnd, .glucoseConsensus] + Citation.lowTreatment + [
      .choice(
        "a pause of more than 45 minutes breaks an episode; a last value that is low counts as present for 2 hours, as a "
          + "finger-stick does"
      ),
      .choice("both levels end at the limit of level 1; sources disagree"),
      .choice("one alert for each week from Monday on; more would not be read"),
    ]

  /// Values of a sensor.
  static func sensor(_ values: [Int]) -> [String] { values.map { "\($0) mg/dL sensor" } }
}
