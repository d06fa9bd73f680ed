/// The names of months in the languages that files come in, whole or cut short.
enum MonthName {
  /// The month that a word names, 1 to 12; nil where it names none.
  static func number(_ word: some StringProtocol) -> Int? {
    let key = HeaderText.key(String(word))
    guard key.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.contains { $0.hasPrefix(key) } }.map { $0 + 1 }
  }

  // In this order a word that is cut short finds the month it means: "jui" is none, "juin" and "juil" are.
  private static let names: [[String]] = [
    [
      "january", "januar", "janner", "janvier", "enero", "gennaio", "januari", "janeiro", "stycznia",
      "styczen",
    ],
    ["february", "februar", "fevrier", "febrero", "febbraio", "februari", "fevereiro", "lutego", "luty"],
    ["march", "marz", "mrz", "mars", "marzo", "maart", "mrt", "marco", "marca", "marzec", "marts"],
    ["april", "avril", "abril", "aprile", "kwietnia", "kwiecien"],
    ["may", "mai", "mayo", "maggio", "mei", "maj", "maio", "maja"],
    ["june", "juni", "juin", "junio", "giugno", "junho", "czerwca", "czerwiec"],
    ["july", "juli", "juillet", "julio", "luglio", "julho", "lipca", "lipiec"],
    ["august", "aout", "agosto", "augustus", "augusti", "sierpnia", "sierpien"],
    ["september", "septembre", "septiembre", "sept", "settembre", "setembro", "wrzesnia", "wrzesien"],
    ["october", "oktober", "octobre", "octubre", "ottobre", "outubro", "pazdziernika", "pazdziernik"],
    ["november", "novembre", "noviembre", "novembro", "listopada", "listopad"],
    ["december", "dezember", "decembre", "diciembre", "dicembre", "dezembro", "grudnia", "grudzien"],
  ]
}
