// Numbers that came with a unit in which they are hardly measured, or with none: each limit stands here or with its
// quantity, once.
extension GlucoseUnit {
  /// The other unit.
  public var other: GlucoseUnit { self == .mgdl ? .mmol : .mgdl }

  /// Whether a number is hardly one of this unit and likely one of the other (D).
  public func isSlip(_ number: Double) -> Bool {
    switch self {
    case .mgdl: number <= 33.3
    case .mmol: number > 35
    }
  }
}

extension TemperatureUnit {
  /// The unit of a number that came without one: what can be °C can not be °F.
  public init(bare number: Double) {
    self = number < Temperature.limits(.fahrenheit).hard.lowerBound ? .celsius : .fahrenheit
  }

  /// What tells the units apart where none is named: `up to 45 are °C, those from 77 on °F`.
  public static var bareText: String {
    let celsius = Limits.text(Temperature.limits(.celsius).hard.upperBound)
    let fahrenheit = Limits.text(Temperature.limits(.fahrenheit).hard.lowerBound)
    return "up to \(celsius) are °C, those from \(fahrenheit) on °F"
  }
}
