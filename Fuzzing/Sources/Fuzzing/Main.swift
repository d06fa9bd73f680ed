/// Starts libFuzzer on the target that was named.
///
/// The package manager takes `fuzz_main` for the entry of an executable called fuzz, not libFuzzer's own main.
@_cdecl("fuzz_main")
public func start(_ count: CInt, _ words: Words) -> CInt {
  _ = FuzzTarget.chosen
  // Its name is no word for libFuzzer.
  var (count, words) = (count - 1, words + 1)
  return runLibFuzzer(&count, &words, runOneInput)
}

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func runOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

/// The words of a command line, as C has them.
public typealias Words = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
  _ count: UnsafeMutablePointer<CInt>, _ words: UnsafeMutablePointer<Words>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
