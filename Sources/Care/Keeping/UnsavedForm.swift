import Journal
import Model

/// What was typed into a form and not saved: the fields that say something else than when the form was opened.
package struct UnsavedForm: Sendable, Equatable {
  /// Which form it is.
  package struct Key: Sendable, Hashable {
    /// The name of the form.
    package let name: String
    /// What it is about, such as the id of what is changed; empty where something new is made.
    package let subject: String

    /// Names a form.
    package init(_ name: String, of subject: String = "") { (self.name, self.subject) = (name, subject) }
  }

  /// A field and what was typed into it.
  package struct Typed: Sendable, Equatable {
    /// The label of the field; empty where the form is a single line.
    package let label: String
    /// The text.
    package let text: String

    /// Makes one.
    package init(_ label: String, _ text: String) { (self.label, self.text) = (label, text) }
  }

  /// Which form it is.
  package let key: Key
  /// What it is called on the screen.
  package let title: String
  /// What was typed, in the order of the fields.
  package let fields: [Typed]

  /// Makes one.
  package init(_ key: Key, title: String, fields: [Typed]) {
    (self.key, self.title, self.fields) = (key, title, fields)
  }

  /// What was typed where, for people: `ADD A VISIT: when 3 Dec 10:30, with Dr Lind`.
  package var words: String {
    let typed = fields.map {
      $0.label.isEmpty ? $0.text : "\($0.label) \($0.text.isEmpty ? "empty" : $0.text)"
    }
    return "\(title): \(typed.joined(separator: ", "))"
  }
}

extension UnsavedForm {
  /// The form as a line of the file in which the device keeps it.
  var line: String {
    JSONValue.object([
      .init("form", .text(key.name)), .init("of", .text(key.subject)), .init("title", .text(title)),
      .init("typed", .list(fields.map { .list([.text($0.label), .text($0.text)]) })),
    ]).line
  }

  /// Reads such a line; nil for anything else.
  init?(line: String) {
    guard let json = try? PlacedJSON(line, keepsLongNumbers: true), let name = json["form"]?.text,
      let subject = json["of"]?.text, let title = json["title"]?.text
    else { return nil }
    let fields = (json["typed"]?.list ?? []).compactMap { field -> Typed? in
      let texts = field.list.compactMap(\.text)
      return texts.count == 2 ? Typed(texts[0], texts[1]) : nil
    }
    self.init(Key(name, of: subject), title: title, fields: fields)
  }
}

extension Keeper {
  /// The forms that were typed into and not saved, the last one last.
  package var unsavedForms: [UnsavedForm] {
    (unsavedLines.ofForms.load() ?? "").split(separator: "\n").compactMap { UnsavedForm(line: String($0)) }
  }

  /// Keeps what was typed into a form, in the place of what was kept of the same one.
  ///
  /// - Throws: `JournalError` where it could not be kept.
  package func keep(_ form: UnsavedForm) throws(JournalError) {
    try keep(unsavedForms.filter { $0.key != form.key } + [form])
  }

  /// Forgets what was kept of a form.
  ///
  /// - Throws: `JournalError` where the others could not be kept.
  package func forget(_ key: UnsavedForm.Key) throws(JournalError) {
    let all = unsavedForms
    let rest = all.filter { $0.key != key }
    if rest.count < all.count { try keep(rest) }
  }

  private func keep(_ forms: [UnsavedForm]) throws(JournalError) {
    try unsavedLines.ofForms.keep(forms.isEmpty ? nil : forms.map(\.line).joined(separator: "\n"))
  }
}
