extension Duration {
  /// Rounded up, so that waiting does not end a little too early and begin again.
  var wholeMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    let part = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: min(seconds, 1_000_000) * 1000 + part)
  }
}
