import Model
import Statistics

/// What only a sensor's values say; where there is not enough of them, one line that says what is missing.
struct SensorLines {
  private let sensor: SensorSummary
  private let unit: GlucoseUnit

  init(_ sensor: SensorSummary, unit: GlucoseUnit) {
    self.sensor = sensor
    self.unit = unit
  }

  var lines: [SummaryLine?] {
    if let shortfall = sensor.shortfall {
      return [
        SummaryLine("sensor", "time in range, GMI, GRI, MAGE, MODD, CONGA and area: \(shortfall)"),
        SummaryLine("counted once", countedOnce),
      ]
    }
    return [
      SummaryLine("counted once", countedOnce),
      SummaryLine("time in range", timeInRange), SummaryLine("GMI", managementIndicator),
      SummaryLine("GRI", riskIndex), SummaryLine("MAGE", swings), SummaryLine("MODD", dayToDay),
      SummaryLine("CONGA", withinHours), SummaryLine("average by time", area),
    ]
  }
}

extension SensorLines {
  private var timeInRange: String {
    let low = percent([.veryLow, .low])
    let high = percent([.high, .veryHigh])
    return "\(percent([.inRange])) within \(GlucoseBand.inRange.limits(in: unit)), \(low) lower "
      + "(\(percent([.veryLow])) \(GlucoseBand.veryLow.limits(in: unit))), \(high) higher "
      + "(\(percent([.veryHigh])) \(GlucoseBand.veryHigh.limits(in: unit))), \(sensor.wear.text), n \(sensor.wear.n)"
  }

  /// In tenths, because the targets are as low as 1 %.
  private func percent(_ bands: [GlucoseBand]) -> String { "\(sensor.share(bands).tenthsText) %" }

  /// Two sensors or scans give several values for one slot; the first one counts.
  private var countedOnce: String? {
    let wear = sensor.wear
    guard wear.doubled > 0 else { return nil }
    let whose = wear.isOfTwoSensors ? "two sensors were worn at once" : "scans or a second sensor"
    let values = wear.doubled == 1 ? "1 value is" : "\(wear.doubled) values are"
    return "\(values) in the same \(wear.interval) minutes as an earlier one (\(whose)): the first one counts"
  }

  private var managementIndicator: String? {
    sensor.gmi.flatMap { percent in
      sensor.gmiMmolMol.map { ifcc in
        "\(percent.text(places: 1)) % (\(ifcc.text(places: 0)) mmol/mol) from the average of \(sensor.mgdl?.n ?? 0) "
          + "values (not a substitute for a laboratory test)"
      }
    }
  }

  private var riskIndex: String {
    let index = sensor.riskIndex
    return
      "\(index.value.text(places: 0)) of 100 (zone \(index.zone)), low part \(index.low.text(places: 1)), "
      + "high part \(index.high.text(places: 1)), n \(sensor.wear.n)"
  }

  private var swings: String? {
    guard let excursions = sensor.excursions, let mean = excursions.mean else { return nil }
    return "\(number(mean)), the average of \(excursions.swings.count) swings of more than one SD "
      + "(\(number(excursions.sd))), by turning-point elimination"
  }

  private var dayToDay: String? {
    sensor.modd.map {
      "\(number($0.mgdl)), the average difference of \($0.pairs) pairs of values 24 hours apart"
    }
  }

  private var withinHours: String? {
    let parts = SensorSummary.congaHours.filter { $0 < 24 }.compactMap { hours in
      sensor.conga(hours: hours).map { "\(number($0.mgdl)) at \(hours) h (\($0.pairs) pairs)" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ") + ": SD of differences"
  }

  private var area: String? {
    sensor.timeWeightedMean.map { "\(number($0)), the area under the values by time" }
  }

  private func number(_ mgdl: Double) -> String {
    unit == .mgdl
      ? "\(mgdl.text(places: 0)) mg/dL" : "\((mgdl / GlucoseUnit.factor).text(places: 1)) mmol/L"
  }
}
