/// The colours of pictures, of Okabe and Ito's palette, which people of every colour vision tell apart; those of words keep a
/// contrast of 4.5 or more (WCAG 2.2, 1.4.3).
enum Palette {
  /// A role of a colour.
  enum Role: String, CaseIterable {
    /// Words and axes.
    case ink
    /// Lines behind the data.
    case grid
    /// The range that is aimed at.
    case goal
    /// A limit.
    case limit
    /// Data within its limits.
    case within
    /// Data beyond them.
    case beyond
    /// Nine of ten values.
    case outer
    /// Half of all values.
    case inner
    /// The ground.
    case ground
  }

  static let ground = colour(.ground)

  /// On a white ground.
  static func colour(_ role: Role) -> String {
    switch role {
    case .ink: "#1f2933"
    case .grid: "#d5dbe1"
    case .goal: "#e6f3ee"
    case .limit: "#5b6470"
    case .within: "#0072b2"
    case .beyond: "#b34700"
    case .outer: "#cfe3f1"
    case .inner: "#8fbfdf"
    case .ground: "#ffffff"
    }
  }

  /// On a dark ground.
  static func darkColour(_ role: Role) -> String {
    switch role {
    case .ink: "#e4e7eb"
    case .grid: "#3e4c59"
    case .goal: "#12352b"
    case .limit: "#9aa5b1"
    case .within: "#56b4e9"
    case .beyond: "#f0a35e"
    case .outer: "#1d3c55"
    case .inner: "#2f6690"
    case .ground: "#15191e"
    }
  }

  /// The rules by which a dark page changes the colours.
  static var darkRules: String {
    Role.allCases.map { role in
      let colour = darkColour(role)
      return ".\(role.rawValue){fill:\(colour)}.\(role.rawValue)-line{stroke:\(colour)}"
    }.joined()
  }

  /// The same for a picture by itself.
  static var darkStyle: String { "@media (prefers-color-scheme:dark){\(darkRules)}" }
}
