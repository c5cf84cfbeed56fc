extension ShellSession {
  /// Refuses to record while the shell looks at the past, unless the person was asked.
  ///
  /// - Throws: A usage error that says how to return.
  func requirePresent() throws(UsageError) {
    guard let shell, let moment = shell.moment, !shell.mayRecordNow else { return }
    throw UsageError(
      "Nothing was recorded, because the shell is looking at the record as of \(moment).",
      hint: "Return to the record as it is now, then repeat the command: now")
  }
}
