import Exchange
import Journal
import Model

/// A file as it is read by what a person says of it, held against the journal: nothing of it is saved.
package struct ImportTrial: Sendable {
  /// What came of reading it.
  package enum Outcome: Sendable {
    /// What it holds, and what of that is new.
    case found(ImportResult, ImportPlan)
    /// Why nothing of it can be read.
    case problem(ImportProblem)
    /// Which word of the person is not understood.
    case unclear(FieldProblem)
  }

  /// The file.
  package private(set) var file: ImportFile
  /// What the person said.
  package let said: ImportRequest
  /// The same with what a recipe says besides.
  package let used: ImportRequest
  /// The recipe that was used; nil for none.
  package let recipe: ImportRecipe?
  /// What is said of recipes, in words.
  package let remarks: [String]
  /// Whether several recipes are for files of this form, so that none was used.
  let hasSeveralRecipes: Bool
  /// What came of it.
  package let outcome: Outcome
  /// The record that it was held against.
  package let record: PatientRecord

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - named: The recipe that the person named; of none, one of `recipes` that fits is used, unless the person says
  ///     what the columns or the format are.
  ///   - load: Loads the journal, as much of it as is asked for.
  /// - Throws: `JournalError` where the journal cannot be read.
  package init(
    _ file: ImportFile, _ request: ImportRequest, recipe named: ImportRecipe? = nil, recipes: Recipes = .none,
    now: Moment, watch: ImportWatch = .none, namedZone: @escaping @Sendable (String) -> Zone?,
    load: (Scope) throws(JournalError) -> PatientRecord
  ) throws(JournalError) {
    (self.file, said) = (file, request)
    let fitting =
      request.findsRecipe && named == nil ? file.source.map(recipes.fitting) ?? [] : []
    hasSeveralRecipes = fitting.count > 1
    recipe = named ?? (fitting.count == 1 ? fitting.first : nil)
    used = recipe.map(request.filled) ?? request
    remarks = Self.remarks(recipe, isNamed: named != nil, fitting, recipes)
    let standing = try load(.standing)
    var options: ImportOptions
    do throws(FieldProblem) {
      options = try used.options(in: standing, now: now, namedZone: namedZone)
    } catch {
      (outcome, record) = (.unclear(error), standing)
      return
    }
    options.watch = watch
    let result: ImportResult
    do throws(ImportProblem) {
      result = try Importer.read(try file.opened.get(), fileName: file.name, options: options)
    } catch {
      if error.question == .person { self.file.persons = error.answers }
      (outcome, record) = (.problem(error), standing)
      return
    }
    let times = ImportedTimes(result.rows)
    // Clocks of other zones show up to a day more or less.
    record = try load(times.days.map { .since($0.lowerBound.adding(days: -2)) } ?? .standing)
    try record.ledger.requireWhole()
    let plan = ImportPlan(
      result: result, known: record.known(at: times), bringsBack: used.bringsBack,
      isErased: record.ledger.hasErased)
    outcome = .found(result, plan)
  }

  /// What the file holds, and what of that is new.
  ///
  /// - Throws: `ImportProblem` where nothing of it can be read, `FieldProblem` where a word is not understood.
  package func found() throws -> (result: ImportResult, plan: ImportPlan) {
    switch outcome {
    case .found(let result, let plan): return (result, plan)
    case .problem(let problem): throw problem
    case .unclear(let problem): throw problem
    }
  }

  /// The proof of it; nil where nothing of it can be read.
  ///
  /// - Parameters:
  ///   - isTrial: Whether it says what would be imported, and not what was.
  ///   - showsAll: Whether every row is named that is not imported, and not only the first.
  package func proof(
    isTrial: Bool = true, for front: ImportProof.Front = .shell, showsAll: Bool = false
  ) -> ImportProof? {
    guard case .found(let result, let plan) = outcome else { return nil }
    return ImportProof(
      file.name, result, plan, remarks: remarks, in: record, isTrial: isTrial, for: front, showsAll: showsAll)
  }

  /// Whether rows are left out of the proof that can be shown one by one.
  package var hasMore: Bool {
    guard case .found(let result, _) = outcome else { return false }
    return result.refused.count > ImportProof.shown || result.doubts.count > 5
  }

  /// What was said of it as a recipe for files of its form.
  ///
  /// - Throws: `FieldProblem` where the name is none, or there is nothing to keep.
  package func recipe(named name: String) throws(FieldProblem) -> ImportRecipe {
    try RecipeActs.recipe(name, of: used, for: file)
  }

  private static func remarks(
    _ recipe: ImportRecipe?, isNamed: Bool, _ fitting: [ImportRecipe], _ recipes: Recipes
  ) -> [String] {
    let names = fitting.map(\.name).joined(separator: " and ")
    let used = recipe.map { recipe in
      "the recipe \(recipe.name)\(isNamed ? "" : ", which is for files of this form,") says: \(recipe.options)"
    }
    let several =
      fitting.count > 1
      ? "the recipes \(names) are for files of this form; none is used until you name one: --recipe \(fitting[0].name)"
      : nil
    return [used, several].compactMap(\.self) + recipes.problems
  }
}
