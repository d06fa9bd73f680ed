/// A measurement of one kind with its time and identity: what statistics and charts are made of.
public struct Reading<Value: Sendable>: Sendable {
  /// The entry it comes from.
  public let id: ULID
  /// When it was measured, by the patient's clock.
  public let at: Moment
  /// What was measured.
  public let value: Value

  /// Makes a reading.
  public init(id: ULID, at: Moment, value: Value) {
    self.id = id
    self.at = at
    self.value = value
  }
}

extension Reading: Equatable where Value: Equatable {}
