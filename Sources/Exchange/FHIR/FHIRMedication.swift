import Model

/// What is taken or was taken: hl7.org/fhir/R4/medicationstatement.html.
struct FHIRMedication: FHIRResource {
  static let type: StaticString = "MedicationStatement"

  /// How it stands.
  enum Status: String {
    case active, completed, intended, stopped
    case enteredInError = "entered-in-error"
    case notTaken = "not-taken"
    case unknown
  }

  let id: String
  let entry: ULID
  let status: Status
  /// The medicine in the person's words.
  let name: String
  let effective: FHIRPeriod
  /// When it was said.
  let said: Moment
  var tags: [String] = []
  var note: String?
  /// When it is taken, in words; nil where nobody said.
  var dosage: String?
  /// The times of the day, where it has any.
  var times: [TimeOfDay] = []
  /// What is told in extensions of ours.
  var extensions: [(url: String, value: String)] = []

  /// From when to when, or at what moment.
  enum FHIRPeriod {
    case at(Moment)
    case days(Day, Day?)
  }

  func write(to json: inout JSONWriter) {
    json.meta([], tags)
    var extensions = extensions
    if case .at(let moment) = effective, moment.onClockOfFHIR != moment {
      extensions.append((FHIRAddress.clock, "\(moment)"))
    }
    if !extensions.isEmpty {
      json.list("extension") { json in
        for (url, value) in extensions { json.extended(url) { $0.text("valueString", value) } }
      }
    }
    json.identifier(entry)
    json.text("status", status.rawValue)
    json.concept("medicationCodeableConcept", FHIRConcept(text: name))
    json.reference("subject", FHIRWriter.patient)
    switch effective {
    case .at(let moment): json.time("effectiveDateTime", moment)
    case .days(let first, let last): json.period("effectivePeriod", first, last)
    }
    json.time("dateAsserted", said)
    json.reference("informationSource", FHIRWriter.patient)
    json.note(note)
    guard let dosage else { return }
    json.single("dosage") { json in
      json.words("text", dosage)
      guard !times.isEmpty else { return }
      json.object("timing") { json in
        json.object("repeat") { json in
          json.whole("period", 1)
          json.text("periodUnit", "d")
          json.list("timeOfDay") { json in for time in times { json.text(nil, "\(time):00") } }
        }
      }
    }
  }
}

extension FHIRKind {
  /// A medicine that was taken, or left out.
  static let medicationTaken = FHIRKind(MedicationTaken.kind) { state, setting, writer in
    guard let taken = state.entry.content as? MedicationTaken else { return }
    let status: FHIRMedication.Status =
      switch state.standing {
      case .withdrawn: .enteredInError
      case .undecided: .unknown
      default: taken.isSkipped ? .notTaken : .completed
      }
    var statement = FHIRMedication(
      id: state.id, entry: state.entry.id, status: status, name: taken.name, effective: .at(state.entry.at),
      said: state.issued, tags: state.entry.tags, note: state.entry.note)
    statement.extensions = [
      taken.medicine.map { (FHIRAddress.medicine, "\($0)") }, taken.dose.map { (FHIRAddress.dose, "\($0)") },
    ].compactMap(\.self)
    writer.add(statement)
  }
}

extension FHIRMedication {
  /// The statements about a medicine of the list: one for each time it was taken in one way.
  static func statements(of course: MedicineCourse, _ entries: [ULID: Entry], now: Moment) -> [FHIRMedication]
  {
    course.steps.enumerated().compactMap { index, step in
      guard step.after.isTaken, let entry = entries[step.id] else { return nil }
      let next = course.steps.dropFirst(index + 1).first
      // The day of a change belongs to what holds from then on.
      let last = next.map { max(step.day, $0.day.adding(days: -1)) }
      let isOver = next.map { $0.day <= now.day } ?? false
      let status: Status =
        if isOver { next?.what == .stopped ? .stopped : .completed } else {
          step.day > now.day ? .intended : .active
        }
      let words = step.after.schedule.text(.hours24)
      var statement = FHIRMedication(
        id: "\(step.id)", entry: step.id, status: status, name: course.title(step.after),
        effective: .days(step.day, last), said: entry.at, note: step.note)
      statement.dosage = words.isEmpty ? nil : words
      statement.times = step.after.schedule.times
      return statement
    }
  }

  /// The statement of a medicine that was deleted.
  static func deleted(_ entry: Entry) -> FHIRMedication? {
    guard let medicine = entry.content as? Medicine else { return nil }
    let name = [medicine.name, medicine.strength].compactMap(\.self).joined(separator: " ")
    return FHIRMedication(
      id: "\(entry.id)", entry: entry.id, status: .enteredInError, name: name,
      effective: .days(medicine.start, nil), said: entry.at, note: entry.note)
  }
}
