import ArgumentParser
import Care
import Exchange
import Journal
import Model

/// `vitals recipe`: how files are imported, as it was said once.
struct RecipeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipe", abstract: "Show or remove how files are imported, as you said it once.",
    discussion: """
      vitals recipe list

      A recipe is a small file of JSON in $XDG_CONFIG_HOME/vitals/recipes, else ~/.config/vitals/recipes. It is found
      again by the names above a file's columns, or by their number where they have none. To give one to somebody else,
      copy the file, or use it from anywhere: vitals import FILE --recipe PATH.
      """,
    subcommands: [List.self, Remove.self], defaultSubcommand: List.self)

  /// `vitals recipe list`.
  struct List: ShowingCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Show the recipes.")
    @OptionGroup var options: Options

    func run(in program: Program) throws -> Int32 {
      let recipes = Recipes(program.recipes)
      for recipe in recipes.all {
        if json {
          try Output.json(.recipe(recipe, path: program.recipes.path(recipe.name)))
        } else {
          try Output.line("\(recipe.name)  \(recipe.options)")
          try Output.line("  \(recipe.formText); \(program.recipes.path(recipe.name))")
        }
      }
      if recipes.all.isEmpty, !json {
        try Output.line("None yet. To keep one: vitals import FILE --columns NAMES --keep-recipe NAME.")
      }
      for problem in recipes.problems { Output.complain("vitals: \(problem).") }
      return recipes.problems.isEmpty ? 0 : 65
    }
  }

  /// `vitals recipe remove`.
  struct Remove: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Remove a recipe; what was imported with it stays.")
    @OptionGroup var options: Options
    @Argument(help: "The name of the recipe.") var name: String

    func run(in program: Program) throws -> Int32 {
      guard !name.contains("/"), try program.recipes.remove(name) else {
        _ = try Recipes(program.recipes).named(name)
        return 0
      }
      let said = Said("Removed the recipe \(name). What was imported with it stays.", back: .nothing)
      try program.say(Act(.nothing, said), said)
      return 0
    }
  }
}

extension JSONValue {
  fileprivate static func recipe(_ recipe: ImportRecipe, path: String) -> JSONValue {
    .object([Member("name", .text(recipe.name)), Member("path", .text(path))] + recipe.members)
  }
}
