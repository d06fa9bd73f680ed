import Model
import Terminal

/// The form in which an own kind is made or changed.
public struct OwnKindForm: Screen {
  private let changed: OwnKind?
  private var form: FormPage

  /// Opens an empty form, or one with what a kind says.
  public init(changing own: OwnKind? = nil) {
    changed = own
    form = FormPage(
      own == nil ? "MAKE A KIND" : "CHANGE A KIND",
      [
        .text("name", hint: "such as peak flow"),
        .text("unit", hint: own == nil ? "L/min; empty for a plain count" : "does not change"),
        .text("digits", hint: "behind the point; empty for none", keys: .whole),
        .text("from", hint: "the least that can be; 0 where empty"),
        .text("to", hint: "the greatest that can be"),
        .text("low", hint: "an alert below it; may stay empty"),
        .text("high", hint: "an alert above it; may stay empty"),
        .text("words", hint: "short words for the line, such as pf"),
      ])
    if let own { fill(OwnKindRequest(own)) }
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

  /// Draws the fields, and what they would make.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    guard !form["name"].isEmpty else { return form.draw(on: &canvas) }
    do throws(FieldProblem) {
      let own = try request.kind(changing: changed, among: record.kinds)
      return form.draw(
        on: &canvas, below: [(OwnKindText.words(own), .good), (OwnKindText.example(own), .muted)])
    } catch {
      return form.draw(on: &canvas, below: [(error.reason, .warning)])
    }
  }
}

extension OwnKindForm {
  private var request: OwnKindRequest {
    var request = OwnKindRequest()
    (request.name, request.unit, request.digits) = (form["name"], form["unit"], form["digits"])
    (request.least, request.greatest) = (form["from"], form["to"])
    (request.low, request.high, request.words) = (form["low"], form["high"], form["words"])
    return request
  }

  private mutating func fill(_ request: OwnKindRequest) {
    let values = [
      request.name, request.unit, request.digits, request.least, request.greatest, request.low, request.high,
      request.words,
    ]
    for (index, value) in values.enumerated() { form.fields[index].fill(value) }
  }

  private func save(_ record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      let own = try request.kind(changing: changed, among: record.kinds)
      guard let changed, var entry = record.entry(of: changed) else {
        let entry = Entry(id: record.newID, at: record.now, content: own)
        let words = "\(OwnKindText.words(own)); \(OwnKindText.example(own))"
        return [.add([entry], saying: "Added: \(words). u undoes it."), .pop]
      }
      entry.content = own
      return [.replace([entry], saying: "Changed: \(OwnKindText.words(own)). u undoes it."), .pop]
    } catch {
      return [.say("Not saved: \(error.reason).", .danger)]
    }
  }
}
