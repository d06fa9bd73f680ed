extension String {
  /// A unit behind a number, with the space between them; nothing where there is no unit.
  package var spaced: String { isEmpty ? "" : " \(self)" }
}
