/// The units in which the numbers of a page are shown, whatever they were entered in: one for each quantity, so that two
/// readings beside each other can be compared; and the digits of the kinds that a person made.
///
/// What was entered is never changed by it: a measurement keeps its own number and unit, and has a ``Face`` beside them.
package struct ShownUnits: Sendable, Equatable {
  private var codes: [Quantity.ID: String] = [:]
  /// That of glucose, which is asked for of a million readings.
  package private(set) var glucose: GlucoseUnit?

  /// How many digits the kinds that a person made have behind the point, by their codes.
  var digits: [Kind.ID: Int] = [:]

  /// Every number in the unit of its entry.
  package static let asEntered = ShownUnits()

  /// Whether every number is shown as it was entered.
  package var isAsEntered: Bool { codes.isEmpty && digits.isEmpty }

  /// Makes none; each number is shown as it was entered.
  package init() {}

  /// The unit of a quantity, as the journal writes it; nil for that of each entry.
  package subscript(quantity: Quantity.ID) -> String? {
    get { codes[quantity] }
    set {
      codes[quantity] = newValue
      if quantity == Quantity.glucose.id { glucose = newValue.flatMap(GlucoseUnit.init(rawValue:)) }
    }
  }

  /// The unit of a quantity; nil for that of each entry.
  func unit<Unit: RawRepresentable<String>>(_ quantity: Quantity.ID) -> Unit? {
    codes[quantity].flatMap(Unit.init(rawValue:))
  }
}

/// How a measurement is shown where that is otherwise than it was entered: in another unit, or with more digits.
///
/// It says nothing of what was measured: two measurements that differ in it alone are the same.
package struct Face<Look: Sendable>: Sendable, Equatable {
  /// How; nil for as it was entered.
  let look: Look?

  init(_ look: Look? = nil) { self.look = look }

  /// Always: it is how something looks, and not what it is.
  package static func == (left: Face, right: Face) -> Bool { true }
}

extension Measurement {
  /// Shown in the units of a page; a kind whose numbers have one unit is always the same.
  package func shown(in units: ShownUnits) -> Self { self }

  /// Shown in the unit of its entry.
  package var asEntered: Self { shown(in: .asEntered) }
}

extension Entry {
  /// Shown in the units of a page.
  package func shown(in units: ShownUnits) -> Entry {
    guard let measurement else { return self }
    var entry = self
    entry.content = measurement.shown(in: units)
    return entry
  }

  /// Shown in the units in which it was entered.
  package var asEntered: Entry { shown(in: .asEntered) }
}

extension Quantity {
  /// A number of one scale as it is shown on another: itself on its own, else with the digits of the other.
  package func text(_ number: ExactDecimal, from scale: Int, on shown: Int) -> String {
    shownNumber(number, from: scale, on: shown).description
  }

  /// The same as a number.
  package func shownNumber(_ number: ExactDecimal, from scale: Int, on shown: Int) -> ExactDecimal {
    guard scale != shown, let converted = self.number(Told(number.double, scale: scale), in: shown) else {
      return number
    }
    return ExactDecimal(rounding: converted, places: scales[shown].digits) ?? number
  }
}
