import Model

/// What is told of values of a band, as it stands in the data.
struct BandAlert: Sendable {
  /// From where on.
  enum Start: Sendable {
    /// The band's own limit.
    case band
    /// The same number, itself counted, where the class begins above it.
    case bandItself
    /// A further limit within the band.
    case limit(BandLimit)
  }

  let start: Start
  let severity: Severity
  let urgency: Urgency
  /// What people are told, with the number to call and the limit in words.
  let whatToDo: @Sendable (_ number: String?, _ limit: String) -> [String]
  /// The same once a second reading shows it again; nil where it is the same.
  let again: (@Sendable (_ number: String?, _ limit: String) -> [String])?

  init(
    _ severity: Severity, _ urgency: Urgency, from start: Start = .band,
    again: (@Sendable (_ number: String?, _ limit: String) -> [String])? = nil,
    _ whatToDo: @escaping @Sendable (_ number: String?, _ limit: String) -> [String]
  ) {
    self.severity = severity
    self.urgency = urgency
    self.start = start
    self.again = again
    self.whatToDo = whatToDo
  }
}

/// A limit from which on people are told what to do.
package struct BandStep: Sendable {
  /// The limit.
  package let limit: BandLimit
  /// On which side of the usual range.
  package let position: Position
  /// How much it matters.
  package let severity: Severity
  /// How soon something is to be done about a new value.
  package let urgency: Urgency
  let whatToDo: @Sendable (_ number: String?, _ limit: String) -> [String]
  let again: (@Sendable (_ number: String?, _ limit: String) -> [String])?

  /// Nil where an alert goes by the limit of a band that has none.
  init?(_ alert: BandAlert, of band: BandScheme.Band, _ own: BandLimit?) {
    let limit =
      switch alert.start {
      case .band: own
      case .bandItself: own?.itself
      case .limit(let limit): limit
      }
    guard let limit else { return nil }
    self.limit = limit
    position = band.position
    severity = alert.severity
    urgency = alert.urgency
    again = alert.again
    whatToDo = alert.whatToDo
  }
}

extension BandScheme {
  /// The steps on one side of the usual range, the least severe first.
  func steps(_ position: Position) -> [BandStep] {
    steps.filter { $0.position == position }.sorted { $0.severity < $1.severity }
  }

  /// The most severe step of some that a value reaches; nil where it reaches none.
  func reached(by value: ExactDecimal, scale: Int, of steps: [BandStep]) -> BandStep? {
    guard scales.indices.contains(scale) else { return nil }
    return steps.last { scales[scale].counts(value, $0.limit) }
  }

  /// The limit of a severity on one side, in words; empty where the scheme has none.
  func text(_ severity: Severity, _ position: Position, on shown: Int? = nil) -> String {
    steps.first { ($0.severity, $0.position) == (severity, position) }.map { text($0.limit, on: shown) } ?? ""
  }
}
