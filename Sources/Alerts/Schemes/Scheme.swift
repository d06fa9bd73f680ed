import Model
import Statistics

/// A guideline's classes of blood pressure for adults who are not pregnant, as data.
///
/// The class of the systolic and the class of the diastolic pressure are found separately and the higher one counts
/// [A2, V]. A new scheme is one file like `AHA2025.swift` and its entry in `all`. Schemes are never mixed.
public struct Scheme: Sendable, Identifiable {
  /// The classes for one setting.
  public struct Column: Sendable {
    /// The classes from the lowest to the highest.
    public let classes: [PressureClass]
    /// The class from which on the scheme speaks of hypertension.
    public let hypertension: PressureLimit
    /// Where the limits come from.
    public let citations: [Citation]
    /// How the column was made, where the source has no such table.
    public let remark: String?
  }

  /// The name on the command line, such as `esc-2024`.
  public let id: String
  /// The name for people, such as `ESC 2024`.
  public let title: String
  /// The year of the guideline.
  public let year: Int
  /// The classes for readings taken at home.
  public let home: Column
  /// The classes for readings taken at the doctor's.
  public let office: Column

  /// Every scheme this version knows.
  public static let all: [Scheme] = [.aha2025, .esc2024]

  /// The scheme with an id; nil where this version does not know it.
  public static func named(_ id: String) -> Scheme? { all.first { $0.id == id } }

  /// The column for a setting.
  public func column(_ setting: Targets.Setting) -> Column { setting == .home ? home : office }

  /// The pressure from which on the scheme speaks of hypertension in a setting.
  public func hypertension(_ setting: Targets.Setting) -> PressureLimit { column(setting).hypertension }

  /// The lines of the scheme for a chart of blood pressure.
  public func ruleLines(_ setting: Targets.Setting) -> [RuleLine] {
    let limit = hypertension(setting)
    return [
      RuleLine(Double(limit.systolic), "systolic \(limit.systolic)"),
      RuleLine(Double(limit.diastolic), "diastolic \(limit.diastolic)"),
    ]
  }
}

extension Scheme.Column {
  /// The class of a pressure in mmHg, a single reading or a mean; nil only for a column without classes.
  public func classOf(systolic: Double, diastolic: Double) -> PressureClass? {
    classes.last { $0.isReached(systolic: systolic, diastolic: diastolic) } ?? classes.first
  }
}
