import Model

/// The names under which reports print the tests that are looked for, word by word in lower case without accents.
enum ReportNames {
  /// What a name stands for; nil for names that contain another one and mean something else.
  struct Match {
    let test: FoundTest?
    /// How many words it has.
    let length: Int
  }

  /// The longest name that begins at a word.
  static func match(_ words: ArraySlice<String>) -> Match? {
    guard let first = words.first, let names = byFirst[first] else { return nil }
    return names.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
      .map { Match(test: $0.test, length: $0.words.count) }
  }

  /// Whether a name may stand in a line, and a number: a look at its bytes, so that megabytes of prose cost nothing.
  static func mayStand(in line: String) -> Bool {
    var line = line
    return line.withUTF8 { bytes in
      guard bytes.count > 3, bytes.contains(where: { (48...57).contains($0) }) else { return false }
      var last: UInt32 = 0
      for byte in bytes {
        last = last << 8 & 0xFF_FFFF | UInt32((65...90).contains(byte) ? byte | 32 : byte)
        if stems.contains(last) { return true }
      }
      return false
    }
  }

  /// Three letters of every name, none of them with an accent in any language.
  private static let stems = Set(
    ["cho", "col", "ldl", "hdl", "tri", "tin", "gfr", "dfg", "ota", "kal", "a1c", "glu", "gly", "zuc", "glo"]
      .map {
        $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      })

  /// Every name, for a test.
  static var texts: [String] { all.filter { $0.test != nil }.map { $0.words.joined(separator: " ") } }

  private typealias Name = (words: [String], test: FoundTest?)

  private static let byFirst = Dictionary(grouping: all) { $0.words.first ?? "" }

  private static let all: [Name] =
    laboratory(
      "total-cholesterol",
      cholesterol + cholesterol.flatMap { ["total \($0)", "\($0) total", "\($0) gesamt"] }
        + ["gesamtcholesterin", "gesamt cholesterin"])
    + laboratory("ldl-cholesterol", lipoprotein("ldl")) + laboratory("hdl-cholesterol", lipoprotein("hdl"))
    + laboratory("triglycerides", ["triglycerides", "triglyceride", "triglyzeride", "trigliceridos"])
    + laboratory("creatinine", ["creatinine", "kreatinin", "creatinina"])
    + laboratory("egfr", ["egfr", "e gfr", "gfr", "estimated gfr", "dfg", "dfge"])
    + laboratory("potassium", ["potassium", "kalium", "potasio"])
    + names(
      .hba1c,
      [
        "hba1c", "hb a1c", "a1c", "haemoglobin a1c", "hemoglobin a1c", "glycated haemoglobin",
        "glycated hemoglobin",
        "hemoglobine glyquee", "hemoglobina glicosilada",
      ])
    + names(.glucose, ["glucose", "glukose", "glucosa", "blutzucker", "glycemie", "glucemia"])
    + names(nil, others)

  private static let cholesterol = ["cholesterol", "cholesterin", "colesterol", "chol"]

  private static func lipoprotein(_ name: String) -> [String] {
    [name, "\(name) c", "c \(name)"]
      + cholesterol.flatMap {
        ["\(name) \($0)", "\($0) \(name)", "\($0) in \(name)", "\(name) \($0) direct"]
      }
  }

  /// Names that have one of the others in them.
  private static let others =
    cholesterol.flatMap { ["non hdl \($0)", "\($0) non hdl", "vldl \($0)", "\($0) vldl", "\($0) ester"] } + [
      "non hdl", "non hdl c", "creatinine clearance", "kreatinin clearance", "creatinine kinase",
      "average glucose", "mean glucose", "glucose tolerance", "glucose 6", "cholesterol hdl ratio",
    ]

  private static func laboratory(_ id: String, _ texts: [String]) -> [Name] {
    LaboratoryTest.named(id).map { names(.laboratory($0), texts) } ?? []
  }

  private static func names(_ test: FoundTest?, _ texts: [String]) -> [Name] {
    texts.map { ($0.split(separator: " ").map(String.init), test) }
  }

  /// Words that make a whole line one about something else.
  static let elsewhere: Set<String> = [
    "ratio", "quotient", "index", "urine", "urin", "urinary", "harn", "orina", "urinaire", "clearance",
    "average",
    "sammelurin", "spot",
  ]

  /// Words behind which numbers are no results: limits, aims, and what was measured before.
  static let stops: Set<String> = [
    "ref", "reference", "referenz", "referenzbereich", "normal", "normalbereich", "normwert", "norm", "range",
    "target", "goal", "aim", "limit", "optimal", "desirable", "ziel", "zielwert", "previous", "prior",
    "previously",
    "vorwert", "last", "anterior", "objetivo", "valeurs", "should", "soll",
  ]

  /// Words that make the number behind them a limit.
  static let comparators: Set<String> = [
    "<", ">", "<=", ">=", "≤", "≥", "below", "under", "above", "over", "less", "greater", "unter", "über",
    "ueber",
    "bis", "up",
  ]

  /// What laboratories print beside a number that is high, low or as usual.
  static let flags: Set<String> = [
    "h", "l", "hh", "ll", "high", "low", "n", "a", "*", "**", "+", "++", "-", "--", "↑", "↓", "!", "=", ":",
    "|",
  ]

  /// Words that say that nothing was eaten.
  static let fasting: Set<String> = ["fasting", "nuchtern", "nüchtern", "jeun", "ayunas"]
}
