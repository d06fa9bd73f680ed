extension Entry {
  /// The same with its number told in another unit, where one is named for it, as if it had been entered so.
  ///
  /// It is rounded to the digits of that unit; HI and LO stay what they are.
  package func converted(to units: ShownUnits) -> Entry {
    guard let measurement, let quantity = measurement.kind.quantities.first, quantity.hasUnits,
      let unit = units[quantity.id], let scale = quantity.scale(unit),
      let told = quantity.told(by: measurement), told.scale != scale
    else { return self }
    let number = quantity.exact(of: measurement).map {
      FieldValue.number(quantity.shownNumber($0, from: told.scale, on: scale))
    }
    var fields = FieldReader(
      measurement.fields.map { field in
        switch field.key {
        case "value": Field("value", number ?? field.value)
        case "unit": Field("unit", .text(unit))
        default: field
        }
      })
    guard let content = try? kind.decode(&fields) else { return self }
    var entry = self
    entry.content = content
    return entry
  }
}
