/// A finished backup: a plain folder that carries its manifest and its digests.
package struct Backup: Sendable {
  /// Where it lies.
  package let path: String
  /// When it was made, in UTC, as `2026-11-21T07:30:00Z`.
  package let made: String
  /// The folder that it is a copy of.
  package let home: String
  /// How many readings the journal counted.
  package let readings: Int
  /// How many files it holds, its manifest not counted.
  package let files: Int
  /// How many bytes they have.
  package let bytes: Int

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
package struct BackupDone: Sendable {
  /// The backup, read again from the disk and compared before it got its name.
  package let backup: Backup
  /// What is not in it: links, pipes, names that are no text.
  package let leftOut: [String]
  /// How many lines of the journal are damaged or not counted; they are in the backup as they are.
  package let setAside: Int
}

/// What came of looking at a backup again.
package struct BackupChecked: Sendable {
  /// The backup.
  package let backup: Backup
  /// What is wrong with it; empty where every byte is as it was written.
  package let problems: [String]
  /// The files that are not as they were written.
  let damaged: Set<String>
}
