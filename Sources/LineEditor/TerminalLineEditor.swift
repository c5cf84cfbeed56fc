internal import CEditLine
import Glibc

/// Lines typed and edited on a terminal, through libedit.
///
/// Editing is by what readers see as one character, in any script. Keys are those of libedit's emacs or vi mode, with
/// what `~/.editrc` says; on top of them
///
/// - Ctrl-C drops the line, Ctrl-D leaves when the line is empty, Ctrl-Z stops the job;
/// - Up and Down (Ctrl-P, Ctrl-N; k, j) go through the history, Ctrl-R searches it;
/// - TAB completes or lists; where ``suggestsFromHistory``, Right at the end of the line takes what is suggested;
/// - pasted text is put in as it is, and runs only when Enter is pressed.
///
/// While a line is read, the signals that end a process put the terminal right first, and SIGINT counts as Ctrl-C. An
/// editor belongs to one thread at a time; several editors on several terminals may read at once.
///
/// Known limits: the region commands of emacs mode (`em-kill-region` and its like) are unsafe in libedit and left unbound;
/// `.editrc` should not bind them again. Text that is taller than the terminal is not scrolled while it is edited; terminals that draw a joined
/// emoji as several pictures show the cursor beside its place.
@safe public final class TerminalLineEditor: LineSource {
  /// How a line is edited where `.editrc` says nothing.
  public enum EditingMode: Sendable {
    case emacs
    case vi
  }

  /// Which terminal is used, and how.
  public struct Configuration: Sendable {
    /// The name under which `.editrc` addresses this program.
    public var programName: String
    /// The keys to begin with.
    public var editingMode = EditingMode.emacs
    /// Whether `$EDITRC` or `~/.editrc` is read.
    public var readsEditrc = true
    /// Descriptor of the terminal's input.
    public var input: Int32 = 0
    /// Descriptor of the terminal's output.
    public var output: Int32 = 1
    /// Descriptor for libedit's own complaints.
    public var errors: Int32 = 2

    /// The standard streams, emacs keys, and `.editrc`.
    public init(programName: String) {
      self.programName = programName
    }
  }

  public let isInteractive = true
  public private(set) var lineNumber = 0
  /// Gives the candidates when TAB is pressed; nil for none.
  public var completer: Completer? {
    get { state.completer }
    set { state.completer = newValue }
  }

  /// Whether the newest statement that begins with the line is shown behind it in grey, and taken with Right.
  public var suggestsFromHistory: Bool {
    get { state.suggests }
    set { state.suggests = newValue }
  }

  private let state: EditorCallbacks
  private let session: OpaquePointer

  /// An editor on a terminal.
  ///
  /// - Parameters:
  ///   - configuration: which terminal, and how.
  ///   - history: what Up and Ctrl-R go through, and ``remember(_:)`` adds to.
  /// - Throws: ``LineEditorError/Code/notATerminal``, ``LineEditorError/Code/terminalUnusable``.
  public init(configuration: Configuration, history: LineHistory) throws(LineEditorError) {
    guard Self.isTerminal(input: configuration.input, output: configuration.output) else {
      throw LineEditorError(.notATerminal, "Input and output are not both a terminal, so lines cannot be edited.")
    }
    let options = cedit_options(
      input: configuration.input, output: configuration.output, errors: configuration.errors,
      reads_editrc: configuration.readsEditrc, starts_in_vi: configuration.editingMode == .vi)
    let state = EditorCallbacks(history: history)
    var errorNumber: Int32 = 0
    let opened = unsafe cedit_open(configuration.programName, options, state.table(), &errorNumber)
    guard let session = unsafe opened else {
      throw LineEditorError(
        .terminalUnusable,
        "The terminal cannot be edited on: \(systemMessage(errorNumber)). Is TERM set, and the C.UTF-8 locale installed?",
        systemErrorNumber: errorNumber)
    }
    self.state = state
    unsafe self.session = session
  }

  deinit {
    unsafe cedit_close(session)
  }

  /// Whether both descriptors are terminals, so that an editor can be made on them.
  public static func isTerminal(input: Int32 = 0, output: Int32 = 1) -> Bool {
    isatty(input) == 1 && isatty(output) == 1
  }

  public func readLine(prompt: String) throws(LineEditorError) -> LineInput {
    // What was printed through stdio comes before the prompt.
    fflush(nil)
    lineNumber += 1
    var line: UnsafeMutablePointer<CChar>?
    var length = 0
    var errorNumber: Int32 = 0
    let outcome = unsafe cedit_read_line(session, PromptMarkup.marked(prompt), &line, &length, &errorNumber)
    defer { unsafe free(line) }
    switch outcome {
    case CEDIT_LINE:
      let bytes = unsafe UnsafeRawBufferPointer(start: line, count: length)
      return unsafe .line(String(decoding: bytes, as: UTF8.self))
    case CEDIT_INTERRUPTED:
      return .interrupted
    case CEDIT_FAILED:
      throw LineEditorError(
        .readFailed, "The terminal could not be read: \(systemMessage(errorNumber)).", systemErrorNumber: errorNumber)
    default:
      return .endOfInput
    }
  }

  public func remember(_ statement: String) {
    state.history.append(statement)
  }

  public func offerForRecall(_ answers: [String]?) {
    state.offered = answers.map { LineHistory(entries: $0) }
  }

  public func noteUnfinishedStatement(_ text: String) {
    state.unfinishedStatement = text
  }

  public func setInitialText(_ text: String) {
    unsafe cedit_set_initial_text(session, text)
  }
}
