/// The addresses under which FHIR knows what a code, a unit or an extension means.
///
/// Our own begin with a name that never leads anywhere (RFC 2606), so that they can stay as they are for good.
enum FHIRAddress {
  static let loinc = "http://loinc.org"
  static let ucum = "http://unitsofmeasure.org"
  static let snomed = "http://snomed.info/sct"
  static let category = "http://terminology.hl7.org/CodeSystem/observation-category"
  static let timing = "http://terminology.hl7.org/CodeSystem/v3-TimingEvent"
  /// Profiles and extensions of the standard itself.
  static let standard = "http://hl7.org/fhir/StructureDefinition/"
  /// The guide for blood pressure at home.
  static let home = "http://hl7.org/fhir/uv/cardx-htn-mng/StructureDefinition/"
  /// The guide for glucose sensors.
  static let sensor = "http://hl7.org/fhir/uv/cgm/StructureDefinition/"

  /// Before everything of ours.
  static let own = "https://vitals.invalid/fhir/"
  /// The kinds of this program and those that a person made.
  static let kind = own + "CodeSystem/kind"
  /// What is known around a value: meal, heartbeat.
  static let context = own + "CodeSystem/context"
  /// How a value stands to eating.
  static let meal = own + "CodeSystem/meal"
  /// How fast an insulin acts.
  static let action = own + "CodeSystem/action"
  /// Words to find an entry by.
  static let tag = own + "CodeSystem/tag"
  /// The ids of entries.
  static let entry = own + "NamingSystem/entry"
  /// Checksums of documents.
  static let sha256 = own + "NamingSystem/sha-256"
  /// The medicine on the list that was taken.
  static let medicine = own + "StructureDefinition/medicine"
  /// The dose that was answered.
  static let dose = own + "StructureDefinition/dose"
  /// The patient's clock, where its offset is one that FHIR does not write.
  static let clock = own + "StructureDefinition/clock"
}
