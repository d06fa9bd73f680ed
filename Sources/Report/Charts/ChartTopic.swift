import Model

/// What a chart is of: a kind with its number, a blood pressure with both of its own, or one test of a laboratory.
package struct ChartTopic: Sendable, Hashable {
  /// The kind.
  package let kind: Kind
  /// The number that is drawn; of a blood pressure the systolic, with the diastolic below it.
  package let quantity: Quantity

  /// Blood pressure.
  package static let pressure = ChartTopic(BloodPressure.kind, .systolic)

  /// Makes a topic of a number that a kind tells.
  package init(_ kind: Kind, _ quantity: Quantity) {
    self.kind = kind
    self.quantity = quantity
  }

  /// The first topic of a kind; nil where it is words.
  package init?(_ kind: Kind) {
    guard let quantity = kind.quantities.first else { return nil }
    self.init(kind, quantity)
  }

  /// Whether it is blood pressure, which has two numbers.
  package var isPressure: Bool { kind == BloodPressure.kind }

  /// Whether it is one of several topics of its kind, such as a test of a laboratory.
  package var isPart: Bool { !isPressure && kind.quantities.count > 1 }

  /// The name for people.
  package var title: String { isPart ? quantity.title : kind.title }

  /// Every topic of a kind; none where it is words.
  package static func all(of kind: Kind) -> [ChartTopic] {
    kind == BloodPressure.kind ? [.pressure] : kind.quantities.map { ChartTopic(kind, $0) }
  }

  /// The topic among those of some kinds that a person means by a word for a number, such as `ldl`; nil for none.
  package static func meant(by text: String, among kinds: [Kind]) -> ChartTopic? {
    let lower = text.lowercased()
    return kinds.lazy.flatMap { all(of: $0) }.first { topic in
      topic.isPart && topic.quantity.isMeant(by: lower)
    }
  }
}

extension ChartTopic {
  /// The topic of the newest of some readings of a kind; the first where there is none, nil where the kind is words.
  package static func newest(of kind: Kind, in readings: some BidirectionalCollection<Entry>) -> ChartTopic? {
    let topics = all(of: kind)
    guard topics.count > 1 else { return topics.first }
    let last = readings.last.flatMap(\.measurement)
    return topics.first { topic in last.map { topic.quantity.told(by: $0) != nil } == true } ?? topics.first
  }

  /// Whether a measurement tells it.
  package func isTold(by measurement: any Measurement) -> Bool { quantity.told(by: measurement) != nil }

  /// A measurement as one of the topic's kind: itself, or, of a pulse beside a blood pressure, the pulse alone.
  package func own(_ measurement: any Measurement) -> (any Measurement)? {
    if measurement.kind == kind { return isTold(by: measurement) ? measurement : nil }
    guard let number = quantity.exact(of: measurement) else { return nil }
    var fields = FieldReader([Field("value", .number(number))])
    return (try? kind.decode(&fields))?.measurement
  }
}
