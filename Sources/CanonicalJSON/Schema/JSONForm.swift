/// The form of a JSON value, as a schema describes it (JSON Schema, draft 2020-12).
///
/// Declarations that JSON is written by say the form of what they write; ``JSONDefinitions`` makes the schema of it.
public indirect enum JSONForm: Sendable {
  /// Any value.
  case anything
  /// A string, which may be empty.
  case string
  /// Text that is not empty.
  case text
  /// Text that a regular expression describes.
  case pattern(String)
  /// One of some words.
  case words([String])
  /// A whole number that is not negative.
  case count
  /// A whole number.
  case integer
  /// `true`, since what is not so is left out.
  case always
  /// One value.
  case constant(JSONValue)
  /// A list, left out when empty.
  case array(JSONForm)
  /// An object with these members; only an open one may have others.
  case object([Member], isOpen: Bool = false)
  /// An object with a word, under this name, that says what else it holds.
  case tagged(String)
  /// One of several forms.
  case oneOf([JSONForm])
  /// A form with a sentence that explains it; with an empty one, just the form.
  case described(String, JSONForm)
  /// A form with a name, by which others refer to it.
  case defined(String, @Sendable () -> JSONForm)

  /// A member of an object.
  public struct Member: Sendable {
    /// Its name.
    public let name: String
    /// The form of its value.
    public let form: JSONForm
    /// Whether it is always there.
    public let isRequired: Bool

    /// A member from its parts.
    public init(name: String, form: JSONForm, isRequired: Bool) {
      (self.name, self.form, self.isRequired) = (name, form, isRequired)
    }
  }

  /// The words of a vocabulary.
  public static func words<Word: CaseIterable & RawRepresentable<String>>(of vocabulary: Word.Type) -> JSONForm {
    .words(vocabulary.allCases.map(\.rawValue))
  }
}
