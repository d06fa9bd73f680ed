import Exchange
import Journal
import Model

/// The recipes of this device that can be used, and what is wrong with the others.
package struct Recipes: Sendable {
  /// Those that can be used, by name.
  package let all: [ImportRecipe]
  /// A sentence for each that cannot: where, what is wrong, and what to do.
  package let problems: [String]

  /// No recipes.
  package static let none = Recipes(all: [], problems: [])

  private init(all: [ImportRecipe], problems: [String]) { (self.all, self.problems) = (all, problems) }

  /// Reads all recipes of a store.
  package init(_ store: RecipeStore) {
    var (all, problems): ([ImportRecipe], [String]) = ([], [])
    for stored in store.all() {
      do throws(FieldProblem) {
        all.append(try Self.read(stored))
      } catch {
        problems.append(
          "\(error.reason). It is not used; correct it, or: vitals recipe remove \(stored.name)")
      }
    }
    self.init(all: all, problems: problems)
  }

  /// The recipe in a file that a person names.
  ///
  /// - Throws: `FieldProblem` where it is none.
  package static func read(_ name: String, path: String, _ bytes: [UInt8]) throws(FieldProblem)
    -> ImportRecipe
  {
    do throws(RecipeProblem) {
      return try ImportRecipe(name, json: bytes)
    } catch {
      let (line, column) = JSONProblem.place(of: error.offset, in: bytes)
      throw FieldProblem("recipe", "\(path):\(line):\(column): this is no recipe: \(error.words)")
    }
  }

  private static func read(_ stored: RecipeStore.Stored) throws(FieldProblem) -> ImportRecipe {
    switch stored.bytes {
    case .success(let bytes): return try read(stored.name, path: stored.path, bytes)
    case .failure(let error):
      throw FieldProblem("recipe", "\(stored.path): it cannot be read (\(error.reason))")
    }
  }

  /// The recipe with a name.
  ///
  /// - Throws: `FieldProblem` where there is none.
  package func named(_ name: String) throws(FieldProblem) -> ImportRecipe {
    if let recipe = all.first(where: { $0.name == name }) { return recipe }
    let known = all.isEmpty ? "There is none yet" : "There are \(all.map(\.name).joined(separator: ", "))"
    throw FieldProblem("recipe", "there is no recipe \(name). \(known)")
  }

  /// Those that are for files of the form that one has.
  package func fitting(_ source: ImportSource) -> [ImportRecipe] { all.filter { $0.fits(source) } }
}

/// What can be done with recipes; they belong to the device and not to the journal.
package enum RecipeActs {
  /// What of a request is worth keeping for files of the form that one has.
  ///
  /// - Throws: `FieldProblem` where the name is none, where the file is no table, or where nothing was said.
  package static func recipe(
    _ name: String, of request: ImportRequest, for file: ImportFile
  ) throws(FieldProblem) -> ImportRecipe {
    let isName =
      !name.isEmpty && name.count <= 60 && name != "remove"
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" || $0 == "_" }
    guard isName else {
      throw FieldProblem("recipe", "a recipe has a name of letters, digits, - and _, such as my-meter")
    }
    guard let source = file.source, let form = ImportRecipe.form(of: source) else {
      throw FieldProblem("recipe", "a recipe is for tables, and \(file.name) is none")
    }
    let recipe = request.recipe(name, for: form)
    guard !recipe.options.isEmpty else {
      throw FieldProblem(
        "recipe", "there is nothing to keep: no columns, unit, zone or the like were named for \(file.name)")
    }
    if recipe.columns.isEmpty, case .width = form {
      throw FieldProblem("recipe", "\(file.name) has no names above its columns, so --columns is needed too")
    }
    return recipe
  }

  /// What is said of a recipe that was kept.
  package static func kept(_ recipe: ImportRecipe, at path: String) -> String {
    "Kept as the recipe \(recipe.name): \(recipe.options). It is used for files of this form from now on: \(path)"
  }
}
