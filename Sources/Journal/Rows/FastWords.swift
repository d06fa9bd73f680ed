import Model

/// The words of fast lines with the bits that they stand for in a packed reading.
enum FastWords {
  typealias Word = (text: [UInt8], code: UInt64)

  static let meals = Glucose.Meal.allCases.map {
    word($0.rawValue, Glucose.pack(meal: $0, source: .fingerStick))
  }
  static let sources = Glucose.Source.allCases.map { word($0.rawValue, Glucose.pack(meal: nil, source: $0)) }
  static let arms = Side.allCases.map { word($0.rawValue, cuff: (.arm, $0)) }
  static let wrists = Side.allCases.map { word($0.rawValue, cuff: (.wrist, $0)) }
  static let postures = Posture.allCases.map {
    word($0.rawValue, BloodPressure.pack(cuff: nil, posture: $0, irregular: false))
  }
  static let irregular = BloodPressure.pack(cuff: nil, posture: nil, irregular: true)

  private static func word(_ text: String, cuff: (site: BloodPressure.Site, side: Side)) -> Word {
    word(text, BloodPressure.pack(cuff: cuff, posture: nil, irregular: false))
  }

  /// A word with the quote that ends it.
  private static func word(_ text: String, _ code: UInt64) -> Word { (Array("\(text)\"".utf8), code) }
}
