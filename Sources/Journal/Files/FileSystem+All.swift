extension FileSystem {
  /// Writes all of some bytes, in as many calls as the system takes for them.
  ///
  /// - Throws: `SystemError` where the system takes no more; some of the bytes may be in the file by then.
  package func writeAll(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = try write(file, rest)
      guard count > 0 else {
        throw SystemError(call: "write", path: file.path, code: SystemError.wouldBlock)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads from the file's position to its end, of a pipe too, whose length nobody knows before.
  package func readAll(_ file: OpenFile) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try read(file, into: &portion, from: 0)
      if count == 0 { return bytes }
      bytes += portion.prefix(count)
    }
  }
}
