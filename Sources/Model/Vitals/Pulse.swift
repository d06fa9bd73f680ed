/// A pulse counted or measured by itself, in beats a minute.
package struct Pulse: Measurement {
  /// Beats a minute, 20 to 300.
  package let value: Int

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    Pulse.self, id: "pulse", title: "pulse", words: ["pulse", "p", "hr", "heartrate"], example: "pulse 64")

  /// Makes a pulse.
  ///
  /// - Throws: `FieldProblem` outside 20 to 300 beats a minute.
  package init(_ value: Int) throws(FieldProblem) {
    self.value = try Self.limits.check(value, key: "value")
  }

  /// The units that say nothing new.
  static let units: Set<String> = ["bpm", "/min"]
  static let hard = 20...300
  static let limits = Limits("pulse", hard: hard, soft: 40...200, unit: "a minute")
}

extension Pulse {
  /// The fields in the journal's order.
  package var fields: [Field] { [Field("value", .number(ExactDecimal(value)))] }

  /// Makes a pulse from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    try self.init(fields.require("value", fields.whole("value")))
  }

  /// Beats a minute.
  package var valueText: String { String(value) }
  /// Beats a minute.
  package var unitText: String { "/min" }
  /// Nothing else is kept.
  package var details: [String] { [] }
  /// The words that log it again.
  package var logText: String { "pulse \(value)" }

  /// What is unusual about the number.
  package func doubts(in context: EntryContext) -> [String] {
    [Self.limits.doubt(ExactDecimal(value))].compactMap(\.self)
  }

  /// Beats a minute behind the number say what it is.
  package static func claims(_ words: LogWords) -> Bool { words.hasUnit { $0.lowercased() == "bpm" } }

  /// Reads `64` or `64 bpm` behind the kind's word.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let number = try words.whole("the pulse in beats a minute, such as 64")
    words.takeUnit(Self.units)
    self = try words.checked(number.place) { () throws(FieldProblem) in try Pulse(number.value) }
  }
}

extension Pulse {
  /// The pulse, which a blood pressure can tell too.
  package static let quantities: [Quantity] = [.pulse]

  /// The number.
  package static var parts: [FormPart] { [.value(.whole, hint: "beats a minute")] }

  /// The names of its column in other programs' files.
  package static var columns: [String] {
    [
      "pulse", "pul", "puls", "pulserate", "bpm", "heartrate", "hr", "heartbeat", "herzfrequenz", "pouls",
      "pulso", "frequencecardiaque", "frecuenciacardiaca",
    ]
  }
}

extension Quantity {
  /// The pulse, counted by itself or told by a blood pressure monitor.
  package static let pulse = Quantity(
    "pulse", "pulse",
    scales: [
      Scale(
        "/min", words: ["bpm", "/min"], digits: 0, Pulse.limits, axis: .fixed(40...120, spark: 50...100))
    ],
    toldBy: [
      Source(Pulse.self) { Told(Double($0.value)) },
      Source(BloodPressure.self, key: "pulse") { $0.pulse.map { Told(Double($0)) } },
    ])
}
