import Model

/// What the values of a glucose sensor say of some days, worked out elsewhere.
package struct SensorFigures: Sendable {
  /// The days that were asked about.
  package let days: ClosedRange<Day>
  /// The unit of the mean.
  package let unit: GlucoseUnit
  /// The mean in that unit.
  package let mean: ExactDecimal
  /// How many values are very low, low, in range, high and very high.
  package let bands: [Int]
  /// The glucose management indicator in percent.
  package let indicator: ExactDecimal
  /// The coefficient of variation in percent.
  package let variation: ExactDecimal
  /// On how many days the sensor gave values.
  package let daysOfWear: Int
  /// The share of the time that has values, in percent.
  package let active: ExactDecimal

  /// Makes the figures.
  package init(
    days: ClosedRange<Day>, unit: GlucoseUnit, mean: ExactDecimal, bands: [Int], indicator: ExactDecimal,
    variation: ExactDecimal, daysOfWear: Int, active: ExactDecimal
  ) {
    (self.days, self.unit, self.mean, self.bands) = (days, unit, mean, bands)
    (self.indicator, self.variation, self.daysOfWear) = (indicator, variation, daysOfWear)
    self.active = active
  }

  /// The bands in percent with two places, so that they make up a hundred together.
  ///
  /// Each is cut, and what is left goes to those that lost most.
  var percentages: [ExactDecimal] {
    let all = bands.reduce(0, +)
    guard all > 0 else { return bands.map { _ in ExactDecimal(0) } }
    var parts = bands.map { (whole: $0 * 10_000 / all, rest: $0 * 10_000 % all) }
    let missing = 10_000 - parts.reduce(0) { $0 + $1.whole }
    let most = parts.indices.sorted { (parts[$0].rest, $1) > (parts[$1].rest, $0) }
    for place in most.prefix(missing) { parts[place].whole += 1 }
    return parts.compactMap { ExactDecimal(mantissa: Int64($0.whole), scale: 2) }
  }
}

extension FHIRObservation {
  /// The summary of a sensor: a panel, and before it the observations that are its members.
  static func summary(_ figures: SensorFigures, now: Moment, isClaimed: Bool) -> [FHIRObservation] {
    let unit = FHIRGlucose.unit(figures.unit, isOfGuide: isClaimed)
    let isMass = figures.unit == .mgdl
    var ranges = part("times-in-ranges", "106793-3", "times in ranges", .none)
    ranges.components = zip(bandCodes, figures.percentages).map { code, percent in
      Component(code: .loinc(code), content: .quantity(FHIRQuantity(percent, .percent)))
    }
    let members = [
      part(
        "mean-glucose-\(isMass ? "mass" : "moles")-per-volume", isMass ? "97507-8" : "105273-7",
        "mean glucose",
        .quantity(FHIRQuantity(figures.mean, unit))),
      ranges,
      part(
        "gmi", "97506-0", "glucose management indicator",
        .quantity(FHIRQuantity(figures.indicator, .percent))),
      part(
        "coefficient-of-variation", "104638-2", "coefficient of variation",
        .quantity(FHIRQuantity(figures.variation, .percent))),
      part(
        "days-of-wear", "104636-6", "days of wear",
        .quantity(FHIRQuantity(ExactDecimal(figures.daysOfWear), .days))),
      part(
        "sensor-active-percentage", "104637-4", "share of the time with values",
        .quantity(FHIRQuantity(figures.active, .percent))),
    ]
    var panel = part("", "107931-8", "summary of a glucose sensor", .none)
    panel.members = members.map { FHIRWriter.reference(type, $0.id) }
    return members + [panel]

    func part(_ name: String, _ code: String, _ words: String, _ content: Content) -> FHIRObservation {
      let profile = name.isEmpty ? "cgm-summary" : "cgm-summary-\(name)"
      let days = "\(figures.days.lowerBound)-\(figures.days.upperBound)"
      var observation = FHIRObservation(
        // An id has 64 characters at most.
        id: "sensor-\(days)-\(code)", status: .final, category: .laboratory, code: .loinc(code, text: words),
        effective: .days(figures.days), issued: now)
      observation.content = content
      observation.isOwn = false
      if isClaimed { observation.profiles = [FHIRAddress.sensor + profile] }
      return observation
    }
  }

  /// Very low, low, in range, high, very high.
  private static let bandCodes = ["104642-4", "104641-6", "97510-2", "104640-8", "104639-0"]
}
