import Exchange

extension ImportRequest {
  /// The same, with what a recipe says where the person said nothing.
  package func filled(from recipe: ImportRecipe) -> ImportRequest {
    var filled = self
    if units.isEmpty { filled.units = recipe.units }
    if zone.isEmpty { filled.zone = recipe.zone }
    if dayOrder.isEmpty { filled.dayOrder = recipe.dayOrder }
    if source.isEmpty { filled.source = recipe.source }
    if time.isEmpty { filled.time = recipe.time }
    if only.isEmpty { filled.only = recipe.only }
    if columns.isEmpty { filled.columns = recipe.columns.joined(separator: ",") }
    return filled
  }

  /// What of it is said of files of a form, and not of one file.
  func recipe(_ name: String, for form: ImportRecipe.Form) -> ImportRecipe {
    var recipe = ImportRecipe(name, for: form)
    recipe.units = units
    (recipe.zone, recipe.dayOrder, recipe.source) = (zone, dayOrder, source)
    (recipe.time, recipe.only) = (time, only)
    recipe.columns = columnNames
    return recipe
  }
}
