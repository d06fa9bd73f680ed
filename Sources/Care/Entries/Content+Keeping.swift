import Model

extension Content {
  /// This content, with fields that it does not say taken from an older one of the same kind.
  ///
  /// - Throws: `FieldProblem` where both together say what cannot be.
  func keeping(_ old: any Content) throws(FieldProblem) -> any Content {
    guard old.kind == kind else { return self }
    var said = Set(fields.map(\.key))
    // The cuff is in one place: what is said of the arm takes the wrist's place.
    let cuff: Set<String> = ["arm", "wrist"]
    if !said.isDisjoint(with: cuff) { said.formUnion(cuff) }
    var reader = FieldReader(fields + old.fields.filter { !said.contains($0.key) })
    return try kind.decode(&reader)
  }
}
