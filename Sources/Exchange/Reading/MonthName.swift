/// The names of months in English, German, French and Spanish, whole or cut short.
enum MonthName {
  /// The month that a word names, 1 to 12; nil where it names none.
  static func number(_ word: some StringProtocol) -> Int? {
    let key = HeaderText.key(String(word))
    guard key.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.contains { $0.hasPrefix(key) } }.map { $0 + 1 }
  }

  // In this order a word that is cut short finds the month it means: "jui" is none, "juin" and "juil" are.
  private static let names: [[String]] = [
    ["january", "januar", "janner", "janvier", "enero"],
    ["february", "februar", "fevrier", "febrero"],
    ["march", "marz", "mrz", "mars", "marzo"],
    ["april", "avril", "abril"],
    ["may", "mai", "mayo"],
    ["june", "juni", "juin", "junio"],
    ["july", "juli", "juillet", "julio"],
    ["august", "aout", "agosto"],
    ["september", "septembre", "septiembre", "sept"],
    ["october", "oktober", "octobre", "octubre"],
    ["november", "novembre", "noviembre"],
    ["december", "dezember", "decembre", "diciembre"],
  ]
}
