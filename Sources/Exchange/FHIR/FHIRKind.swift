import Model

/// What has to be known besides an entry to write it as FHIR.
struct FHIRSetting {
  /// The profiles that were chosen.
  let profiles: Set<FHIRProfile>
  /// The person's kinds, for their names.
  let kinds: Kinds
  /// The end of the scale that LO and HI of a meter lie beyond.
  let scaleEnd: (Glucose) -> ExactDecimal
}

/// Makes a measurement of an observation that has one of its codes.
protocol FHIRReader: Sendable {
  /// - Throws: `RecordProblem` where the observation says none that can be.
  func measurement(of source: FHIRSource, _ options: ImportOptions) throws(RecordProblem) -> any Measurement
}

/// How a kind of measurement is written as FHIR, and known again.
///
/// A new kind of measurement is one more of these in `FHIRKind.all`.
struct FHIRKind: Sendable {
  /// The kind.
  let kind: Kind
  /// The readers, by the codes of LOINC that are known to mean the kind.
  let readers: [String: any FHIRReader]
  /// Writes one state of an entry.
  let write: @Sendable (EntryState, FHIRSetting, inout FHIRWriter) -> Void

  init(
    _ kind: Kind, readers: [String: any FHIRReader] = [:],
    write: @escaping @Sendable (EntryState, FHIRSetting, inout FHIRWriter) -> Void
  ) {
    (self.kind, self.readers, self.write) = (kind, readers, write)
  }

  /// Every kind that is measured or taken; those that people made are written alike.
  static let all: [FHIRKind] =
    [bloodPressure, glucose] + FHIRNumber.all.map(\.kind) + [
      insulin, carbohydrates, laboratory, medicationTaken, note,
    ]

  /// How entries of a kind are written.
  static func named(_ id: Kind.ID) -> FHIRKind? { byID[id] ?? (OwnKind.isCode(id) ? own : nil) }

  /// The reader of an observation with a code of LOINC.
  static func reader(of code: String) -> (any FHIRReader)? { byCode[code] }

  private static let byID = Dictionary(all.map { ($0.kind.id, $0) }) { first, _ in first }

  private static let byCode: [String: any FHIRReader] = all.reduce(into: [:]) { readers, kind in
    readers.merge(kind.readers) { first, _ in first }
  }
}

extension FHIRObservation {
  /// An observation of one state of an entry, so far without what it says.
  init(
    _ state: EntryState, _ setting: FHIRSetting, _ category: Category, _ code: FHIRConcept,
    _ claims: FHIRClaims = FHIRClaims(), part: String = ""
  ) {
    let profiles = claims.addresses(setting.profiles)
    // The guide for blood pressure at home has neither corrected nor amended.
    let isPlain = claims.home != nil && setting.profiles.contains(.homeBloodPressure)
    self.init(
      id: state.id + part, status: state.standing.status(isPlain: isPlain), category: category, code: code,
      effective: .at(state.entry.at), issued: state.issued)
    self.profiles = profiles
    entry = state.entry.id
    tags = state.entry.tags
    replaces = state.replaces.map { "\(state.entry.id)\($0.suffix)\(part)" }
  }
}

extension EntryState.Standing {
  fileprivate func status(isPlain: Bool) -> FHIRObservation.Status {
    switch self {
    case .holds: .final
    case .corrected: isPlain ? .final : .corrected
    case .amended: isPlain ? .final : .amended
    case .withdrawn: .enteredInError
    case .undecided: .unknown
    }
  }
}
