import Care
import Model

/// What can be typed into the log line, in the units of the person.
enum LogExamples {
  /// The lines below an empty one.
  static func lines(_ units: ShownUnits) -> [Remark] {
    let glucose = units["glucose"] == "mg/dL" ? "101 mg/dL fasting " : "5.6 mmol/L fasting"
    let weight = units["weight"] == "lb" ? "w 180 lb " : "w 81.4 kg"
    let temperature = units["temperature"] == "F" ? "temp 98.2 F" : "temp 36.8 C"
    let hba1c = units["hba1c"] == "mmol/mol" ? "a1c 51 mmol/mol" : "a1c 6.8 %"
    return [
      "128/82 64 left sitting            blood pressure, pulse 64",
      "\(glucose)                glucose; the unit only the first time",
      "yesterday 7:40 142/91 note ran    time first, note last",
      "\(weight)   spo2 97   \(temperature)   \(hba1c)   took ramipril   #travel",
    ].map { Remark($0, .muted) }
  }
}
