import Care
import Journal
import Model
import Testing

/// What a person means who names something: by its id, by a part of it, or by its name.
@Suite struct NamingTests {
  private func record() throws -> (PatientRecord, visit: Entry, question: Entry, medicine: Entry) {
    let sofa = try Sofa("128/82 64")
    let (visit, question, medicine) = try (
      Visit(start: #require(Moment("2026-11-26T10:30+01:00"))), VisitQuestion("Which arm?"),
      Medicine("Ramipril", start: #require(Day("2026-11-01")))
    )
    let contents: [any Content] = [visit, question, medicine]
    let entries = contents.map { Entry(id: sofa.keeper.newID(), at: sofa.now, content: $0) }
    try sofa.keeper.add(entries)
    return (try sofa.keeper.record(.everything), entries[0], entries[1], entries[2])
  }

  @Test func isFoundByItsIdAndByPartsOfIt() throws {
    let (record, visit, _, _) = try record()
    let naming = Naming(record)
    let id = "\(visit.id)"
    for text in [id, id.lowercased(), String(id.suffix(6)), visit.id.short.lowercased()] {
      #expect(try naming.entry(text) == visit, "\(text)")
    }
    #expect(try naming.visit(nil).id == visit.id, "the next one, where none is named")
  }

  @Test func aMedicineIsFoundByItsName() throws {
    let (record, _, _, medicine) = try record()
    #expect(try Naming(record).medicine("ramipril").id == medicine.id)
    #expect(try Naming(record).medicine(medicine.id.short).id == medicine.id)
    let problem = #expect(throws: FieldProblem.self) { try Naming(record).medicine("aspirin") }
    #expect(problem?.reason == "aspirin is not on the list; there is only Ramipril")
  }

  @Test(arguments: [
    ([], "there are none"), (["peak flow"], "there is only peak flow"),
    (["home", "clinic"], "there are home and clinic"),
    (["a", "b", "c"], "there are a, b and c"),
  ])
  func whatThereIsToChooseFrom(_ names: [String], _ words: String) { #expect(names.thereAre == words) }

  @Test func whatIsOfAnotherKindIsRefused() throws {
    let (record, visit, question, _) = try record()
    let naming = Naming(record)
    let (visitID, questionID) = (visit.id.short, question.id.short)
    let refused: [(String, () throws -> Any)] = [
      ("\(questionID) is not a visit. To see them: vitals visit list", { try naming.visit(questionID) }),
      ("\(visitID) is not a question. To see them: vitals visit questions", { try naming.question(visitID) }),
      ("\(visitID) is not a reminder. To see them: vitals remind list", { try naming.reminder(visitID) }),
      ("\(visitID) is not a document. To see them: vitals document list", { try naming.document(visitID) }),
      ("\(visitID) is not a plan. To see them: vitals plan list", { try naming.plan(visitID) }),
      ("There is no plan to stop", { try naming.unfinishedPlan(nil) }),
      ("No entry has the id ZZZZZZ. To see the ids: vitals list", { try naming.id("ZZZZZZ") }),
      ("No entry has the id K9. To see the ids: vitals visit list", { try naming.visit("K9") }),
      ("No entry has the id K9. To see the ids: vitals visit questions", { try naming.question("K9") }),
      ("No entry has the id K9. To see the ids: vitals remind list", { try naming.reminder("K9") }),
      ("No entry has the id K9. To see the ids: vitals document list", { try naming.document("K9") }),
      ("No entry has the id K9. To see the ids: vitals plan list", { try naming.plan("K9") }),
      ("No entry has the id K9. To see the ids: vitals alerts list", { try naming.alerts("low:K9") }),
    ]
    for (reason, find) in refused {
      let problem = #expect(throws: FieldProblem.self) { _ = try find() }
      #expect(problem?.reason == reason)
    }
  }

  @Test func severalAreAskedAbout() throws {
    let sofa = try Sofa("128/82 64", "129/83 64")
    let record = try sofa.keeper.record(.everything)
    let start = String("\(record.readings[0].id)".prefix(5))
    let problem = #expect(throws: FieldProblem.self) { try Naming(record).entry(start) }
    #expect(problem?.reason.hasPrefix("\(start) could be 2 entries: ") == true)
  }
}
