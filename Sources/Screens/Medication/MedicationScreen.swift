import Model
import Terminal

/// The medicines, with what was taken and what changed.
public struct MedicationScreen: Screen {
  /// Opens the page.
  public init() {}

  /// The page.
  public var place: Place { .medication }
  /// What can be done here.
  public var footer: [Command.ID] { [.undo, .help, .leave] }

  /// Goes back.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    command == .leave ? [.go(.today)] : []
  }

  /// Says that there is nothing.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    canvas.write("None yet.", x: 3, y: 0, tone: .muted, maxWidth: max(0, canvas.size.width - 4))
    return nil
  }
}
