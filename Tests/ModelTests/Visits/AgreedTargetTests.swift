import Model
import Testing

/// Targets that are agreed at a visit: what is understood, what is refused, and that nothing is half taken over.
@Suite struct AgreedTargetTests {
  private static func origin(_ day: String = "2026-12-03") throws -> TargetOrigin {
    TargetOrigin(
      visit: try #require(ULID("01KAJ3T8Q6T2V4W8X9A0B1C2D3")), day: try Clock.day(day), clinician: "Dr Lind")
  }

  private static func said(_ targets: Targets) -> [String?] {
    [
      targets.systolic.map(String.init), targets.diastolic.map(String.init), targets.glucoseLow?.limitText,
      targets.glucoseHigh?.limitText,
    ]
  }

  @Test(
    arguments: [
      (["systolic 130"], ["130", nil, nil, nil]), (["diastolic below 80 mmHg"], [nil, "80", nil, nil]),
      (["130/80"], ["130", "80", nil, nil]), (["bp 130/80"], ["130", "80", nil, nil]),
      (["Systolic 130", "diastolic 80"], ["130", "80", nil, nil]),
      (["glucose 3.9-10.0 mmol/L"], [nil, nil, "3.9 mmol/L", "10.0 mmol/L"]),
      (["glucose 3,9 to 10,0 mmol/L"], [nil, nil, "3.9 mmol/L", "10.0 mmol/L"]),
      (["glucose 70-180mg/dL"], [nil, nil, "70 mg/dL", "180 mg/dL"]),
      (["glucose-low 4.0 mmol/L"], [nil, nil, "4.0 mmol/L", nil]),
      (["glucose-high 180 mg/dL"], [nil, nil, nil, "180 mg/dL"]), ([], [nil, nil, nil, nil]),
    ] as [([String], [String?])])
  func whatIsUnderstood(_ texts: [String], _ limits: [String?]) throws {
    var targets = Targets.untouched
    try targets.agree(texts, origin: try Self.origin())
    #expect(Self.said(targets) == limits)
    let keys = zip(TargetKey.allCases, limits).filter { $0.1 != nil }.map(\.0.rawValue)
    #expect(Set(targets.origins.keys) == Set(keys))
  }

  @Test(arguments: [
    ["systolik 130"], ["systolic"], ["systolic high"], ["systolic 130.5"], ["systolic 301"], ["diastolic 19"],
    ["80/130"], ["130/"], ["130/80/60"], ["systolic 130 perhaps"], ["glucose 3.9 mmol/L"],
    ["glucose 3.9-10.0"], ["glucose 10.0-3.9 mmol/L"], ["glucose 3.9-10.0-12 mmol/L"], ["glucose-low 3.9"],
    ["glucose 3.9-x mmol/L"], ["glucose 1,000-2 mmol/L"], ["glucose-high 3000 mg/dL"], [""], ["weight 80 kg"],
    ["systolic 130", "systolic 135"], ["130/80", "diastolic 85"], ["systolic 80", "diastolic 80"],
    ["systolic 130", "diastolik 80"],
  ])
  func whatIsNotUnderstoodChangesNothing(_ texts: [String]) throws {
    var targets = Targets.untouched
    targets.emergencyNumber = "112"
    let before = targets
    let origin = try Self.origin()
    #expect(throws: FieldProblem.self) { try targets.agree(texts, origin: origin) }
    #expect(targets == before)
  }

  @Test func aLimitThatContradictsAnEarlierOneIsRefused() throws {
    var targets = Targets.untouched
    targets.diastolic = 95
    let origin = try Self.origin()
    let problem = #expect(throws: FieldProblem.self) { try targets.agree(["systolic 90"], origin: origin) }
    #expect(problem?.reason == "the systolic limit 90 is not above the diastolic one, 95")
    #expect(targets.systolic == nil)
  }

  @Test func theWordThatIsNotUnderstoodIsNamed() throws {
    var targets = Targets.untouched
    let origin = try Self.origin()
    let problem = #expect(throws: FieldProblem.self) { try targets.agree(["systolik 130"], origin: origin) }
    #expect(
      problem?.reason.hasPrefix("\"systolik 130\": \"systolik\" is not a target")
        == true)
  }

  @Test func theLastVisitIsTheOriginAndOthersStay() throws {
    var targets = Targets.untouched
    try targets.agree(["130/80"], origin: try Self.origin())
    try targets.agree(["systolic 125"], origin: try Self.origin("2027-03-03"))
    #expect(targets.origin(of: .systolic)?.words == "agreed with Dr Lind on 3 Mar 2027")
    #expect(targets.origin(of: .diastolic)?.words == "agreed with Dr Lind on 3 Dec 2026")
    // The same number, agreed again, has the later visit as its origin.
    try targets.agree(["diastolic 80"], origin: try Self.origin("2027-03-03"))
    #expect(targets.origin(of: .diastolic)?.day == Day("2027-03-03"))
  }
}
