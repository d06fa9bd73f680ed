import Model
import Terminal

/// The documents that were received.
public struct DocumentsScreen: Screen {
  /// Opens the page.
  public init() {}

  /// The page.
  public var place: Place { .documents }
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
