/// Lets a person write a text in the program that `$VISUAL` or `$EDITOR` names.
enum TextEditor {
  /// Opens the text in the editor and waits until the person is done.
  ///
  /// - Returns: What is in the file then, without the line break at its end; absent when there is no editor, or it ended
  ///   badly.
  static func edit(_ text: String, variables: [String: String]) -> String? {
    let named = [variables["VISUAL"], variables["EDITOR"]].compactMap { $0 }.first { !$0.allSatisfy(\.isWhitespace) }
    let command = named ?? "vi"
    guard let edited = PersonsProgram.run(command, on: text, { file in "\(command) \(file)" }) else { return nil }
    return edited.last?.isNewline == true ? String(edited.dropLast()) : edited
  }
}
