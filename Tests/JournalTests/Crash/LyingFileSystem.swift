import Synchronization

@testable import Journal

/// A file system that says "on the disk" of what is not: the faults that the checks of crash states must find.
final class LyingFileSystem: FileSystemWrapper, @unchecked Sendable {
  enum Lie: CaseIterable, Sendable {
    /// `fdatasync` does nothing, as where a program leaves it out.
    case dataIsNotSynced
    /// `fsync` of a file does nothing.
    case newFilesAreNotSynced
    /// `fsync` of a folder does nothing, so that names may be gone.
    case namesAreNotSynced
    /// What is about to be renamed into its place is not synced before.
    case renamedBeforeSynced
    /// The sync is made, but only once the person has been told "saved".
    case acknowledgedBeforeSynced
  }

  private let lie: Lie
  private let owed = Mutex<[String]>([])

  init(_ base: any FileSystem, _ lie: Lie) {
    self.lie = lie
    super.init(base)
  }

  override func fdatasync(_ file: OpenFile) throws(SystemError) {
    switch lie {
    case .dataIsNotSynced: return
    case .acknowledgedBeforeSynced: owed.withLock { $0.append(file.path) }
    default: try super.fdatasync(file)
    }
  }

  override func fsync(_ file: OpenFile) throws(SystemError) {
    let isFolder = try super.fstat(file).sort == .folder
    switch lie {
    case .newFilesAreNotSynced where !isFolder: return
    case .namesAreNotSynced where isFolder: return
    case .renamedBeforeSynced where file.path.hasSuffix(".tmp"): return
    default: try super.fsync(file)
    }
  }

  override func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    for path in owed.withLock({ paths in
      defer { paths = [] }
      return paths
    }) {
      let file = try super.open(path, for: .reading)
      try super.fdatasync(file)
      try super.close(file)
    }
    return try super.open(path, for: purpose)
  }
}
