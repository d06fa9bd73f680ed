import Model

/// Parts of what counts: chosen by kind and day from the rows, so that no entry is made to look at it.
extension Entries {
  /// What was measured, and all else: targets, reminders and the answers to them.
  package func divided() -> (measurements: Entries, others: [Entry]) {
    let isMeasured = others.map { $0.measurement != nil }
    guard isMeasured.contains(false) else { return (self, []) }
    let measured = part { $0 & Self.other == 0 || isMeasured[Int($0 & ~Self.other)] }
    return (measured, zip(others, isMeasured).filter { !$0.1 }.map(\.0))
  }

  /// The entries of each kind, by the kind's name.
  package func byKind() -> [Kind.ID: Entries] {
    // Every kind has a small number first: a name is much to compare for each of a million readings.
    var numbers: [Kind.ID: Int] = [Glucose.kind.id: 0, BloodPressure.kind.id: 1]
    let ofOthers = others.map { entry in
      let number = numbers[entry.kind.id] ?? numbers.count
      numbers[entry.kind.id] = number
      return number
    }
    var places = [[UInt32]](repeating: [], count: numbers.count)
    for place in self.places {
      let number =
        place & Self.other == 0 ? Int(fast[Int(place)].kind.rawValue) : ofOthers[Int(place & ~Self.other)]
      places[number].append(place)
    }
    return numbers.filter { !places[$0.value].isEmpty }.mapValues { Entries(self, places[$0]) }
  }

  /// The entries of some days.
  package func on(_ days: ClosedRange<Day>) -> Entries {
    let numbers = days.lowerBound.number...days.upperBound.number
    let (first, end) = (firstPlace(near: days.lowerBound), firstPlace(near: days.upperBound.adding(days: 5)))
    let part = Entries(self, Array(places[first..<Swift.max(first, end)]))
    return part.part { numbers.contains(part.dayNumber($0)) }
  }

  /// The entries of a day and of all later ones.
  package func since(_ day: Day) -> Entries {
    let part = Entries(self, Array(places[firstPlace(near: day)...]))
    return part.part { part.dayNumber($0) >= day.number }
  }

  /// The entries of before an instant in milliseconds since 1970 in UTC.
  package func before(_ instant: Int64) -> Entries {
    Entries(self, Array(places[..<places.partitioningIndex { self.instant($0) >= instant }]))
  }

  /// The entries for which a condition holds.
  package func those(where holds: (Entry) -> Bool) -> Entries { part { holds(entry($0)) } }

  /// The entries with some ids.
  package func those(_ ids: Set<ULID>) -> Entries {
    part { ids.contains($0 & Self.other == 0 ? fast[Int($0)].id : others[Int($0 & ~Self.other)].id) }
  }

  /// These and others of the same journal, in order of time.
  package func merged(with other: Entries) -> Entries {
    guard !other.isEmpty else { return self }
    var places: [UInt32] = []
    places.reserveCapacity(count + other.count)
    var (left, right) = (self.places[...], other.places[...])
    while let first = left.first, let second = right.first {
      let isLeft = (instant(first), id(first)) < (instant(second), id(second))
      places.append(isLeft ? first : second)
      if isLeft { left.removeFirst() } else { right.removeFirst() }
    }
    return Entries(self, places + left + right)
  }

  /// The newest entry up to an instant in milliseconds since 1970 in UTC; nil where there is none.
  ///
  /// - Parameter isAlone: Whether those are left out that came with others, such as with an import.
  package func last(upTo instant: Int64, isAlone: Bool = false) -> Entry? {
    places.last { place in
      guard self.instant(place) <= instant else { return false }
      return !isAlone || batch(place) == nil
    }
    .map(entry)
  }

  /// When each was, in the same order.
  package var moments: [Moment] {
    places.map {
      $0 & Self.other == 0 ? fast[Int($0)].at.moment : others[Int($0 & ~Self.other)].at
    }
  }

  /// Those that were entered last, whenever they were measured; the newest first.
  ///
  /// - Parameter isAlone: Whether those are left out that came with others, such as with an import.
  package func newest(_ count: Int, isAlone: Bool = false) -> [Entry] {
    guard count > 0 else { return [] }
    var newest: [(id: ULID, place: UInt32)] = []
    // Most are entered in the order in which they are measured, so that from the end few have to be moved.
    for place in places.reversed() {
      let id = id(place)
      guard newest.count < count || newest.last.map({ $0.id < id }) == true,
        !isAlone || batch(place) == nil
      else { continue }
      newest.insert((id, place), at: newest.firstIndex { $0.id < id } ?? newest.endIndex)
      if newest.count > count { newest.removeLast() }
    }
    return newest.map { entry($0.place) }
  }
}

extension Entries {
  private init(_ whole: Entries, _ places: [UInt32]) {
    self.init(fast: whole.fast, others: whole.others, places: places, units: whole.units)
  }

  func part(_ isIn: (UInt32) -> Bool) -> Entries { Entries(self, places.filter(isIn)) }

  private func id(_ place: UInt32) -> ULID {
    place & Self.other == 0 ? fast[Int(place)].id : others[Int(place & ~Self.other)].id
  }

  private func batch(_ place: UInt32) -> ULID? {
    place & Self.other == 0 ? fast.extra(Int(place))?.batch : others[Int(place & ~Self.other)].batch
  }

  private func dayNumber(_ place: UInt32) -> Int {
    place & Self.other == 0 ? fast[Int(place)].at.dayNumber : others[Int(place & ~Self.other)].at.day.number
  }

  /// A place before which nothing is of a day or later.
  ///
  /// Entries are in the order of time, but a journey can put a day behind its successor: the search goes two days
  /// back.
  private func firstPlace(near day: Day) -> Int {
    let before = Int64(day.number - 2) * FastMoment.millisecondsOfDay
    return places.partitioningIndex { instant($0) >= before }
  }

  private func instant(_ place: UInt32) -> Int64 {
    place & Self.other == 0
      ? fast[Int(place)].at.instantMilliseconds : others[Int(place & ~Self.other)].at.instantMilliseconds
  }
}
