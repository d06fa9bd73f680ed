extension Double {
  /// The number with so many places behind the point (0 to 9), rounded half away from zero; never `-0`.
  package func text(places: Int) -> String {
    guard isFinite, magnitude < 1e9 else { return isFinite ? String(self) : "-" }
    let places = Swift.min(Swift.max(places, 0), 9)
    let unit = (0..<places).reduce(1) { result, _ in result * 10 }
    let whole = Int((magnitude * Double(unit)).rounded(.toNearestOrAwayFromZero))
    let sign = self < 0 && whole > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    let rest = String(whole % unit)
    return "\(sign)\(whole / unit).\(String(repeating: "0", count: places - rest.count))\(rest)"
  }
}
