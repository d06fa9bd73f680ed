import Model
import Statistics

/// The classes of a quantity with one number, as data: pulse, oxygen, temperature, ketones.
public struct BandScheme: Sendable, Identifiable {
  /// One class and where it begins.
  public struct Band: Sendable {
    /// The name in JSON.
    public let id: String
    /// The class in words.
    public let words: String
    /// How much it matters.
    public let severity: Severity
    /// Where it lies against the usual range.
    public let position: Position
    /// Where it begins; nil for the lowest.
    public let from: ExactDecimal?
    /// Whether the number in `from` itself still belongs to the class below.
    public let isAbove: Bool
    /// The limits for people.
    public let limits: String
    /// The sources of the limits.
    public let citations: [Citation]
  }

  /// The name of the scheme.
  public let id: String
  /// The kind that it classifies.
  public let kind: Kind
  /// The classes from the lowest to the highest.
  public let bands: [Band]

  /// The class of a number in the scheme's unit; nil only for a scheme without classes.
  public func classification(of value: ExactDecimal) -> Classification? {
    let found = bands.last { $0.contains(value) } ?? bands.first
    return found.map { band in
      Classification(
        id: band.id, words: band.words, scheme: id, setting: nil, severity: band.severity,
        position: band.position, limits: band.limits, citations: band.citations)
    }
  }
}

extension BandScheme.Band {
  init(
    _ id: String, _ words: String, _ severity: Severity, _ position: Position, from: ExactDecimal? = nil,
    isAbove: Bool = false, limits: String, _ citations: [Citation]
  ) {
    self.id = id
    self.words = words
    self.severity = severity
    self.position = position
    self.from = from
    self.isAbove = isAbove
    self.limits = limits
    self.citations = citations
  }

  func contains(_ value: ExactDecimal) -> Bool {
    guard let from else { return true }
    return isAbove ? value > from : !(value < from)
  }
}

extension ExactDecimal {
  /// A number with one digit behind the point, from its tenths.
  static func tenths(_ tenths: Int64) -> ExactDecimal {
    ExactDecimal(mantissa: tenths, scale: 1) ?? ExactDecimal(0)
  }
}
