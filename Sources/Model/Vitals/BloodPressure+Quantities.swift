extension BloodPressure {
  /// The two pressures and the pulse beside them.
  package static let quantities: [Quantity] = [.systolic, .diastolic, .pulse]

  /// Numbers first, then what is known of cuff, posture and heartbeat.
  package static var parts: [FormPart] {
    [
      FormPart("systolic", .whole, hint: "mmHg, the upper number"),
      FormPart("diastolic", .whole, hint: "mmHg, the lower number"),
      FormPart("pulse", .whole, hint: "beats a minute", prefix: "pulse "),
      .choice("side", Side.allCases.map(\.rawValue), canBeOpen: true),
      .choice("cuff at", Site.allCases.map(\.rawValue)),
      .choice("posture", Posture.allCases.map(\.rawValue), canBeOpen: true),
      .choice("heartbeat", ["irregular"], canBeOpen: true),
    ]
  }

  /// The heartbeat.
  package static var flags: Set<String> { ["irregular"] }

  /// All but the two pressures: a monitor knows no posture, and a diary often no pulse.
  package static var detailKeys: Set<String> { ["pulse", "arm", "wrist", "posture", "irregular"] }

  /// A slash between two numbers is enough.
  package static var shortest: String? { "128/82" }

  /// The pressures with their slash; where the cuff was only where a side is said.
  package static func line(ofParts words: [String]) -> [String] {
    guard words.count == 7 else { return words }
    let cuff = words[3].isEmpty ? [] : [words[3], words[4]]
    return ["bp", "\(words[0])/\(words[1])"] + cuff + [words[5], words[6], words[2]]
  }

  /// The fields of the journal, with the cuff as two and the heartbeat as a word.
  package var filled: [String: String] {
    var filled = ["systolic": "\(systolic)", "diastolic": "\(diastolic)"]
    filled["pulse"] = pulse.map(String.init)
    filled["side"] = cuff?.side.rawValue
    filled["cuff at"] = cuff?.site.rawValue
    filled["posture"] = posture?.rawValue
    if irregular { filled["heartbeat"] = "irregular" }
    return filled
  }
}

extension Quantity {
  /// The upper pressure; less than 5 mmHg is no difference.
  package static let systolic = Quantity(
    "systolic", "systolic blood pressure",
    scales: [
      Scale(
        "mmHg", words: ["mmhg"], digits: 0, BloodPressure.systolicLimits,
        axis: .fixed(60...180, spark: 100...170), leastDifference: 5)
    ], toldBy: [Source(BloodPressure.self, key: "systolic") { Told(Double($0.systolic)) }])

  /// The lower pressure; less than 5 mmHg is no difference.
  package static let diastolic = Quantity(
    "diastolic", "diastolic blood pressure",
    scales: [
      Scale(
        "mmHg", words: ["mmhg"], digits: 0, BloodPressure.diastolicLimits,
        axis: .fixed(40...120, spark: 60...110), leastDifference: 5)
    ], toldBy: [Source(BloodPressure.self, key: "diastolic") { Told(Double($0.diastolic)) }])
}
