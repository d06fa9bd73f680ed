import Model
import Testing

@testable import Exchange

/// Medicines, visits and documents in FHIR, and what is not in the file.
@Suite struct FHIRStandingTests {
  private static let start = Day("2026-10-01") ?? Day(number: 0)

  private static func medicine(_ change: MedicineChange.What?, on day: String = "2026-11-01") throws
    -> ExportMaterial
  {
    let medicine = FHIRFixture.entry(
      1,
      try Medicine(
        "ramipril", strength: "5 mg",
        schedule: .times([480, 1200].compactMap { TimeOfDay(minutes: $0) }),
        start: start), at: "2026-10-01T08:00+02:00")
    var entries = [medicine]
    if let change {
      let content = try MedicineChange(
        of: medicine.id, change, on: try #require(Day(day)), strength: change == .changed ? "10 mg" : nil,
        schedule: change == .changed ? .words("when needed") : nil)
      entries.append(FHIRFixture.entry(2, content, at: "2026-11-01T08:00+01:00"))
    }
    var material = FHIRFixture.material([])
    material.standing = entries
    material.medicines = [try #require(MedicineCourse(medicine, changes: entries.dropFirst()))]
    return material
  }

  @Test func aMedicineThatIsTaken() throws {
    let resources = try FHIRFixture.resources(Self.medicine(nil))
    try #require(resources.count == 1)
    let statement = resources[0]
    #expect(statement.at("resourceType") == "MedicationStatement" && statement.at("status") == "active")
    #expect(statement.at("medicationCodeableConcept.text") == "ramipril 5 mg")
    #expect(
      statement.at("effectivePeriod.start") == "2026-10-01" && statement["effectivePeriod"]?["end"] == nil)
    #expect(statement.at("dosage.0.text") == "08:00 and 20:00")
    #expect(statement.at("dosage.0.timing.repeat.timeOfDay.1") == "20:00:00")
    #expect(statement.at("informationSource.reference") == "Patient/patient")
  }

  @Test func aChangeBeginsANewStatement() throws {
    let resources = try FHIRFixture.resources(Self.medicine(.changed))
    #expect(resources.map { $0.at("status") } == ["completed", "active"])
    #expect(resources.map { $0.at("effectivePeriod.end") } == ["2026-10-31", nil])
    #expect(resources.map { $0.at("effectivePeriod.start") } == ["2026-10-01", "2026-11-01"])
    #expect(resources.map { $0.at("medicationCodeableConcept.text") } == ["ramipril 5 mg", "ramipril 10 mg"])
    #expect(resources.map { $0.at("dosage.0.text") } == ["08:00 and 20:00", "when needed"])
    #expect(resources.map { $0.at("id") } == ["\(Fixture.id(1))", "\(Fixture.id(2))"])
  }

  @Test(arguments: [
    ("2026-11-01", "stopped", "2026-10-31"), ("2026-10-01", "stopped", "2026-10-01"),
    ("2026-12-01", "active", "2026-11-30"),
  ])
  func aMedicineThatIsStopped(day: String, status: String, end: String) throws {
    let resources = try FHIRFixture.resources(Self.medicine(.stopped, on: day))
    #expect(resources.map { $0.at("status") } == [status])
    #expect(resources.map { $0.at("effectivePeriod.end") } == [end])
  }

  @Test func aMedicineThatIsYetToBegin() throws {
    var material = try Self.medicine(nil)
    material.now = Fixture.moment("2026-09-01T08:00+02:00")
    #expect(try FHIRFixture.resources(material).map { $0.at("status") } == ["intended"])
  }

  @Test func oneDose() throws {
    let taken = try FHIRFixture.resource(MedicationTaken("ramipril 5 mg"))
    #expect(taken.at("status") == "completed" && taken.at("effectiveDateTime") == "2026-11-21T07:30:00+01:00")
    #expect(
      try FHIRFixture.resource(MedicationTaken("ramipril", isSkipped: true)).at("status") == "not-taken")
  }

  @Test(arguments: [
    (Visit.Status.planned, nil as Int?, "proposed"), (.planned, 30, "pending"), (.confirmed, 30, "booked"),
    (.confirmed, nil, "booked"), (.cancelled, nil, "cancelled"), (.done, 30, "fulfilled"),
    (.missed, nil, "noshow"),
  ])
  func visits(status: Visit.Status, minutes: Int?, expected: String) throws {
    var visit = Visit(start: Fixture.moment("2026-12-03T10:30+01:00"))
    (visit.status, visit.clinician, visit.reason) = (status, "Dr Lind", "blood pressure")
    (visit.place, visit.link) = ("Main Street 1", "https://video.example/a")
    try visit.setMinutes(minutes)
    var material = FHIRFixture.material([])
    material.standing = [FHIRFixture.entry(1, visit)]
    let resource = try FHIRFixture.resources(material)[0]
    #expect(resource.at("resourceType") == "Appointment" && resource.at("status") == expected)
    #expect(resource.at("description") == "blood pressure")
    #expect(resource.at("patientInstruction") == "https://video.example/a")
    #expect(
      resource["participant"]?.list.map { $0.at("actor.display") ?? $0.at("actor.reference") } == [
        "Patient/patient", "Dr Lind", "Main Street 1",
      ])
    if expected == "proposed" {
      #expect(
        resource.at("requestedPeriod.0.start") == "2026-12-03T10:30:00+01:00" && resource["start"] == nil)
    } else {
      #expect(resource.at("start") == "2026-12-03T10:30:00+01:00")
      #expect(
        resource.at("end") == (minutes == 30 ? "2026-12-03T11:00:00+01:00" : "2026-12-03T11:30:00+01:00"))
      #expect((resource.at("comment") == nil) == (minutes != nil))
    }
  }

  @Test func documents() throws {
    let sum = String(repeating: "0f", count: 32)
    var material = FHIRFixture.material([])
    material.standing = [
      FHIRFixture.entry(
        1,
        try Document(
          sha256: sum, fileName: "report.pdf", mediaType: "application/pdf", bytes: 1234, title: "Blood test",
          category: .laboratory, date: Day("2026-11-12")))
    ]
    let resource = try FHIRFixture.resources(material)[0]
    #expect(resource.at("resourceType") == "DocumentReference" && resource.at("status") == "current")
    #expect(resource.at("masterIdentifier.value") == sum)
    #expect(resource.at("masterIdentifier.system") == "https://vitals.invalid/fhir/NamingSystem/sha-256")
    #expect(resource.at("content.0.attachment.title") == "Blood test")
    #expect(resource.at("content.0.attachment.size") == "1234")
    #expect(resource.at("content.0.attachment.creation") == "2026-11-12")
    #expect(resource["content"]?.list[0]["attachment"]?["hash"] == nil)
  }

  @Test func deletedOnesStayAsEnteredInError() throws {
    var material = FHIRFixture.material([])
    material.deletedStanding = [
      FHIRFixture.entry(1, Visit(start: Fixture.moment("2026-12-03T10:30+01:00"))),
      FHIRFixture.entry(2, try Medicine("ramipril", start: Self.start)),
      FHIRFixture.entry(
        3,
        try Document(
          sha256: String(repeating: "0", count: 64), fileName: "a", mediaType: "text/plain", bytes: 1,
          title: "a")),
    ]
    #expect(
      try FHIRFixture.resources(material).map { $0.at("status") }
        == Array(repeating: "entered-in-error", count: 3))
  }

  @Test("Only what belongs to the days that were asked for")
  func days() throws {
    var material = try Self.medicine(.changed)
    material.standing.append(FHIRFixture.entry(3, Visit(start: Fixture.moment("2026-12-03T10:30+01:00"))))
    material.days = (Day("2026-11-01") ?? Self.start)...(Day("2026-11-21") ?? Self.start)
    #expect(try FHIRFixture.resources(material).map { $0.at("status") } == ["active"])
  }

  @Test("What has no resource is counted", arguments: ["fhir", "fhir-ndjson", "omh", "csv", "json"])
  func leftOut(form: String) throws {
    var material = FHIRFixture.material([FHIRFixture.entry(1, try Note("slept badly"))])
    material.standing = [
      FHIRFixture.entry(2, Acknowledgement(of: Fixture.id(1), rule: "crisis")),
      FHIRFixture.entry(3, Visit(start: Fixture.moment("2026-12-03T10:30+01:00"))),
    ]
    material.leftOut.add("deleted entry", 2)
    var stream = try #require(ExportFormat.named(form)).stream(material)
    _ = stream.whole()
    let expected =
      switch form {
      case "fhir", "fhir-ndjson": "Not in the file: deleted entry (2), alert seen (1)."
      case "omh": "Not in the file: deleted entry (2), alert seen (1), visit (1), note (1)."
      default: "Not in the file: deleted entry (2), alert seen (1), visit (1)."
      }
    #expect(stream.leftOut.sentence == expected)
  }
}
