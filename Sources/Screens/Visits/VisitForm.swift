import Model
import Terminal

/// The form in which a visit is added or edited.
public struct VisitForm: Screen {
  private var form: FormPage
  private let kept: Kept<Visit>?

  /// Opens the form, filled with a visit where one is edited.
  init(_ kept: Kept<Visit>? = nil, in record: PatientRecord) {
    self.kept = kept
    form = FormPage(
      kept == nil ? "ADD A VISIT" : "EDIT A VISIT",
      [
        .text("when", hint: "3 Dec 10:30, tomorrow 14:00, 2026-12-03 10:30"),
        .text("with", hint: "", prefix: "note "), .text("place", hint: "", prefix: "note "),
        .text("link", hint: "", prefix: "note "), .text("about", hint: "", prefix: "note "),
        .text("minutes", hint: "how long it lasts; empty where nobody said", keys: .whole),
        .choice("status", Visit.Status.allCases.map(\.rawValue), selected: kept?.content.status.rawValue),
      ])
    guard let visit = kept?.content else { return }
    let texts: [String: String?] = [
      "when": VisitWords.time(of: visit, in: record), "with": visit.clinician, "place": visit.place,
      "link": visit.link, "about": visit.reason, "minutes": visit.minutes.map(String.init),
    ]
    for index in form.fields.indices {
      if let text = texts[form.fields[index].label] ?? nil { form.fields[index].fill(text) }
    }
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

  /// Draws the fields, and below them what they say.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    guard !form["when"].isEmpty else { return form.draw(on: &canvas) }
    do throws(FieldProblem) {
      let visit = try words.visit(from: kept?.content, in: record.time)
      return form.draw(on: &canvas, below: [(VisitText.line(visit, in: record), .good)])
    } catch {
      return form.draw(on: &canvas, below: [(error.reason, .muted)])
    }
  }

  private var words: VisitWords {
    var words = VisitWords()
    words.when = form["when"]
    words.clinician = form["with"]
    words.place = form["place"]
    words.link = form["link"]
    words.reason = form["about"]
    words.minutes = form["minutes"]
    words.status = form["status"]
    return words
  }

  private func save(_ record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      let visit = try words.visit(from: kept?.content, in: record.time)
      let line = VisitText.line(visit, in: record)
      if let kept {
        if visit == kept.content { return [.say("Nothing is different.", .muted), .pop] }
        return [.replace([kept.saying(visit)], saying: "Changed: \(line). u undoes it."), .pop]
      }
      let entry = Entry(id: record.newID, at: record.now, content: visit)
      return [.add([entry], saying: "Added: \(line). u undoes it."), .pop]
    } catch {
      return [.say("Not saved: \(error.reason).", .danger)]
    }
  }
}
