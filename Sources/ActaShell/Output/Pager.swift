/// Shows a long text a screen at a time, in the program that `$PAGER` names.
enum Pager {
  /// Shows the text and waits until the reader is done.
  ///
  /// The text goes through a file of its own rather than a pipe, so that leaving the pager early is no error.
  /// - Returns: Whether it was shown; not when there is no pager.
  static func show(_ text: String, variables: [String: String]) -> Bool {
    let command = variables["PAGER"] ?? "less"
    guard !command.allSatisfy(\.isWhitespace), command != "cat" else { return false }
    // Unless the person told less otherwise, it says how it is left; the s after -P says which prompt that is. In its secure
    // form less writes no files and starts no other programs (less(1), SECURITY).
    // What is shown is UTF-8, whatever the locale says.
    let options = "LESSSECURE=1 LESSCHARSET=${LESSCHARSET-utf-8} LESS=${LESS-'FX -Psspace goes on, q goes back$'}"
    let isShown = PersonsProgram.run(command, on: text) { file in "\(options) \(command) <\(file)" }
    return isShown != nil
  }
}
