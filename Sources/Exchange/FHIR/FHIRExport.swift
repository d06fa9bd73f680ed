import Model

/// The file of FHIR R4: the patient, the readings with their corrections, what was worked out, medicines, visits and
/// documents.
struct FHIRExport: ExportStream {
  private(set) var leftOut: LeftOut
  private let material: ExportMaterial
  private let setting: FHIRSetting
  private let readings: AnyIterator<Entry>
  private var writer: FHIRWriter
  private var stage = Stage.start

  /// What is written next.
  private enum Stage {
    case start, readings, rest, end
  }

  init(_ material: ExportMaterial, _ form: FHIRWriter.Form) {
    self.material = material
    setting = FHIRSetting(
      profiles: material.profiles, kinds: material.kinds, scaleEnd: material.scaleEnd)
    readings = material.readings.oneByOne
    writer = FHIRWriter(form)
    leftOut = material.leftOut
    for entry in material.standing where !Self.standing.contains(entry.kind.id) {
      leftOut.add(entry.kind.title)
    }
  }

  mutating func next() -> [UInt8]? {
    while writer.json.bytes.count < longEnough, stage != .end {
      switch stage {
      case .start:
        writer.begin(at: material.now)
        writer.add(FHIRPatient(name: material.name))
        stage = .readings
      case .readings: if !addReading() { stage = .rest }
      case .rest:
        addRest()
        writer.end()
        stage = .end
      case .end: break
      }
    }
    return writer.json.bytes.isEmpty ? nil : writer.take()
  }

  /// The kinds without a month that have a resource.
  static let standing: Set<Kind.ID> = [
    Medicine.kind.id, MedicineChange.kind.id, Visit.kind.id, Document.kind.id,
  ]
}

extension FHIRExport {
  /// Adds the next reading with its earlier states; false where there is none.
  private mutating func addReading() -> Bool {
    guard let entry = readings.next() else { return false }
    guard let states = material.corrected[entry.id] else {
      add(EntryState(entry))
      return true
    }
    for state in states { add(state) }
    return true
  }

  private mutating func add(_ state: EntryState) {
    let kind = state.entry.kind
    guard let written = FHIRKind.named(kind.id) else { return leftOut.add(kind.title) }
    written.write(state, setting, &writer)
  }

  private mutating func addRest() {
    for state in material.deleted { add(state) }
    if let average = material.average {
      let suffixes = material.corrected.compactMapValues { $0.last { $0.standing != .withdrawn }?.suffix }
      writer.add(FHIRObservation(average, now: material.now, suffixes: suffixes))
    }
    if let sensor = material.sensor {
      let isClaimed = material.profiles.contains(.sensor)
      for part in FHIRObservation.summary(sensor, now: material.now, isClaimed: isClaimed) {
        writer.add(part)
      }
    }
    addStanding()
  }

  private mutating func addStanding() {
    let entries = Dictionary(material.standing.map { ($0.id, $0) }) { first, _ in first }
    for course in material.medicines {
      for statement in FHIRMedication.statements(of: course, entries, now: material.now)
      where isAsked(statement.effective) {
        writer.add(statement)
      }
    }
    for (entries, isDeleted) in [(material.standing, false), (material.deletedStanding, true)] {
      for entry in entries {
        if isDeleted, let medicine = FHIRMedication.deleted(entry) { writer.add(medicine) }
        if let visit = FHIRVisit(entry, isDeleted: isDeleted), isAsked(visit.visit.start.day) {
          writer.add(visit)
        }
        if let document = FHIRDocument(entry, isDeleted: isDeleted),
          isAsked(document.document.date ?? entry.at.day)
        {
          writer.add(document)
        }
      }
    }
  }

  private func isAsked(_ day: Day) -> Bool { material.days?.contains(day) ?? true }

  private func isAsked(_ period: FHIRMedication.FHIRPeriod) -> Bool {
    guard let days = material.days, case .days(let first, let last) = period else { return true }
    return first <= days.upperBound && last.map { days.lowerBound <= $0 } ?? true
  }
}

/// The patient, of whom nothing is said that was not asked for: hl7.org/fhir/R4/patient.html.
struct FHIRPatient: FHIRResource {
  static let type: StaticString = "Patient"
  let name: String?
  let id = "patient"

  func write(to json: inout JSONWriter) {
    if let name, !name.isEmpty { json.single("name") { $0.words("text", name) } }
  }
}
