extension TimeScanner {
  /// Whether a word stands right behind a part, but for an `at`.
  func isRight(behind part: TimePart.Found, _ index: Int) -> Bool {
    let end = part.words.upperBound
    return index == end || index == end + 1 && Self.fillers.contains(lower(end))
  }

  /// Whether a number without a mark can be a time: in a line, where the reading comes behind it or nothing does.
  func isFree(_ index: Int) -> Bool {
    guard setting == .line else { return true }
    let next = lower(index + 1)
    return next.first.map { $0.isASCII && $0.isNumber || $0 == "#" } ?? true
      || Kind.measurements.contains { $0.words.contains(next) }
  }

  /// Whether a part that was found in a line is one there: a weekday is only beside a day or a time, or where it begins
  /// the line, and `sat` may be an oxygen saturation.
  func isMeant(_ place: Int, _ found: [TimePart.Found]) -> Bool {
    guard case .weekday = found[place].part else { return true }
    let words = found[place].words
    let isBefore = place + 1 < found.count && isRight(behind: found[place], found[place + 1].words.lowerBound)
    guard OxygenSaturation.kind.words.contains(lowers[words.lowerBound]) else {
      let isBehind = place > 0 && isRight(behind: found[place - 1], words.lowerBound)
      return isBefore || isBehind || words.lowerBound == 0
    }
    return isBefore && !isSaturation(behind: words.lowerBound, found)
  }

  /// Whether all that a line says besides `sat` and its time is one number, which then is a saturation.
  private func isSaturation(behind weekday: Int, _ found: [TimePart.Found]) -> Bool {
    let taken = places(of: found)
    let rest = lowers.indices.filter { !taken.contains($0) }.map { lowers[$0] }.filter { !$0.hasPrefix("#") }
    return rest.first.map { Day.digits($0) != nil } == true && rest.dropFirst().allSatisfy { $0 == "%" }
  }
}
