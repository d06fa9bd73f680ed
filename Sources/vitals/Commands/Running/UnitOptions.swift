import ArgumentParser
import Care
import Model

/// The option that chooses in which unit numbers are shown, in the place of the one that is set.
struct UnitOptions: ParsableArguments {
  @Option(
    name: .customLong("unit"),
    help: ArgumentHelp(
      "Show numbers in this unit: mg/dL or mmol/L, kg or lb, C or F. Once for each quantity.",
      valueName: "unit"))
  var units: [String] = []

  /// No unit, made without the parser; within an `init` the option would only be described anew.
  static func unparsed() -> UnitOptions {
    var options = UnitOptions()
    options.units = []
    return options
  }

  /// The settings as they are with these units.
  func applied(to settings: Settings) throws -> Settings {
    var settings = settings
    let asked = try asked()
    for quantity in Self.quantities {
      if let setting = quantity.setting, let unit = asked[quantity.id] { try settings.set(setting, to: unit) }
    }
    return settings
  }

  /// The units that are asked for, each of its quantity.
  func asked() throws -> ShownUnits {
    var asked = ShownUnits()
    for text in units {
      guard let (quantity, unit) = Self.unit(meant: text) else {
        throw Exit.usage("--unit \(text) is not a unit; \(Self.names.thereAre).")
      }
      if let other = asked[quantity.id], other != unit {
        throw Exit.usage("--unit \(other) and --unit \(unit) do not go together.")
      }
      asked[quantity.id] = unit
    }
    return asked
  }

  /// The unit that is meant, in any case and by any of its words, and whose it is.
  private static func unit(meant text: String) -> (Quantity, unit: String)? {
    let lower = text.lowercased()
    for quantity in quantities {
      let scale = quantity.scales.first {
        $0.code.lowercased() == lower || $0.words.contains(lower) || $0.unit.lowercased() == lower
      }
      if let scale { return (quantity, scale.code) }
    }
    return nil
  }

  private static let quantities = Quantity.all.filter(\.hasUnits)
  private static let names = quantities.flatMap(\.scales).map(\.code)
}

extension Program {
  /// The same, with numbers shown in other units.
  func showing(_ options: UnitOptions) throws -> Program {
    guard !options.units.isEmpty else { return self }
    var program = self
    program.shownSettings = try options.applied(to: settings())
    return program
  }
}

extension PatientRecord {
  /// The same record with a number shown in the unit in which it is not shown; nil where it has only one.
  func inOtherUnit(of quantity: Quantity) throws -> PatientRecord? {
    guard quantity.hasUnits, let setting = quantity.setting else { return nil }
    let shown = scale(of: quantity)
    guard let other = quantity.scales.indices.first(where: { $0 != shown }) else { return nil }
    var changed = settings
    try changed.set(setting, to: quantity.scales[other].code)
    return with(changed)
  }
}
