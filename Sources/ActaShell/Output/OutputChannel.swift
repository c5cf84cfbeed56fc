/// Where what commands print goes: at once, into a file, or held back until the command is done.
final class OutputChannel {
  private let write: (String) -> Void
  private var redirected: ((String) -> Void)?
  private var held: String?

  init(write: @escaping (String) -> Void) { self.write = write }

  /// Whether output goes to a file.
  var isRedirected: Bool { redirected != nil }

  /// Takes what is printed.
  func take(_ text: String) {
    if let redirected { return redirected(text) }
    if held != nil { held? += text } else { write(text) }
  }

  /// Begins to hold back.
  func hold() { held = held ?? "" }

  /// What was held back; nothing is from now on until ``hold()``.
  func release() -> String {
    defer { held = nil }
    return held ?? ""
  }

  func redirect(to write: ((String) -> Void)?) { redirected = write }
}
