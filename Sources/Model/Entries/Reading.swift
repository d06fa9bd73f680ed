/// A measurement of one kind with its time and identity: what statistics and charts are made of.
package struct Reading<Value: Sendable>: Sendable {
  /// The entry it comes from.
  package let id: ULID
  /// When it was measured, by the patient's clock.
  package let at: Moment
  /// What was measured.
  package let value: Value

  /// Makes a reading.
  package init(id: ULID, at: Moment, value: Value) {
    self.id = id
    self.at = at
    self.value = value
  }
}

extension Reading: Equatable where Value: Equatable {}
