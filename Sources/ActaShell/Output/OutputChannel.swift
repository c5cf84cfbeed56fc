/// Where what commands print goes: at once, into a file, or held back until the command is done.
///
/// A command prints without asking whether that worked. The first failure is kept, what is printed after it is dropped,
/// and whoever ran the command asks with ``check()``.
final class OutputChannel {
  private let write: (String) throws -> Void
  private let writeBytes: ([UInt8]) throws -> Void
  private var redirected: (any OutputFile)?
  private var held: String?
  private var failure: (any Error)?

  init(write: @escaping (String) throws -> Void, writeBytes: @escaping ([UInt8]) throws -> Void) {
    self.write = write
    self.writeBytes = writeBytes
  }

  /// Whether output goes to a file.
  var isRedirected: Bool { redirected != nil }

  /// Takes what is printed.
  func take(_ text: String) {
    if let redirected { return attempt { try redirected.write(text) } }
    if held != nil { held? += text } else { emit(text) }
  }

  /// Takes what is no text, and writes it at once, behind what was held back.
  func take(_ bytes: [UInt8]) {
    if let redirected { return attempt { try redirected.write(bytes) } }
    if let before = held, !before.isEmpty {
      held = ""
      emit(before)
    }
    attempt { try writeBytes(bytes) }
  }

  /// Writes at once to where the output of the session goes.
  func emit(_ text: String) { attempt { try write(text) } }

  private func attempt(_ body: () throws -> Void) {
    guard failure == nil else { return }
    do { try body() } catch {
      failure = error
      redirected = nil
    }
  }

  /// Whether everything since the last time was written.
  ///
  /// - Throws: What kept the first of it from being.
  func check() throws {
    guard let failure else { return }
    self.failure = nil
    throw failure
  }

  /// Begins to hold back.
  func hold() { held = held ?? "" }

  /// What was held back; nothing is from now on until ``hold()``.
  func release() -> String {
    defer { held = nil }
    return held ?? ""
  }

  /// Sends what is printed from now on to a file; absent for back to where it went.
  ///
  /// The file before it is finished.
  func redirect(to file: (any OutputFile)?) {
    if let redirected { attempt { try redirected.finish() } }
    redirected = file
  }
}

/// A file that takes what is printed.
protocol OutputFile {
  /// Adds a text.
  func write(_ text: String) throws
  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws
  /// Ends it: now it is there.
  func finish() throws
}
