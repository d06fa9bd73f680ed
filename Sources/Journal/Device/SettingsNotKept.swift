/// Why a setting could not be kept; then all is as it was before.
package struct SettingsNotKept: Error, Sendable, Equatable {
  /// What went wrong, and what to do.
  package let message: String
  /// The exit status of a command that ends with it.
  package let exitStatus: Int32

  init(_ problem: SettingsProblem) {
    message = "\(problem.sentence). Nothing was changed. Correct the file or remove it, then try again."
    exitStatus = 65
  }

  init(_ error: SystemError) {
    let writing = JournalError(writing: error)
    message = "\(error.path): \(error.reason). Nothing was changed, and the journal is not affected."
    exitStatus = writing.exitStatus
  }
}
