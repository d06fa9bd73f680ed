extension [String] {
  /// What there is to choose from, in words: `there is only peak flow`, `there are home and office`, `there are none`.
  package var thereAre: String {
    guard let last else { return "there are none" }
    return count == 1
      ? "there is only \(last)" : "there are \(dropLast().joined(separator: ", ")) and \(last)"
  }
}
