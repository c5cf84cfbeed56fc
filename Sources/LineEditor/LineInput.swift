/// What an attempt to read a line or a statement came to.
public enum LineInput: Equatable, Sendable {
  /// Text without its ending; it holds line feeds where several lines were pasted or recalled at once.
  case line(String)
  /// The user dropped the line (Ctrl-C); the next one may be read.
  case interrupted
  /// There is no more: end of file, or Ctrl-D on an empty line.
  case endOfInput
}
