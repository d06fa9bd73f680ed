import Exchange
import Journal
import Model

extension Keeper {
  /// Reads a file by what was said of it, and holds it against the journal; nothing is saved.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  package func trial(
    of file: ImportFile, _ request: ImportRequest, watch: ImportWatch
  ) throws(JournalError) -> ImportTrial {
    try ImportTrial(
      file, request, recipes: Recipes(recipes), now: now, watch: watch, namedZone: documents.namedZone
    ) { scope throws(JournalError) in try record(scope) }
  }

  /// The paths with which one that is being typed may go on.
  package func paths(beginning typed: String) -> [String] {
    let whole = documents.absolute(typed)
    // They go on as they were begun: `~/` stays `~/`.
    return store.paths(beginning: whole).map { typed + $0.dropFirst(whole.count) }
  }

  /// Keeps a recipe, and returns its path; one of the same name is replaced.
  ///
  /// - Throws: `SettingsNotKept` where it could not be written.
  package func keep(_ recipe: ImportRecipe) throws(SettingsNotKept) -> String {
    try recipes.keep(recipe.name, recipe.json)
    return recipes.path(recipe.name)
  }
}
