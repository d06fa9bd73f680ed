/// A number that stands alone in a line, without a unit and without the name of a kind.
///
/// It is taken only where it can be nothing but a usual glucose value in a unit that the person uses, as `5.6` is; else it
/// is asked what it is.
struct BareNumber {
  private let value: ExactDecimal
  private let meanings: [Meaning]
  /// Whether the person uses a unit of glucose in which the number is usual.
  private let isUsual: Bool

  /// Takes the only word of a line; nil where there are more, or it is no number.
  init?(_ words: LogWords, _ context: EntryContext) {
    guard words.rest.count == 1, case .number(let value) = WrittenNumber(words.rest[0].text) else {
      return nil
    }
    self.value = value
    meanings = Self.possible(value, context).filter { $0.isOpen(context) }
    isUsual = !context.usualUnits(of: .glucose, for: value).isEmpty
  }

  /// Whether it is a glucose value and nothing else.
  ///
  /// Meters in mmol/L always show a decimal, so that a whole number is asked about: it may be the beginning of another.
  var isGlucose: Bool {
    isUsual && meanings.count == 1 && meanings[0].isGlucose
      && (value.scale > 0 || meanings[0].unit == "mg/dL")
  }

  /// What a number may be, as it would be written, in the units that the person uses where that leaves any; nil where it
  /// can be nothing that people type without its name.
  static func meanings(of value: ExactDecimal, _ context: EntryContext) -> String? {
    let possible = possible(value, context)
    let open = possible.filter { $0.isOpen(context) }
    let texts = (open.isEmpty ? possible : open).map(\.text)
    guard let last = texts.last else { return nil }
    return texts.count == 1 ? last : "\(texts.dropLast().joined(separator: ", ")) or \(last)"
  }

  /// What a number may be with the word that stands behind it; nil where that says no more than the number alone.
  static func meanings(of value: ExactDecimal, before next: LogWords.Word?) -> String? {
    if next?.lower == "%" {
      let possible = [
        ("spo2 \(value)", value.whole != nil && OxygenSaturation.limits.refusal(value) == nil),
        ("a1c \(value) %", HbA1c.limits(.percent).refusal(value) == nil),
      ]
      let texts = possible.filter(\.1).map(\.0)
      return texts.isEmpty ? nil : texts.joined(separator: " or ")
    }
    guard let first = value.whole, case .number(let number)? = next.map({ WrittenNumber($0.text) }),
      let second = number.whole, BloodPressure.isOximeter(first, second)
    else { return nil }
    let pressure = BloodPressure.isUsual(first, second) ? "bp \(first)/\(second), or " : ""
    return "\(pressure)spo2 \(first) and then pulse \(second)"
  }

  /// Something that a number may be.
  private struct Meaning {
    /// How it would be written.
    let text: String
    /// Its unit, and the quantity that has more than one; nil where it has one only.
    var unit: String?
    var quantity: Quantity?

    var isGlucose: Bool { quantity == .glucose }

    /// Whether its unit is one that the person uses, as far as that is known.
    func isOpen(_ context: EntryContext) -> Bool {
      guard let quantity, let unit, context.knowsUnit(of: quantity) else { return true }
      return context.uses(unit, of: quantity)
    }
  }

  private static func possible(_ value: ExactDecimal, _ context: EntryContext) -> [Meaning] {
    let isWhole = value.whole != nil
    let all: [(Meaning, Bool)] = [
      // The lower number is not made up: it is the person's to say.
      (Meaning(text: "\(value)/ and the lower number"), isWhole && (100...250).contains(value.double)),
      (
        Meaning(text: "\(value) mmol/L", unit: "mmol/L", quantity: .glucose),
        Glucose.limits(.mmol).refusal(value) == nil
      ),
      (
        Meaning(text: "\(value) mg/dL", unit: "mg/dL", quantity: .glucose),
        Glucose.limits(.mgdl).refusal(value) == nil
      ),
      (
        Meaning(text: "w \(value) kg", unit: "kg", quantity: .weight),
        Weight.limits(.kilogram).doubt(value) == nil
      ),
      (
        Meaning(text: "w \(value) lb", unit: "lb", quantity: .weight),
        context.uses("lb", of: .weight) && Weight.limits(.pound).doubt(value) == nil
      ),
      (Meaning(text: "pulse \(value)"), isWhole && Pulse.limits.refusal(value) == nil),
      (Meaning(text: "spo2 \(value)"), isWhole && OxygenSaturation.limits.doubt(value) == nil),
      (
        Meaning(text: "temp \(value) C", unit: "C", quantity: .temperature),
        Temperature.limits(.celsius).doubt(value) == nil
      ),
      (
        Meaning(text: "temp \(value) F", unit: "F", quantity: .temperature),
        context.uses("F", of: .temperature) && Temperature.limits(.fahrenheit).doubt(value) == nil
      ),
    ]
    return all.filter(\.1).map(\.0)
  }
}
