/// What a monitor's column for an irregular heartbeat says, in the words of several languages.
enum IrregularHeartbeat {
  /// Whether one was seen, and a remark where the word is not known, so that it is not lost.
  static func read(_ cell: Cell?) -> (seen: Bool, remark: String?) {
    guard let cell else { return (false, nil) }
    let word = cell.text.lowercased()
    if no.contains(word) { return (false, nil) }
    if yes.contains(word) || WrittenTime.digits(word).map({ $0 > 0 }) == true { return (true, nil) }
    return (false, "\(cell.name): \(cell.text)")
  }

  private static let yes: Set<String> = ["detected", "yes", "true", "on", "ja", "oui", "sí", "si", "x"]
  private static let no: Set<String> = [
    "not detected", "no", "none", "false", "off", "ok", "normal", "nein", "non", "0", "-", "未検出",
  ]
}
