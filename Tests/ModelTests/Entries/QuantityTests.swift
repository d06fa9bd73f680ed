import Testing

@testable import Model

/// The numbers that kinds tell, held against what charts, summaries and rules had of each kind before they asked it.
@Suite struct QuantityTests {
  /// Kind, unit, digits, axis and sparkline, as the charts had them; no axis where it follows the readings.
  private typealias Drawn = (String, String, Int, ClosedRange<Double>, ClosedRange<Double>)
  private static let axes: [Drawn] = [
    ("systolic", "mmHg", 0, 60.0...180, 100.0...170), ("pulse", "/min", 0, 40...120, 50...100),
    ("oxygen-saturation", "%", 0, 85...100, 90...100), ("temperature", "°C", 1, 35...41, 36...39),
    ("hba1c", "%", 1, 4...12, 5...10), ("ketones", "mmol/L", 1, 0...4, 0...3),
    ("glucose", "mmol/L", 1, 2...16, 3...14), ("glucose", "mg/dL", 0, 40...300, 50...250),
  ]

  @Test(arguments: axes)
  func theAxes(
    _ id: String, _ unit: String, _ digits: Int, _ axis: ClosedRange<Double>, _ spark: ClosedRange<Double>
  ) throws {
    let scale = try #require(Quantity.named(id)?.scales.first { $0.unit == unit })
    #expect(scale.digits == digits)
    #expect(scale.axis == .fixed(axis, spark: spark))
    #expect(scale.axis.range(of: [1000]) == axis && scale.axis.sparkRange(of: []) == spark)
  }

  @Test(arguments: [
    ([], 60.0...80), ([81.4], 80.0...90), ([79.9, 91], 75...95), ([80, 90], 80...90), ([80], 80...90),
  ])
  func theAxisOfWeightFollowsTheReadings(_ numbers: [Double], _ range: ClosedRange<Double>) throws {
    let axis = try #require(Weight.quantities.first?.scales.first?.axis)
    #expect(axis.range(of: numbers) == range && axis.sparkRange(of: numbers) == range)
  }

  private static let numbers: [(String, String, Int, Double)] = [
    ("128/82 64", "systolic", 0, 128.0), ("128/82 64", "diastolic", 0, 82), ("128/82 64", "pulse", 0, 64),
    ("pulse 64", "pulse", 0, 64), ("5.6 mmol/L", "glucose", 0, 5.6), ("101 mg/dL", "glucose", 1, 101),
    ("5.6 mmol/L", "glucose", 1, 100.90191999999999), ("101 mg/dL", "glucose", 0, 5.605443385021811),
    ("w 81.4 kg", "weight", 0, 81.4), ("w 180 lb", "weight", 0, 81.6466266),
    ("w 81.4 kg", "weight", 1, 179.45628141849036), ("w 180 lb", "weight", 1, 180),
    ("spo2 97", "oxygen-saturation", 0, 97), ("temp 36.8 C", "temperature", 0, 36.8),
    ("temp 98.6 F", "temperature", 0, 36.99999999999999), ("temp 100.4 F", "temperature", 1, 100.4),
    ("temp 38.0 C", "temperature", 1, 100.4), ("a1c 6.8 %", "hba1c", 0, 6.8),
    ("a1c 51 mmol/mol", "hba1c", 0, 6.817480000000001), ("ketones 0.4", "ketones", 0, 0.4),
    ("ldl 2.9 mmol/L", "ldl-cholesterol", 0, 2.9), ("potassium 4.1 mEq/L", "potassium", 0, 4.1),
    ("resp 16", "respiratory-rate", 0, 16), ("waist 37 in", "waist", 0, 93.98),
    ("insulin 4.5 long", "insulin", 0, 4.5), ("carbs 45 g", "carbohydrates", 0, 45),
  ]

  @Test(arguments: numbers)
  func theNumbers(_ line: String, _ id: String, _ scale: Int, _ number: Double) throws {
    let parsed = try LogLine.read(line, context: try Clock.context())
    #expect(try #require(Quantity.named(id)).number(of: parsed.measurement, in: scale) == number)
  }

  /// What has no number, or one in a unit that is not converted.
  @Test(arguments: [
    ("HI mg/dL", "glucose", 0), ("LO mmol/L", "glucose", 0), ("128/82", "pulse", 0),
    ("pulse 64", "systolic", 0),
    ("ldl 2.9 mmol/L", "hdl-cholesterol", 0), ("ldl 2.9 mmol/L", "ldl-cholesterol", 1),
    ("creatinine 0.9 mg/dL", "creatinine", 0), ("took ramipril", "weight", 0),
  ])
  func whatTellsNoNumber(_ line: String, _ id: String, _ scale: Int) throws {
    let parsed = try LogLine.read(line, context: try Clock.context())
    #expect(try #require(Quantity.named(id)).number(of: parsed.measurement, in: scale) == nil)
  }

  @Test func extremesAreTold() throws {
    let high = try Glucose(.high, unit: .mgdl)
    #expect(Quantity.glucose.told(by: high) == Quantity.Told(.infinity, scale: 1))
    #expect(Quantity.glucose.told(by: try Glucose(.low, unit: .mmol)) == Quantity.Told(-.infinity))
  }

  @Test func aPulseIsToldByTwoKinds() throws {
    let lines = ["pulse 60", "128/82 64", "128/82", "pulse 70"]
    let entries = try lines.enumerated().map { place, line in
      let parsed = try LogLine.read(line, context: try Clock.context())
      let id = ULID(milliseconds: 1, random: (0, UInt64(place)))
      let at = try #require(Moment("2026-11-2\(place)T08:00+01:00"))
      return Entry(id: id, at: at, content: parsed.measurement)
    }
    #expect(Quantity.pulse.kinds == [Pulse.kind, BloodPressure.kind])
    #expect(Quantity.pulse.readings(in: entries.reversed()).map(\.value) == [60, 64, 70])
    #expect(Quantity.systolic.readings(in: entries).map(\.value) == [128, 128])
    #expect(Quantity.glucose.shownScale(in: entries) == nil && Quantity.pulse.shownScale(in: entries) == 0)
  }

  @Test func everyKindDescribesItself() {
    #expect(Set(Quantity.all.map(\.id)).count == Quantity.all.count)
    for kind in Kind.measurements where kind != MedicationTaken.kind && kind != Note.kind {
      #expect(!kind.quantities.isEmpty && !kind.parts.isEmpty, "\(kind.id)")
      for quantity in kind.quantities {
        #expect(quantity.kinds.contains(kind) && !quantity.scales.isEmpty)
        for scale in quantity.scales {
          #expect(scale.possible.contains(scale.usual.lowerBound), "\(quantity.id)")
          #expect(scale.possible.contains(scale.usual.upperBound), "\(quantity.id)")
        }
      }
    }
  }
}
