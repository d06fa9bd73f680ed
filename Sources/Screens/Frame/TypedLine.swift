import Care
import Terminal

/// A line that is typed on a page: what it is for, what stood in it when it was opened, and what stands in it now.
struct TypedLine: Sendable {
  /// What it is for.
  let key: UnsavedForm.Key
  private let title: String
  private let opened: String
  private var field: TextField

  /// Opens a line, empty or with a text.
  init(_ key: UnsavedForm.Key, _ title: String, _ text: String = "") {
    (self.key, self.title, opened, field) = (key, title, text, TextField(text))
  }

  /// What stands in it.
  var text: String { field.text }

  /// What was typed, to be kept; nil where it is as it was opened.
  var unsaved: UnsavedForm? {
    text == opened ? nil : UnsavedForm(key, title: title, fields: [.init("", text)])
  }

  /// Puts in what was typed before.
  mutating func takeUp(_ form: UnsavedForm) { field = TextField(form.fields.first?.text ?? "") }

  /// Types; whether the text changed or the cursor moved.
  mutating func handle(_ key: Key) -> Bool { field.handle(key) }

  /// Draws the line, and says where the cursor stands.
  func draw(on canvas: inout Canvas, x: Int, y: Int, width: Int) -> Point? {
    field.draw(on: &canvas, x: x, y: y, width: width)
  }
}

/// A screen on which a line can be typed.
protocol TypesLine: Screen {
  /// The line; nil as long as none is typed.
  var typing: TypedLine? { get set }
}

extension TypesLine {
  /// What the line is for.
  var formKey: UnsavedForm.Key? { typing?.key }
  /// What was typed.
  var unsavedForm: UnsavedForm? { typing?.unsaved }
  /// Whether all of it was taken out.
  var isEmptied: Bool { typing.map { $0.unsaved == nil } ?? false }
  /// Puts in what was typed before.
  mutating func takeUp(_ form: UnsavedForm, in record: PatientRecord) { typing?.takeUp(form) }
}
