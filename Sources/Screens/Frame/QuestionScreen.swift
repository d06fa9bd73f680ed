import Care
import Terminal

/// A question with yes and no over the screen below; yes is never the key that asked.
struct QuestionScreen: Screen {
  private let title: String
  private let lines: [String]
  private let yes: [Effect]

  /// Asks; `yes` happens when the answer is yes, nothing when it is not.
  init(_ title: String, lines: [String], yes: [Effect]) {
    self.title = title
    self.lines = lines
    self.yes = yes
  }

  /// A question.
  var page: Page { .question }
  /// What can be answered.
  var footer: [Command.ID] { [.yes, .no, .help] }

  /// Takes the answer.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .yes: [.pop] + yes
    case .no, .leave: [.pop]
    default: []
    }
  }

  /// Draws the box.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    Dialog(title: title, lines: lines, hints: Command.hints(footer, in: page), tone: .normal).draw(
      on: &canvas)
    return nil
  }
}
