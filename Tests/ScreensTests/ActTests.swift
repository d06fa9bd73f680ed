import Alerts
import Care
import Journal
import Model
import Testing

/// What acts say and do where a shell, the screens and the line mode could differ.
@Suite struct ActTests {
  private static let id = ULID("01KAJ3T8Q6T2V4W8X9A0B1C2D3")

  @Test func eachDeedOfSeveralHasItsLine() {
    var said = Said("Deleted", "2 entries", back: .bringsBack)
    said.each = ["121/81", "122/82"].map {
      Said("Deleted", $0, inFull: "today 08:00  blood pressure \($0)", id: Self.id)
    }
    #expect(said.sentence == "Deleted: 2 entries.")
    #expect(
      said.lines == [
        "Deleted B1C2D3  today 08:00  blood pressure 121/81",
        "Deleted B1C2D3  today 08:00  blood pressure 122/82", "To bring them back: vitals undo.",
      ])
  }

  @Test func whatFollowsBelowIsForAShell() {
    let said = Said("Done", "Visit", inFull: "Visit, today", more: ["It holds."], below: ["a", "", "b"])
    #expect(said.sentence == "Done: Visit. It holds.")
    #expect(said.lines == ["Done: Visit, today. It holds.", "  a", "", "  b"])
  }

  @Test func oneUndoTakesSeveralReadingsBack() throws {
    let sofa = try Sofa()
    let record = try sofa.keeper.record(.everything)
    let parsed = try ["121/81", "255/100"].map { try LogLine.read($0, context: record.context) }
    let act = ReadingActs.log(parsed, in: record)
    #expect(act.confirmation?.flag == "--sure")
    #expect(act.confirmation?.lines.count == parsed[1].doubts.count)
    let done = try sofa.keeper.carryOut(act, in: record)
    #expect(Set(done.entries.map(\.id)).count == 2)
    #expect(done.said.lines.filter { $0.hasPrefix("Saved ") }.count == 2)
    _ = try sofa.keeper.carryOut(UndoActs.step(.undo), in: record)
    #expect(try sofa.keeper.record(.everything).readings.isEmpty)
  }

  @Test func theSameIsNoCorrection() throws {
    let sofa = try Sofa("128/82 64 left")
    let record = try sofa.keeper.record(.everything)
    let old = record.readings[0]
    let same = try LogLine.read("128/82", context: record.context, correcting: old)
    #expect(try ReadingActs.amend(old, with: same, in: record).changesNothing)
    #expect(!ReadingActs.correct(old, to: same, in: record).changesNothing, "pulse and arm are dropped")
  }

  @Test func severalAlertsAreAnsweredAtOnce() throws {
    let sofa = try Sofa("182/121 70", "2.9 mmol/L")
    let record = try sofa.keeper.record(.everything)
    let texts = record.readings.map { $0.id.short }
    let alerts = try Naming(record).alerts(texts + texts)
    #expect(alerts.count == 2, "each once")
    let act = AlertActs.answer(alerts, .seen, in: record)
    _ = try sofa.keeper.carryOut(act, in: record)
    let after = try sofa.keeper.record(.everything)
    #expect(after.alerts.isEmpty)
    #expect(AlertActs.answer(try Naming(after).alerts(texts), .seen, in: after).changesNothing)
    _ = try sofa.keeper.carryOut(UndoActs.step(.undo), in: after)
    #expect(try sofa.keeper.record(.everything).alerts.count == 2)
  }

  @Test func targetsAreTakenAsAWholeOrNotAtAll() throws {
    let sofa = try Sofa()
    var request = TargetRequest()
    (request.bloodPressure, request.glucoseLow) = ("130/80", "9 mmol/L")
    let record = try sofa.keeper.record(.everything)
    _ = try sofa.keeper.carryOut(TargetActs.change(request, in: record), in: record)
    let after = try sofa.keeper.record(.everything)
    #expect(after.targets.systolic != nil && after.targets.glucoseLow != nil)
    #expect(try TargetActs.change(request, in: after).changesNothing)
    request.glucoseHigh = "8 mmol/L"
    #expect(throws: FieldProblem.self) { try TargetActs.change(request, in: after) }
  }
}
