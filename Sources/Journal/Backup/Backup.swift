/// A finished backup: a plain folder that carries its manifest and its digests.
public struct Backup: Sendable {
  /// Where it lies.
  public let path: String
  /// When it was made, in UTC, as `2026-11-21T07:30:00Z`.
  public let made: String
  /// The folder that it is a copy of.
  public let home: String
  /// How many readings the journal counted.
  public let readings: Int
  /// How many files it holds, its manifest not counted.
  public let files: Int
  /// How many bytes they have.
  public let bytes: Int

  /// How the name of every backup begins; the time and the start of its digest follow.
  static let prefix = "vitals-backup-"

  init(path: String, manifest: BackupManifest) {
    self.path = path
    made = manifest.made
    home = manifest.home
    readings = manifest.readings
    files = manifest.files
    bytes = manifest.bytes
  }
}

/// What came of making a backup.
public struct BackupDone: Sendable {
  /// The backup, read again from the disk and compared before it got its name.
  public let backup: Backup
  /// What is not in it: links, pipes, names that are no text.
  public let leftOut: [String]
  /// How many lines of the journal are damaged or not counted; they are in the backup as they are.
  public let setAside: Int
}

/// What came of looking at a backup again.
public struct BackupChecked: Sendable {
  /// The backup.
  public let backup: Backup
  /// What is wrong with it; empty where every byte is as it was written.
  public let problems: [String]
  /// The files that are not as they were written.
  let damaged: Set<String>
}
