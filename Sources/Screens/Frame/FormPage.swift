import Care
import Lettering
import Terminal

/// The fields of a form on a screen: moving between them, typing, drawing, and what they would make below.
struct FormPage: Sendable {
  /// The heading.
  let title: String
  /// The fields, in the order in which they are gone through.
  var fields: [FormField]
  /// The field that takes what is typed.
  private(set) var focus = 0
  /// What the fields said before anything was typed; nil until then.
  private var opened: [String]?

  init(_ title: String, _ fields: [FormField]) {
    self.title = title
    self.fields = fields
  }

  /// What was typed into, or chosen in, the field with a label; empty where there is no such field.
  subscript(_ label: String) -> String { fields.first { $0.label == label }?.value ?? "" }

  /// Moves between the fields; nothing for another command.
  mutating func perform(_ command: Command.ID) {
    switch command {
    case .nextField: focus = (focus + 1) % fields.count
    case .previousField: focus = (focus + fields.count - 1) % fields.count
    default: break
    }
  }

  /// Gives the focus to the field with a label, where there is one.
  mutating func focus(on label: String) {
    if let place = fields.firstIndex(where: { $0.label == label }) { focus = place }
  }

  /// Types into the field that has the focus.
  mutating func type(_ key: Key) -> [Effect] {
    open()
    return fields[focus].type(key).map { [.say($0, .warning)] } ?? []
  }

  /// The fields that say something else than when the form was opened.
  var typed: [UnsavedForm.Typed] {
    guard let opened else { return [] }
    return zip(fields, opened).filter { $0.value != $1 }.map { field, _ in .init(field.label, field.value) }
  }

  /// Fills in what was typed before, and gives the focus to the last field of it.
  mutating func takeUp(_ typed: [UnsavedForm.Typed]) {
    open()
    for typed in typed {
      guard let place = fields.firstIndex(where: { $0.label == typed.label }) else { continue }
      fields[place].fill(typed.text)
      focus = place
    }
  }

  private mutating func open() { opened = opened ?? fields.map(\.value) }

  /// The fields, and below them some lines; on a low screen the fields scroll so that the one with the focus is seen.
  func draw(on canvas: inout Canvas, below lines: [Remark]) -> Point? {
    // The field that is typed into comes before all else.
    let isLow = canvas.size.height < Self.roomy
    let top = isLow ? canvas.size.height < 3 ? 0 : 1 : 2
    if top > 0 { canvas.write(title, x: 1, y: 0, tone: .heading, maxWidth: canvas.size.width - 2) }
    if fields[focus].isChoice, !isLow {
      canvas.write(FormField.choosing, x: 3, y: 1, tone: .muted, maxWidth: max(0, canvas.size.width - 4))
    }
    let lines = lines.flatMap { line in
      Text.wrap(line.text, width: max(1, canvas.size.width - 4)).map { Remark($0, line.emphasis) }
    }
    let most =
      isLow ? canvas.size.height - top - min(1, lines.count) : canvas.size.height - 3 - lines.count
    let room = max(1, min(fields.count, most))
    let first = max(0, min(focus - room + 1, fields.count - room))
    var cursor: Point?
    for (row, field) in fields.enumerated().dropFirst(first).prefix(room) {
      if let point = field.draw(on: &canvas, y: top + row - first, focused: row == focus) { cursor = point }
    }
    for (row, line) in lines.enumerated() {
      canvas.write(
        line.text, x: 3, y: top + room + (isLow ? 0 : 1) + row, tone: Tone(line.emphasis),
        maxWidth: max(0, canvas.size.width - 4))
    }
    return cursor
  }

  /// From so many rows on there is room for a title, a hint, and an empty row.
  private static let roomy = 6
}
