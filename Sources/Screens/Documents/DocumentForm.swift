import Model
import Terminal

/// The form in which a document is added, or what is said of one is corrected.
public struct DocumentForm: Screen {
  private let base: Entry?
  private var form: FormPage

  /// Opens an empty form for a file, or the form of a document that is there.
  init(_ base: Entry? = nil) {
    self.base = base
    let fields: [FormField] = [
      .text("title", hint: "", prefix: "note "), .choice("kind", Document.Category.allCases.map(\.rawValue)),
      .text("day", hint: "2026-11-12, 12 Nov or yesterday; the day it is of"),
    ]
    let file = FormField.text("file", hint: "its path; it is copied", prefix: "note ")
    form = FormPage(
      base == nil ? "ADD A DOCUMENT" : "CORRECT A DOCUMENT", (base == nil ? [file] : []) + fields)
    if base == nil {
      form.fields[2].input = .choice(["as found"] + Document.Category.allCases.map(\.rawValue), selected: 0)
    }
    guard let document = base?.content as? Document else { return }
    form.fields[0].fill(document.title)
    form.fields[1].fill(document.category.rawValue)
    form.fields[2].fill(document.date.map { "\($0)" } ?? "")
  }

  /// A form.
  public var place: Place { .form }
  /// What can be done here.
  public var footer: [Command.ID] { FormPage.footer }

  /// Saves, moves between the fields, or goes back.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save: return save(record)
    case .leave: return [.pop]
    default: form.perform(command)
    }
    return []
  }

  /// Types into the field that has the focus.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] { form.type(key) }

  /// Draws the fields, and below them what becomes of the file.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let lines: [(text: String, tone: Tone)] =
      base == nil
      ? [
        ("The file is copied into the journal's folder; the file itself stays as it is.", .muted),
        ("Left empty, title and day are taken from the report where it says them.", .muted),
      ] : []
    return form.draw(on: &canvas, below: lines)
  }

  private func save(_ record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      let date = try TimeWords.day(form["day"], .past, key: "date", in: record.time)
      let category = Document.Category(rawValue: form["kind"])
      guard var base, var document = base.content as? Document else { return add(category, date) }
      guard form["title"].contains(where: { !$0.isWhitespace }) else {
        return [.say("A title is needed, so that it is found again.", .warning)]
      }
      (document.title, document.category, document.date) = (
        form["title"], category ?? document.category, date
      )
      base.content = document
      return [.replace([base], saying: "Corrected: \(document.title). u undoes it."), .pop]
    } catch {
      return [.say("Not saved: \(error.reason).", .danger)]
    }
  }

  private func add(_ category: Document.Category?, _ date: Day?) -> [Effect] {
    guard !form["file"].isEmpty else {
      return [.say("Which file? Write its path, such as ~/report.pdf.", .warning)]
    }
    return [
      .document(
        .add(path: form["file"], DocumentAdding(title: form["title"], category: category, date: date)))
    ]
  }
}
