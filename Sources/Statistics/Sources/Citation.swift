/// Where a number or a sentence comes from, and how well that is known.
package struct Citation: Sendable, Hashable {
  /// The key in docs/clinical.md, such as `A6`; empty for a choice of this program.
  package let key: String
  /// The source for people: body, title, year.
  package let title: String
  /// Where it was read; empty where it was not.
  package let address: String
  /// How well it is known.
  package let mark: SourceTrust

  /// Makes a citation.
  package init(_ key: String, _ mark: SourceTrust, _ title: String, _ address: String = "") {
    self.key = key
    self.mark = mark
    self.title = title
    self.address = address
  }

  /// The citation in one line, such as `heart.org, when to call 911 (read in the source)`.
  package var text: String { mark == .own ? title : "\(title) (\(mark.words))" }

  /// A choice of this program, with the reason.
  package static func choice(_ reason: String) -> Citation { Citation("", .choice, reason) }
  /// A limit of the person's own.
  package static func own(_ title: String) -> Citation { Citation("", .own, title) }
  /// Something known but not found in a readable source.
  package static func recalled(_ title: String) -> Citation { Citation("", .recalled, title) }
}
