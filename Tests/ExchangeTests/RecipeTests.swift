import Model
import Testing

@testable import Exchange

/// Files whose names say too little: what is looked at, what is said of them once, and that it is found again.
@Suite struct RecipeTests {
  private func source(_ text: String) throws -> ImportSource { try ImportSource(bytes: Array(text.utf8)) }

  private static let strange =
    "Wann;Oben;Unten;Herz\n2026-10-21 07:30;131;84;66\n2026-10-22 07:30;128;82;64\n"

  @Test(
    "The names stand above the rows, where they do",
    arguments: [
      (strange, ["Wann", "Oben", "Unten", "Herz"], 4, 2),
      ("My list\n2026-10-21 07:30,131,84\n2026-10-22 07:30,128,82\n", nil, 3, 2),
      ("# when,up,low\n2026-10-21 07:30,131,84\n", ["when", "up", "low"], 3, 1),
    ] as [(String, [String]?, Int, Int)])
  func preview(_ text: String, _ heads: [String]?, _ width: Int, _ rows: Int) throws {
    let preview = try #require(TablePreview(try source(text)))
    #expect(preview.heads == heads && preview.width == width && preview.rows.count == rows)
  }

  @Test(
    "The refusal names as many columns as the file has",
    arguments: [
      (strange, "--columns datetime,systolic,diastolic,pulse,"),
      ("a,b,c,d,e,f\n2026-10-21 07:30,131,84,66,x,y\n", "--columns datetime,systolic,diastolic,pulse,-,-,"),
      ("when,sys,dia\n2026-10-21 07:30,131,84\n", "--columns datetime,systolic,diastolic,"),
      ("a\n2026-10-21\n", "its one column holds, such as --columns datetime,"),
    ])
  func example(_ text: String, _ words: String) throws {
    let problem = try #require(throws: ImportProblem.self) {
      try Importer.read(bytes: Array(text.utf8), fileName: "list.csv", options: Fixture.options)
    }
    #expect(problem.cause == .format && problem.question == .columns)
    #expect("\(problem)".contains(words), "\(problem)")
  }

  /// Every choice of the list is a word that `--columns` takes, and means itself.
  @Test func everyChoiceIsUnderstood() {
    let choices = ColumnChoice.all()
    #expect(Set(choices.map(\.name)).count == choices.count)
    for choice in choices where choice != .unread {
      #expect(ColumnRole.find(choice.name) != nil, "\(choice.name)")
      #expect(ColumnChoice.meant(by: choice.name)?.name == choice.name)
    }
  }

  @Test func aRecipeIsReadBackAsItWasWritten() throws {
    var recipe = ImportRecipe("meter", for: .heads(["Wann", "Oben", "Unten", "\"Herz\""]))
    recipe.columns = ["datetime", "systolic", "diastolic", "pulse"]
    recipe.units = ["mg/dL", "kg"]
    (recipe.zone, recipe.dayOrder, recipe.source) = ("Europe/Paris", "dmy", "cgm")
    (recipe.time, recipe.only) = ("day", "user=1")
    #expect(try ImportRecipe("meter", json: recipe.json) == recipe)
    var bare = ImportRecipe("list", for: .width(3))
    bare.columns = ["time", "systolic", "diastolic"]
    #expect(try ImportRecipe("list", json: bare.json) == bare)
  }

  @Test(
    "Found again by the names, else by the number of columns, and by nothing else",
    arguments: [
      ("Wann;Oben;Unten;Herz\n2026-11-01 08:00;1;2;3\n", true, false),
      ("wann,oben,unten,herz\n2026-11-01 08:00,1,2,3\n", true, false),
      ("Export\nWann;Oben;Unten;Herz\n2026-11-01 08:00;1;2;3\n", true, false),
      ("Wann;Unten;Oben;Herz\n2026-11-01 08:00;1;2;3\n", false, false),
      ("Wann;Oben;Unten\n2026-11-01 08:00;1;2\n", false, false),
      ("2026-11-01 08:00,131,84,66\n", false, true), ("2026-11-01 08:00,131,84\n", false, false),
      ("{\"a\":1}\n", false, false),
    ])
  func fits(_ text: String, _ named: Bool, _ unnamed: Bool) throws {
    let heads = ImportRecipe("a", for: .heads(["Wann", "Oben", "Unten", "Herz"]))
    #expect(heads.fits(try source(text)) == named)
    #expect(ImportRecipe("b", for: .width(4)).fits(try source(text)) == unnamed)
  }

  @Test(
    "A damaged recipe is named with its place",
    arguments: [
      ("", "expected"), ("[]", "no \"recipe\": 1"), ("{\"recipe\":1}", "heads"),
      ("{\"recipe\":2,\"width\":3}", "version 2"),
      ("{\"recipe\":1,\"width\":3}", "neither heads nor columns"), ("{\"recipe\":1,\"width\":0}", "width"),
      ("{\"recipe\":1,\"heads\":\"a\"}", "a list of texts"),
      ("{\"recipe\":1,\"heads\":[\"a\"],\"zone\":1}", "a text"),
      ("{\"recipe\":1,\"heads\":[\"a\"],\"run\":\"rm\"}", "\"run\" is no member"),
      ("{\"recipe\":1,", "expected"),
      ("\u{0}", "expected"),
    ])
  func damaged(_ json: String, _ words: String) throws {
    let problem = try #require(throws: RecipeProblem.self) { try ImportRecipe("x", json: Array(json.utf8)) }
    #expect(problem.words.contains(words), "\(problem)")
  }

  @Test(
    "Comments are no rows, wherever they stand",
    arguments: [
      "# from my meter\nDate,Time,Sys,Dia\n2026-10-21,07:30,131,84\n# new battery, and \"quotes\n2026-10-22,07:30,128,82\n",
      "# Date,Time,Sys,Dia\n2026-10-21,07:30,131,84\n2026-10-22,07:30,128,82\n#end",
      "\u{FEFF}## a\n#\n#! b\n# c\n# d\n# e\n# f\n# g\n# h\nDate,Time,Sys,Dia\n2026-10-21,07:30,131,84\n2026-10-22,07:30,128,82\n",
    ])
  func comments(_ text: String) throws {
    let result = try Fixture.read(text)
    #expect(result.rows.count == 2 && result.refused.isEmpty && result.rowsRead == 2, "\(result.refused)")
    #expect(result.decisions.contains { $0.contains("comment") })
  }

  /// A column of row numbers is called `#`, and a tag begins with it.
  @Test func aNumberSignIsNoComment() throws {
    let result = try Fixture.read(
      "#,Date,Time,Sys,Dia,Tags\n1,2026-10-21,07:30,131,84,#left\n2,2026-10-22,07:30,128,82,\n")
    #expect(result.rows.count == 2 && result.refused.isEmpty)
    let tags = try Fixture.read("Tags,Date,Time,Sys,Dia\n#travel,2026-10-21,07:30,131,84\n")
    #expect(tags.rows.count == 1)
  }

  /// Whatever stands in the file, it is a recipe that is written back as it is, or it is named as none.
  @Test func randomBytesAreNoRecipe() {
    var recipe = ImportRecipe("x", for: .heads(["a", "b"]))
    (recipe.columns, recipe.units, recipe.zone) = (["time", "glucose"], ["mmol/L"], "Europe/Paris")
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      var bytes = recipe.json
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      bytes.removeLast(Int.random(in: 0..<3, using: &generator))
      guard let read = try? ImportRecipe("x", json: bytes) else { continue }
      #expect((try? ImportRecipe("x", json: read.json)) == read)
    }
  }

  /// Who stops it gets nothing.
  @Test func aStoppedImportHasNoRows() throws {
    var options = Fixture.options
    options.watch = ImportWatch { $0.stage != .reading }
    let problem = try #require(throws: ImportProblem.self) {
      try Importer.read(
        bytes: Array("Date,Time,Sys,Dia\n2026-10-21,07:30,131,84\n".utf8), fileName: "x", options: options)
    }
    #expect(problem.cause == .stopped)
  }
}
