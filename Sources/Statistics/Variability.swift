/// How much a row of values in the order of time changes from one to the next.
public enum Variability {
  /// Average real variability: the mean of the absolute differences of successive values (Mena 2005); nil below two.
  public static func averageReal(_ values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    return zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) } / Double(values.count - 1)
  }

  /// The root of the mean of the squared successive differences; nil below two values.
  public static func rmssd(_ values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    let squares = zip(values, values.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0) * ($1.1 - $1.0) }
    return (squares / Double(values.count - 1)).squareRoot()
  }
}
