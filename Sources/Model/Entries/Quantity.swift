/// A number that measurements tell: the systolic pressure, the pulse, LDL cholesterol.
///
/// Charts, summaries and own rules take a quantity and ask no kind for its numbers. A kind can tell several, and two
/// kinds the same one: a pulse is told by itself and beside a blood pressure.
package struct Quantity: Sendable, Identifiable {
  /// Its name, such as `pulse` or `ldl-cholesterol`.
  package let id: String
  /// Its name for people, such as `LDL cholesterol`.
  package let title: String
  /// The units in which it is entered; the first is that of figures where nothing else is known.
  package let scales: [Scale]
  /// The words that name it where its kind has several, lower case; the first is the one that is offered.
  package let words: [String]
  /// The setting that chooses its unit; nil where it has one unit only, or where none is converted to another.
  package let setting: Setting?
  private let sources: [Source]

  /// What a measurement said: a number and the place of its unit among the scales.
  package struct Told: Sendable, Hashable {
    /// The number as it was entered; infinite where a meter showed LO or HI and has no number.
    package let number: Double
    /// The place of the unit of entry among the scales.
    package let scale: Int
    /// The place of the unit in which it is shown.
    package let shown: Int

    init(_ number: Double, scale: Int = 0, shown: Int? = nil) {
      self.number = number
      self.scale = scale
      self.shown = shown ?? scale
    }
  }

  /// Makes a quantity that is told by some kinds of measurements.
  init(
    _ id: String, _ title: String, words: [String] = [], setting: Setting? = nil, scales: [Scale],
    toldBy sources: [Source]
  ) {
    self.id = id
    self.title = title
    self.words = words
    self.setting = setting
    self.scales = scales
    self.sources = sources
  }

  /// The kinds whose measurements tell it, the one that is named like it first.
  package var kinds: [Kind] { sources.map { $0.kind() } }

  /// The fields of the journal that hold it in entries of a kind.
  func keys(of kind: Kind) -> [String] { sources.filter { $0.kind() == kind }.map(\.key) }

  /// What a measurement says of it; nil where it says nothing.
  package func told(by measurement: any Measurement) -> Told? {
    for source in sources {
      if let told = source.told(measurement) { return told }
    }
    return nil
  }

  /// The number of a measurement on a scale; nil where it has none, as HI and LO have not.
  package func number(of measurement: any Measurement, in scale: Int = 0) -> Double? {
    told(by: measurement).flatMap { number($0, in: scale) }
  }

  /// What was said, on another scale: itself where it was entered on that one, so that nothing is lost on the way.
  ///
  /// Nil for LO and HI, and where units of it are never converted.
  package func number(_ told: Told, in scale: Int) -> Double? {
    guard told.number.isFinite else { return nil }
    if told.scale == scale { return told.number }
    guard scales.indices.contains(told.scale) else { return nil }
    return scales[told.scale].toFirst.flatMap { toFirst in
      scales[scale].fromFirst.map { $0(toFirst(told.number)) }
    }
  }
}

extension Quantity {
  /// Its numbers in order of time on a scale; what has no number there is left out.
  package func readings(in entries: some EntrySource, on scale: Int = 0) -> [Reading<Double>] {
    let all = sources.map { $0.readings(entries) { number($0, in: scale) } }.filter { !$0.isEmpty }
    guard all.count > 1 else { return all.first ?? [] }
    return all.joined().sorted { ($0.at.instantMilliseconds, $0.id) < ($1.at.instantMilliseconds, $1.id) }
  }

  /// The place of the scale on which the last reading is shown; nil where nothing was measured, and there are several.
  package func shownScale(in entries: some EntrySource) -> Int? {
    guard scales.count > 1 else { return 0 }
    let lasts = sources.compactMap { source in
      source.readings(entries) { Double($0.shown) }.last
    }
    return lasts.max { $0.at.instantMilliseconds < $1.at.instantMilliseconds }.map { Int($0.value) }
  }

  /// How many readings tell it, by the kind that does; LO and HI are none.
  package func counts(in entries: some EntrySource) -> [(kind: Kind, n: Int)] {
    sources.map { source in
      (source.kind(), source.readings(entries) { $0.number.isFinite ? $0.number : nil }.count)
    }
  }

  /// How many readings tell a number that is not converted to a scale.
  package func others(in entries: some EntrySource, than scale: Int) -> Int {
    guard !isConverted else { return 0 }
    return sources.reduce(0) { sum, source in
      sum + source.readings(entries) { $0.number.isFinite && number($0, in: scale) == nil ? 0 : nil }.count
    }
  }

  /// The place of the unit that is written so in the journal; nil where it is none of its units.
  package func scale(_ code: String) -> Int? { scales.firstIndex { $0.code == code } }
}

extension Quantity {
  /// Whether a person means it by a word in lower case: its name, its title, or one of its words.
  package func isMeant(by lower: String) -> Bool {
    id == lower || title.lowercased() == lower || words.contains(lower)
  }

  /// Whether its numbers can be shown in more than one unit.
  package var hasUnits: Bool { scales.count > 1 && isConverted }

  /// Whether every number of it can be told in the unit of every other.
  var isConverted: Bool { scales.allSatisfy { $0.toFirst != nil } }

  /// The number of a measurement with the digits of its entry, on the scale of entry; nil where it has none.
  package func exact(of measurement: any Measurement) -> ExactDecimal? {
    guard let source = sources.first(where: { $0.told(measurement) != nil }) else { return nil }
    guard case .number(let number) = measurement.fields.last(where: { $0.key == source.key })?.value else {
      return nil
    }
    return number
  }
}

extension Quantity: Equatable, Hashable {
  /// Two quantities are the same where their names are.
  package static func == (left: Quantity, right: Quantity) -> Bool { left.id == right.id }

  /// Hashes the name.
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Quantity {
  /// A kind of measurement that tells a quantity.
  struct Source: Sendable {
    /// Asked for late: a kind knows its quantities, so neither can be made before the other.
    let kind: @Sendable () -> Kind
    /// The field of the journal that holds the number.
    let key: String
    let told: @Sendable (any Measurement) -> Told?
    let readings: @Sendable (any EntrySource, (Told) -> Double?) -> [Reading<Double>]

    /// The readings of a kind that a person made; those of an earlier unit are on a scale that it does not have.
    init(_ own: OwnKind) {
      self.init(OwnReading.self, kind: { Kind(own) }) { reading in
        guard reading.code == own.code else { return nil }
        return Told(reading.value.double, scale: reading.unit == own.unit ? 0 : 1)
      }
    }

    init<M: Measurement>(
      _ type: M.Type, key: String = "value", kind: @escaping @Sendable () -> Kind = { M.kind },
      _ tell: @escaping @Sendable (M) -> Told?
    ) {
      self.kind = kind
      self.key = key
      told = { ($0 as? M).flatMap(tell) }
      readings = { entries, number in
        entries.readings(of: type).compactMap { reading in
          tell(reading.value).flatMap(number).map { Reading(id: reading.id, at: reading.at, value: $0) }
        }
      }
    }
  }
}

extension Quantity {
  /// Every quantity that a kind of this version tells, in the order of the kinds.
  package static let all: [Quantity] = {
    var seen: Set<ID> = []
    return Kind.measurements.flatMap(\.quantities).filter { seen.insert($0.id).inserted }
  }()

  /// The quantity with a name; nil where this version does not know it.
  package static func named(_ id: ID) -> Quantity? { all.first { $0.id == id } }
}
