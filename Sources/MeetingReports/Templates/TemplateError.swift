internal import Mustache

/// What is wrong in a template.
public struct TemplateError: Error, Sendable, Hashable {
  /// What kind of thing is wrong.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The template is not Mustache: a tag without its end, a section without its close.
    case malformed = "template-malformed"
    /// A name that no report has.
    case unknownName = "template-unknown-name"
    /// A template that is not there.
    case unknownPartial = "template-unknown-partial"
    /// A value stands where text could become more than text.
    case unsafePlace = "template-unsafe-place"
    /// A form of Mustache that templates of reports don't have.
    case unsupported = "template-unsupported"
    /// Templates include each other without end.
    case circular = "template-circular"
  }

  /// What kind of thing is wrong.
  public var code: Code
  /// The file.
  public var file: String
  /// The line, from 1.
  public var line: Int?
  /// What is wrong, in a sentence.
  public var problem: String
  /// What to write instead.
  public var hint: String?

  /// An error from its parts.
  public init(_ code: Code, file: String, line: Int? = nil, _ problem: String, hint: String? = nil) {
    self.code = code
    self.file = file
    self.line = line
    self.problem = problem
    self.hint = hint
  }

  /// What the parser of templates found.
  init(_ error: any Error, file: String) {
    guard let error = error as? MustacheTemplate.ParserError else {
      self.init(.malformed, file: file, "The template is not understood: \(error).")
      return
    }
    let problem =
      switch error.error as? MustacheTemplate.Error {
      case .sectionCloseNameIncorrect: "A section is closed that is not the last one opened."
      case .expectedSectionEnd: "A section is not closed."
      case .unfinishedName: "A tag does not end with }}, or its name has a character that none has."
      default: "The template is not understood: \(error.error)."
      }
    self.init(.malformed, file: file, line: error.context.lineNumber, problem)
  }
}

extension TemplateError: CustomStringConvertible {
  /// Where, and what is wrong.
  public var message: String { "\(file)\(line.map { ", line \($0)" } ?? ""): \(problem)" }

  /// Where, what is wrong, and what to write instead.
  public var description: String { message + (hint.map { " \($0)" } ?? "") }
}
