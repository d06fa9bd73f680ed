import Model
import Statistics

/// A guideline's classes of blood pressure, as data.
///
/// The class of the systolic and the class of the diastolic pressure are found separately and the higher one counts
/// [A2, V]. A new scheme is one file like `AHA2025.swift` and its entry in `all`. Schemes are never mixed.
package struct Scheme: Sendable, Identifiable {
  /// The classes for one setting.
  package struct Column: Sendable {
    /// The classes from the lowest to the highest.
    package let classes: [PressureClass]
    /// The class from which on the scheme speaks of hypertension.
    package let hypertension: PressureLimit
    /// The classes of a single high pressure; empty where the scheme names none.
    package let isolated: [IsolatedClass]
    /// How the column was made, where the source has no such table.
    package let remark: String?

    /// Makes a column.
    package init(
      classes: [PressureClass], hypertension: PressureLimit, isolated: [IsolatedClass] = [],
      remark: String? = nil
    ) {
      self.classes = classes
      self.hypertension = hypertension
      self.isolated = isolated
      self.remark = remark
    }

    /// Where the limits come from.
    package var citations: [Citation] { (classes.flatMap(\.citations)).inOrderOnce }
  }

  /// The name on the command line, such as `esc-2024`.
  package let id: String
  /// The name for people, such as `ESC 2024`.
  package let title: String
  /// The year of the guideline.
  package let year: Int
  /// Whom it is for.
  package let people: String
  /// The classes for readings taken at home.
  package let home: Column
  /// The classes for readings taken at the doctor's.
  package let office: Column
  /// When a single reading is severe.
  package let severe: SevereLimit
  /// The file that it stands in.
  package let file: String

  /// Makes a scheme; `file` is the one that calls.
  package init(
    id: String, title: String, year: Int, people: String = "adults who are not pregnant", home: Column,
    office: Column, severe: SevereLimit = .adults, file: String = #fileID
  ) {
    self.id = id
    self.title = title
    self.year = year
    self.people = people
    self.home = home
    self.office = office
    self.severe = severe
    self.file = file
  }

  /// Every scheme that is offered.
  package static let all: [Scheme] = [
    .aha2025, .esc2024, .esh2023, .ish2020, .niceNG136, .jsh2025, .china2024, .pregnancy,
  ]

  /// Schemes with limits that are recalled and were not found in a readable source; who wants them asks by name.
  package static let recalled: [Scheme] = [.jsh2025Recalled]

  /// The scheme with an id; nil where this version does not know it.
  package static func named(_ id: String) -> Scheme? { (all + recalled).first { $0.id == id } }

  /// The column for a setting.
  package func column(_ setting: Targets.Setting) -> Column { setting == .home ? home : office }

  /// The pressure from which on the scheme speaks of hypertension in a setting.
  package func hypertension(_ setting: Targets.Setting) -> PressureLimit { column(setting).hypertension }
}

extension Scheme.Column {
  /// The class of a pressure in mmHg, a single reading or a mean; nil only for a column without classes.
  package func classOf(systolic: Double, diastolic: Double) -> PressureClass? {
    classes.last { $0.isReached(systolic: systolic, diastolic: diastolic) } ?? classes.first
  }

  /// The class of a single high pressure; nil where neither or both are high, or the scheme names none.
  package func isolated(systolic: Double, diastolic: Double) -> IsolatedClass? {
    isolated.first { $0.includes(systolic: systolic, diastolic: diastolic) }
  }
}

extension Array where Element: Equatable {
  /// The same, each element once, in the order in which they came.
  package var inOrderOnce: [Element] {
    reduce(into: []) { found, element in if !found.contains(element) { found.append(element) } }
  }
}
