import Model

/// A visit: hl7.org/fhir/R4/appointment.html.
struct FHIRVisit: FHIRResource {
  static let type: StaticString = "Appointment"

  let entry: Entry
  let visit: Visit
  let isDeleted: Bool

  /// Takes an entry; nil where it is no visit.
  init?(_ entry: Entry, isDeleted: Bool = false) {
    guard let visit = entry.content as? Visit else { return nil }
    (self.entry, self.visit, self.isDeleted) = (entry, visit, isDeleted)
  }

  var id: String { "\(entry.id)" }

  func write(to json: inout JSONWriter) {
    json.meta([], entry.tags)
    json.identifier(entry.id)
    json.text("status", status)
    json.words("description", visit.reason)
    // FHIR wants an end with each start, and lets a proposal have neither.
    if isOpenEnded, status == "proposed" {
      json.single("requestedPeriod") { $0.time("start", visit.start) }
    } else {
      json.time("start", visit.start)
      json.time("end", visit.end)
      if let minutes = visit.minutes { json.whole("minutesDuration", minutes) }
    }
    json.time("created", entry.at)
    let remarks = [isOpenEnded && status != "proposed" ? Self.assumed : nil, entry.note].compactMap(\.self)
    json.words("comment", remarks.joined(separator: "\n"))
    json.words("patientInstruction", visit.link)
    json.list("participant") { json in
      json.object { json in
        json.reference("actor", FHIRWriter.patient)
        json.text("status", "accepted")
      }
      for other in [visit.clinician, visit.place].compactMap(\.self) {
        json.object { json in
          json.object("actor") { $0.words("display", other) }
          json.text("status", visit.status == .planned ? "needs-action" : "accepted")
        }
      }
    }
  }

  private var isOpenEnded: Bool { visit.minutes == nil }

  private static let assumed = "How long it lasts is not known; the end is assumed."

  private var status: String {
    if isDeleted { return "entered-in-error" }
    switch visit.status {
    case .planned: return isOpenEnded ? "proposed" : "pending"
    case .confirmed: return "booked"
    case .cancelled: return "cancelled"
    case .done: return "fulfilled"
    case .missed: return "noshow"
    }
  }
}
