import Care
import Model
import Terminal

/// The form in which a document is added, or what is said of one is corrected.
struct DocumentForm: Form {
  private let base: Entry?
  var form: FormPage
  var about: UnsavedForm.Key { .init(.document, of: base?.id) }

  /// Opens an empty form for a file, or the form of a document that is there.
  init(_ base: Entry? = nil) {
    self.base = base
    let fields: [FormField] = [
      .text("title", hint: "", prefix: "note "), .choice("kind", Document.Category.allCases.map(\.rawValue)),
      .text("day", hint: "of the report: 12 Nov or 2026-11-12"),
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

  /// What becomes of the file, and of empty fields.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    guard base == nil else { return [] }
    return [
      Remark("The file is copied into the data folder; the file itself stays as it is.", .muted),
      Remark("An empty title or day is taken from the report, if the report has it.", .muted),
    ]
  }

  /// Corrects the entry of a document that was kept before.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act {
    guard let base, var document = base.content as? Document else { return .noChange }
    document.title = form["title"]
    document.category = Document.Category(rawValue: form["kind"]) ?? document.category
    document.date = try TimeWords.day(form["day"], .past, key: "date", in: record.time)
    return try DocumentActs.correct(base, to: document)
  }

  /// A new document is read from its file first.
  mutating func save(in record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      guard base == nil else { return [.act(try act(in: record)), .forgetUnsaved, .pop] }
      guard !form["file"].isEmpty else {
        throw FieldProblem("file", "which file? Write its path, such as ~/report.pdf")
      }
      let request = DocumentRequest(
        title: form["title"], category: Document.Category(rawValue: form["kind"]),
        date: try TimeWords.day(form["day"], .past, key: "date", in: record.time))
      return [.document(.add(path: form["file"], request))]
    } catch {
      form.focus(on: error.key)
      return [Effect.refusal(error)]
    }
  }
}
