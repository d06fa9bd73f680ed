/// A unit in which a number was given, when first, and how.
package struct UnitUse: Sendable, Equatable {
  /// When an entry was written: by the clock, and of one instant by the number of its line.
  package struct Written: Sendable, Comparable {
    private let milliseconds: UInt64
    private let number: Int
    private let id: ULID

    /// Takes the id of an entry and the number of its first line.
    package init(_ id: ULID, number: Int) {
      (milliseconds, self.number, self.id) = (id.milliseconds, number, id)
    }

    /// Orders from the first that was written to the last.
    package static func < (left: Written, right: Written) -> Bool {
      (left.milliseconds, left.number, left.id) < (right.milliseconds, right.number, right.id)
    }
  }

  /// The quantity.
  package let quantity: Quantity.ID
  /// The unit, as the journal writes it.
  package let unit: String
  /// The entry that was written first with it.
  package fileprivate(set) var first: Written
  /// Whether a person typed it by itself; what came with others, as an import does, is of another device.
  package let isTyped: Bool
}

/// The units of a journal while its entries are gone through.
package struct UnitUses: Sendable {
  /// What was found, each unit once as typed and once as imported.
  package private(set) var all: [UnitUse] = []

  /// Finds nothing yet.
  package init() {}

  /// Takes the numbers of an entry; `number` is that of its first line.
  package mutating func take(_ entry: Entry, number: (ULID) -> Int) {
    guard let measurement = entry.measurement else { return }
    for quantity in measurement.kind.quantities where quantity.hasUnits {
      guard let told = quantity.told(by: measurement) else { continue }
      let written = UnitUse.Written(entry.id, number: number(entry.id))
      take(quantity, quantity.scales[told.scale].code, written, isTyped: entry.batch == nil)
    }
  }

  /// Takes a unit of glucose.
  package mutating func take(_ unit: GlucoseUnit, first: UnitUse.Written, isTyped: Bool) {
    take(.glucose, unit.rawValue, first, isTyped: isTyped)
  }

  private mutating func take(_ quantity: Quantity, _ unit: String, _ written: UnitUse.Written, isTyped: Bool)
  {
    guard
      let place = all.firstIndex(where: {
        $0.quantity == quantity.id && $0.unit == unit && $0.isTyped == isTyped
      })
    else {
      all.append(UnitUse(quantity: quantity.id, unit: unit, first: written, isTyped: isTyped))
      return
    }
    all[place].first = min(all[place].first, written)
  }
}

extension ShownUnits {
  /// The units of the pages that are made from some entries: those that are set; else of each quantity the unit that
  /// was typed first, or was imported first where none was typed.
  ///
  /// That it is the first one, by when it was written, keeps a page as it is whatever is typed next.
  package init(_ settings: Settings, _ uses: [UnitUse], _ kinds: Kinds) {
    self.init()
    for own in kinds.own { digits[own.code] = own.digits }
    for quantity in Quantity.all where quantity.hasUnits {
      let own = uses.filter { $0.quantity == quantity.id }
      let typed = own.filter(\.isTyped)
      let first = (typed.isEmpty ? own : typed).min { $0.first < $1.first }
      self[quantity.id] = settings.unit(of: quantity) ?? first?.unit
    }
  }

  /// Those of them that are not those of every entry, so that nothing is converted for nothing.
  package func besides(_ uses: [UnitUse]) -> ShownUnits {
    var others = ShownUnits()
    others.digits = digits
    for quantity in Set(uses.filter { $0.unit != self[$0.quantity] }.map(\.quantity)) {
      others[quantity] = self[quantity]
    }
    return others
  }
}
