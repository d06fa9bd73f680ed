import Model

/// A kind as a person names it on the command line.
enum KindWord {
  /// The kind; its id, its title and its log words all name it.
  static func kind(_ text: String) throws -> Kind {
    if let kind = Kind.meant(by: text), kind.logging != nil { return kind }
    let known = Kind.measurements.map(\.id).joined(separator: ", ")
    throw Exit.usage("\(text) is not a kind; there are \(known).")
  }
}
