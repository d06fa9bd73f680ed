import Exchange
import Model
import Testing

@Suite("What an invitation does to the visits that are here")
struct InvitationPlanTests {
  private let lines = "UID:abc\nSEQUENCE:1\nDTSTAMP:20261110T080000Z\nDTSTART:20261124T093000Z\nSUMMARY:Check"

  private func steps(
    _ lines: String, method: String? = "REQUEST", _ known: [InvitationPlan.KnownVisit] = []
  ) throws -> [String] {
    let file = try Invitation.read(Invitation.event(lines, method: method))
    let plan = InvitationPlan(file, known: known, now: Fixture.now, zone: Fixture.paris)
    return plan.steps.map { _, step in
      switch step {
      case .add(let visit, _): "add \(visit.start) \(visit.status) \(visit.sequence ?? -1)"
      case .change(let known, let visit): "change \(known.visit.start) to \(visit.start) \(visit.status)"
      case .cancel(_, let visit): "cancel \(visit.status) \(visit.sequence ?? -1)"
      case .there: "there"
      case .nothing(let reason): "nothing: \(reason)"
      }
    }
  }

  /// A visit as an invitation made it on 10 November.
  private func known(
    uid: String? = "abc", sequence: Int? = 1, _ start: String = "2026-11-24T10:30+01:00",
    status: Visit.Status = .confirmed, written: String = "2026-11-10T10:00+01:00"
  ) -> InvitationPlan.KnownVisit {
    var visit = Visit(start: Fixture.moment(start))
    (visit.uid, visit.sequence, visit.status, visit.reason) = (uid, sequence, status, "Check")
    return InvitationPlan.KnownVisit(id: Fixture.id(1), visit: visit, written: Fixture.moment(written))
  }

  @Test("A new invitation is a confirmed visit; a tentative one is planned; what only tells is taken too")
  func new() throws {
    #expect(try steps(lines) == ["add 2026-11-24T10:30+01:00 confirmed 1"])
    #expect(try steps(lines + "\nSTATUS:TENTATIVE") == ["add 2026-11-24T10:30+01:00 planned 1"])
    #expect(try steps(lines, method: nil) == ["add 2026-11-24T10:30+01:00 confirmed 1"])
    #expect(try steps("DTSTART;VALUE=DATE:20261124") == ["add 2026-11-24T00:00+01:00 confirmed -1"])
  }

  @Test("The same file a second time does nothing")
  func again() throws {
    let file = try Invitation.read(
      Invitation.event(
        lines
          + "\nDURATION:PT20M\nORGANIZER;CN=Dr Weber:mailto:w@example.org\nLOCATION:Room 3\nDESCRIPTION:Bring it",
        method: "REQUEST"))
    let plan = InvitationPlan(file, known: [], now: Fixture.now, zone: Fixture.paris)
    guard case .add(let visit, let note)? = plan.steps.first?.step else { return #expect(Bool(false)) }
    #expect(visit.clinician == "Dr Weber")
    #expect(visit.organizer == "Dr Weber <w@example.org>")
    #expect(visit.minutes == 20)
    #expect(note == "Bring it")
    let stored = InvitationPlan.KnownVisit(id: Fixture.id(1), visit: visit, written: Fixture.now)
    let second = InvitationPlan(file, known: [stored], now: Fixture.now, zone: Fixture.paris)
    #expect(second.isEmpty)
  }

  @Test(
    "A later revision changes the visit, an older one nothing, the same one only when it was written later",
    arguments: [
      (2, "20261110T080000Z", "change 2026-11-24T10:30+01:00 to 2026-11-25T15:00+01:00 confirmed"),
      (1, "20261111T080000Z", "change 2026-11-24T10:30+01:00 to 2026-11-25T15:00+01:00 confirmed"),
      (1, "20261110T080000Z", "nothing: it was written before"),
      (0, "20261112T080000Z", "nothing: it is an older"),
    ])
  func revisions(_ sequence: Int, _ stamp: String, _ expected: String) throws {
    let event = "UID:abc\nSEQUENCE:\(sequence)\nDTSTAMP:\(stamp)\nDTSTART:20261125T140000Z\nSUMMARY:Check"
    let found = try steps(event, [known()])
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test("What the person noted stays: the clinician's name, and that the visit is over")
  func ownWords() throws {
    var mine = known(status: .done)
    mine = InvitationPlan.KnownVisit(
      id: mine.id,
      visit: {
        var visit = mine.visit
        visit.clinician = "My Dr"
        return visit
      }(), written: mine.written)
    let event =
      "UID:abc\nSEQUENCE:2\nDTSTART:20261124T093000Z\nSUMMARY:Control\nORGANIZER;CN=Other:mailto:o@example.org"
    let file = try Invitation.read(Invitation.event(event, method: "REQUEST"))
    let plan = InvitationPlan(file, known: [mine], now: Fixture.now, zone: Fixture.paris)
    guard case .change(_, let visit)? = plan.steps.first?.step else { return #expect(Bool(false)) }
    #expect(visit.clinician == "My Dr")
    #expect(visit.status == .done)
    #expect(visit.reason == "Control")
  }

  @Test("A visit that was typed in for the same time becomes the invited one, and no second one")
  func typedIn() throws {
    let mine = known(uid: nil, sequence: nil, status: .planned)
    #expect(
      try steps(lines, [mine]) == ["change 2026-11-24T10:30+01:00 to 2026-11-24T10:30+01:00 confirmed"])
  }

  @Test("A cancellation calls off what it names, and nothing else")
  func cancellations() throws {
    #expect(try steps(lines, method: "CANCEL", [known()]) == ["cancel cancelled 1"])
    #expect(try steps(lines + "\nSTATUS:CANCELLED", [known()]) == ["cancel cancelled 1"])
    #expect(try steps(lines, method: "CANCEL", [known(status: .cancelled)]) == ["there"])
    #expect(try steps(lines, method: "CANCEL")[0].hasPrefix("nothing: it is called off, and no visit"))
    #expect(try steps(lines, method: "CANCEL", [known(sequence: 2)])[0].hasPrefix("nothing: it is an older"))
    #expect(try steps(lines, method: "CANCEL", [known(status: .done)])[0].contains("done already"))
    #expect(try steps(lines, method: "CANCEL", [known(uid: nil, sequence: nil)])[0].hasPrefix("nothing"))
    #expect(try steps(lines, method: "REPLY", [known()])[0].contains("METHOD:REPLY"))
  }

  @Test("A later invitation brings a cancelled visit back")
  func reinstated() throws {
    let event = "UID:abc\nSEQUENCE:3\nDTSTART:20261124T093000Z\nSUMMARY:Check"
    #expect(
      try steps(event, [known(status: .cancelled)])
        == ["change 2026-11-24T10:30+01:00 to 2026-11-24T10:30+01:00 confirmed"])
  }

  // MARK: What comes back

  /// Every Tuesday from 10 November on, written once.
  private let weekly =
    "UID:abc\nSEQUENCE:1\nDTSTAMP:20261110T080000Z\nDTSTART:20261110T093000Z\nSUMMARY:Check\nRRULE:FREQ=WEEKLY"

  @Test("What comes back moves on to its next occurrence; the one that is over stays what it was")
  func movesOn() throws {
    let over = known(sequence: 1, "2026-11-17T10:30+01:00", status: .done)
    for before in [over, known(sequence: 1, "2026-11-17T10:30+01:00")] {
      let file = try Invitation.read(Invitation.event(weekly, method: "REQUEST"))
      let plan = InvitationPlan(file, known: [before], now: Fixture.now, zone: Fixture.paris)
      guard case .add(let visit, _)? = plan.steps.first?.step else {
        Issue.record("nothing was added")
        return
      }
      #expect("\(visit.start)" == "2026-11-24T10:30+01:00")
      #expect(visit.uid == "abc/2026-11-24")
      let stored = InvitationPlan.KnownVisit(id: Fixture.id(2), visit: visit, written: Fixture.now)
      #expect(try steps(weekly, [before, stored]) == ["there"])
    }
  }

  @Test("An occurrence that is still to come is changed and cancelled by messages about all of them")
  func stillToCome() throws {
    let over = known("2026-11-17T10:30+01:00", status: .done)
    var next = known(uid: "abc/2026-11-24")
    next = InvitationPlan.KnownVisit(id: Fixture.id(2), visit: next.visit, written: next.written)
    let later = weekly.replacing("SEQUENCE:1", with: "SEQUENCE:2").replacing("T093000Z", with: "T100000Z")
    #expect(
      try steps(later, [over, next]) == [
        "change 2026-11-24T10:30+01:00 to 2026-11-24T11:00+01:00 confirmed"
      ])
    #expect(try steps(weekly, method: "CANCEL", [over, next]) == ["cancel cancelled 1"])
    #expect(try steps(lines, method: "CANCEL", [over, next]) == ["cancel cancelled 1"])
  }

  @Test("One occurrence that is moved is the visit that has the name of them all")
  func oneMoved() throws {
    let moved =
      "UID:abc\nSEQUENCE:2\nRECURRENCE-ID:20261124T093000Z\nDTSTART:20261125T093000Z\nSUMMARY:Check"
    #expect(
      try steps(moved, [known()]) == ["change 2026-11-24T10:30+01:00 to 2026-11-25T10:30+01:00 confirmed"])
  }

  @Test("What comes back no more brings nothing")
  func ended() throws {
    let over = known("2026-11-10T10:30+01:00", status: .done)
    #expect(
      try steps(weekly + ";COUNT=2", [over]) == [
        "nothing: it comes back no more; its last occurrence is over"
      ])
  }

  @Test("A file in which every occurrence was called off adds no visit")
  func allCalledOff() throws {
    #expect(
      try steps(weekly + ";COUNT=1\nEXDATE:20261110T093000Z") == [
        "nothing: it is called off, and no visit of it is here"
      ])
  }

  @Test("What this program wrote of a reminder, or of what was deleted, becomes no visit here")
  func ownExport() throws {
    for uid in ["\(Fixture.id(5))@vitals", "\(Fixture.id(5))-0730@vitals"] {
      let file = try Invitation.read(
        Invitation.event("UID:\(uid)\nDTSTART:20261124T093000Z\nRRULE:FREQ=DAILY"))
      let here = InvitationPlan(file, known: [], now: Fixture.now, zone: Fixture.paris) {
        $0 == Fixture.id(5)
      }
      #expect(here.isEmpty)
      let elsewhere = InvitationPlan(file, known: [], now: Fixture.now, zone: Fixture.paris)
      #expect(!elsewhere.isEmpty)
    }
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
