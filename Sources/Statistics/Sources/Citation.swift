/// Where a number or a sentence comes from, and how well that is known.
public struct Citation: Sendable, Hashable {
  /// The key in docs/clinical.md, such as `A6`; empty for a choice of this program.
  public let key: String
  /// The source for people: body, title, year.
  public let title: String
  /// Where it was read; empty where it was not.
  public let address: String
  /// How well it is known.
  public let mark: SourceTrust

  /// Makes a citation.
  public init(_ key: String, _ mark: SourceTrust, _ title: String, _ address: String = "") {
    self.key = key
    self.mark = mark
    self.title = title
    self.address = address
  }

  /// The citation in one line, such as `heart.org, when to call 911 (read in the source)`.
  public var text: String { "\(title) (\(mark.words))" }

  /// A choice of this program, with the reason.
  public static func choice(_ reason: String) -> Citation { Citation("", .choice, reason) }
  /// Something known but not found in a readable source.
  public static func recalled(_ title: String) -> Citation { Citation("", .recalled, title) }
}
