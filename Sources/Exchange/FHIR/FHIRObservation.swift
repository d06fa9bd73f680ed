import Model

/// Something that was observed, as FHIR R4 knows it: hl7.org/fhir/R4/observation.html.
struct FHIRObservation: FHIRResource {
  static let type: StaticString = "Observation"

  /// How it stands.
  enum Status: String {
    case final, amended, corrected, unknown
    case enteredInError = "entered-in-error"
  }

  /// What sort of observation it is.
  enum Category: String {
    case vitalSigns = "vital-signs"
    case laboratory, exam, survey
  }

  /// When it was true.
  enum Effective {
    case at(Moment)
    case days(ClosedRange<Day>)
  }

  /// What it says.
  enum Content {
    case quantity(FHIRQuantity)
    case words(String)
    case concept(FHIRConcept)
    /// Its parts say it.
    case none
  }

  /// A part of it.
  struct Component {
    let code: FHIRConcept
    let content: Content
  }

  var id: String
  var status: Status
  var category: Category
  var code: FHIRConcept
  var effective: Effective
  var issued: Moment
  var content = Content.none
  var components: [Component] = []
  /// The entry that it tells; nil for what was worked out.
  var entry: ULID?
  var profiles: [String] = []
  var tags: [String] = []
  /// Whether the patient took it.
  var isOwn = true
  var note: String?
  /// What the device showed, where that is no number.
  var shown: String?
  var bodySite: FHIRConcept?
  /// How the patient was placed.
  var posture: FHIRConcept?
  /// How it was worked out.
  var method: String?
  /// How many readings an average is of.
  var count: Int?
  /// The resource of the state whose place it takes.
  var replaces: String?
  var members: [String] = []
  var derivedFrom: [String] = []
}

extension FHIRObservation {
  func write(to json: inout JSONWriter) {
    json.meta(profiles, tags)
    writeExtensions(to: &json)
    if let entry { json.identifier(entry) }
    json.text("status", status.rawValue)
    json.list("category") { json in
      json.concept(nil, FHIRConcept(FHIRAddress.category, [category.rawValue]))
    }
    json.concept("code", code)
    json.reference("subject", FHIRWriter.patient)
    switch effective {
    case .at(let moment): json.time("effectiveDateTime", moment)
    case .days(let days): json.period("effectivePeriod", days.lowerBound, days.upperBound)
    }
    json.time("issued", issued)
    if isOwn { json.references("performer", [FHIRWriter.patient]) }
    Self.write(content, to: &json)
    if let shown { json.list("interpretation") { $0.concept(nil, FHIRConcept(text: shown)) } }
    json.note(note)
    if let bodySite { json.concept("bodySite", bodySite) }
    if let method { json.concept("method", FHIRConcept(text: method)) }
    json.references("hasMember", members)
    json.references("derivedFrom", derivedFrom)
    guard !components.isEmpty else { return }
    json.list("component") { json in
      for component in components {
        json.object { json in
          json.concept("code", component.code)
          Self.write(component.content, to: &json)
        }
      }
    }
  }

  private static func write(_ content: Content, to json: inout JSONWriter) {
    switch content {
    case .quantity(let quantity): json.quantity("valueQuantity", quantity)
    case .words(let text): json.words("valueString", text)
    case .concept(let concept): json.concept("valueCodeableConcept", concept)
    case .none: break
    }
  }

  private func writeExtensions(to json: inout JSONWriter) {
    let clock = oddClock
    guard posture != nil || count != nil || replaces != nil || clock != nil else { return }
    json.list("extension") { json in
      if let posture {
        json.extended(FHIRAddress.standard + "observation-bodyPosition") {
          $0.concept("valueCodeableConcept", posture)
        }
      }
      if let count {
        json.extended(FHIRAddress.home + "NumberOfMeasurementsExt") { $0.whole("valueInteger", count) }
      }
      if let replaces {
        json.extended(FHIRAddress.standard + "observation-replaces") {
          $0.reference("valueReference", FHIRWriter.reference(Self.type, replaces))
        }
      }
      if let clock { json.extended(FHIRAddress.clock) { $0.text("valueString", clock) } }
    }
  }

  /// The time as the journal has it, where FHIR does not know its offset.
  private var oddClock: String? {
    guard case .at(let moment) = effective, moment.hasTime else { return nil }
    return JSONWriter.offsetsOfFHIR.contains(Int(moment.offsetMinutes)) ? nil : "\(moment)"
  }
}

extension JSONWriter {
  /// An extension in the list of them.
  mutating func extended(_ url: String, _ value: (inout JSONWriter) -> Void) {
    object { json in
      json.text("url", url)
      value(&json)
    }
  }
}
