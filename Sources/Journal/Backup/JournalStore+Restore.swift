import Model

extension JournalStore {
  /// Brings what a backup has and the home folder has not back; nothing here is overwritten, shortened or removed.
  ///
  /// A file of the backup that is no longer as it was written is put beside the one here, never behind it: its
  /// lines carry checksums of their own. With `isTrial` nothing is written.
  /// - Returns: What was done; nil where there is no backup at the path.
  /// - Throws: `JournalError`; what was brought back before stays, and restoring again goes on from there.
  package func restore(_ path: String, now: Moment, isTrial: Bool) throws(JournalError) -> Restored? {
    guard let checked = try checkBackup(path) else { return nil }
    let before = try load(.everything)
    let restore = BackupRestore(
      folder: folder, system: system, backup: checked, time: now.fileText, erased: before.settlements.erased,
      documents: Set(before.needed.keys))
    if isTrial {
      return Restored(
        steps: try planned(restore).map(\.step), problems: checked.problems, before: before.readingCount,
        after: before.readingCount)
    }
    let plan = try locked { _ throws(JournalError) in
      let plan = try planned(restore)
      for step in plan { try restore.carryOut(step) }
      return plan
    }
    let after = try load(.everything)
    return Restored(
      steps: plan.map(\.step), problems: checked.problems, before: before.readingCount,
      after: after.readingCount)
  }

  private func planned(_ restore: BackupRestore) throws(JournalError) -> [BackupRestore.Planned] {
    do throws(SystemError) {
      return try restore.plan()
    } catch {
      throw JournalError(reading: error)
    }
  }
}
