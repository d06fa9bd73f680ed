import Model
import Report

/// What follows from a measurement's value, found once for each different value of very many readings.
package struct ByValue<Result> {
  private enum Value: Hashable {
    case pressure(Int, Int)
    case number(Quantity.Told)
  }

  private let topic: ChartTopic
  private let find: (any Measurement) -> Result
  private var known: [Value: Result] = [:]

  /// Of measurements of one topic.
  package init(_ topic: ChartTopic, _ find: @escaping (any Measurement) -> Result) {
    self.topic = topic
    self.find = find
  }

  /// What follows from a measurement.
  package subscript(measurement: any Measurement) -> Result {
    mutating get {
      guard let value = value(measurement) else { return find(measurement) }
      if let result = known[value] { return result }
      let result = find(measurement)
      known[value] = .some(result)
      return result
    }
  }

  private func value(_ measurement: any Measurement) -> Value? {
    guard topic.isPressure else { return topic.quantity.told(by: measurement).map(Value.number) }
    return (measurement as? BloodPressure).map { .pressure($0.systolic, $0.diastolic) }
  }
}
