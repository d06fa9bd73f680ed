import Model
import Testing

@Suite struct FieldReaderTests {
  private enum Colour: String, CaseIterable { case red, green }

  private func reader(_ fields: Field...) -> FieldReader { FieldReader(fields) }

  @Test func everySortIsTaken() throws {
    var fields = reader(
      Field("n", .number(try decimal("5.60"))), Field("w", .number(ExactDecimal(7))), Field("t", .text("x")),
      Field("c", .text("green")), Field("f", .flag), Field("l", .list(["a", "b"])))
    #expect(try fields.number("n")?.description == "5.60")
    #expect(try fields.whole("w") == 7)
    #expect(try fields.text("t") == "x")
    #expect(try fields.word("c", Colour.self) == .green)
    #expect(try fields.flag("f"))
    #expect(try fields.list("l") == ["a", "b"])
    #expect(fields.taken == ["n", "w", "t", "c", "f", "l"])
  }

  @Test func whatIsAbsentIsNothing() throws {
    var fields = reader()
    #expect(try fields.number("n") == nil)
    #expect(try fields.whole("w") == nil)
    #expect(try fields.text("t") == nil)
    #expect(try fields.word("c", Colour.self) == nil)
    #expect(try fields.flag("f") == false)
    #expect(try fields.list("l") == [])
    #expect(fields.take("x") == nil)
    #expect(fields.taken.contains("x"), "asked for is known")
    let missing = #expect(throws: FieldProblem.self) { try fields.require("w", fields.whole("w")) }
    #expect(missing?.key == "w")
  }

  @Test(arguments: [FieldValue.text("5"), .flag, .list([]), .number(ExactDecimal(1))])
  func theWrongSortIsRefused(_ value: FieldValue) throws {
    var fields = FieldReader([Field("key", value)])
    var refusals: [String] = []
    func attempt(_ name: String, _ read: (inout FieldReader) throws -> Void) {
      do { try read(&fields) } catch {
        #expect((error as? FieldProblem)?.key == "key")
        refusals.append(name)
      }
    }
    attempt("number") { _ = try $0.number("key") }
    attempt("text") { _ = try $0.text("key") }
    attempt("flag") { _ = try $0.flag("key") }
    attempt("list") { _ = try $0.list("key") }
    #expect(refusals.count == 3)
  }

  @Test func valuesThatDoNotFitAreRefused() throws {
    var fields = reader(Field("w", .number(try decimal("7.5"))), Field("c", .text("Red")))
    let whole = #expect(throws: FieldProblem.self) { try fields.whole("w") }
    #expect(whole?.reason.contains("7.5") == true)
    let word = #expect(throws: FieldProblem.self) { try fields.word("c", Colour.self) }
    #expect(word?.reason == "\"Red\" is not one of red, green")
  }

  @Test func ofTwoWithTheSameKeyTheLastCounts() throws {
    var fields = reader(Field("t", .text("first")), Field("t", .text("last")))
    #expect(try fields.text("t") == "last")
  }
}
