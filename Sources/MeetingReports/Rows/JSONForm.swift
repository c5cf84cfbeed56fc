/// The form of a value in the JSON of reports, as JSON Schema says it (draft 2020-12).
indirect enum JSONForm: Sendable {
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
  /// One value, as JSON.
  case constant(String)
  /// A list, left out when empty.
  case array(JSONForm)
  /// An object with these members and no others.
  case object([Member])
  /// An object with a word, under this name, that says what else it holds.
  case tagged(String)
  /// One of several forms.
  case oneOf([JSONForm])
  /// A form with a name, by which others refer to it.
  case defined(String, @Sendable () -> JSONForm)

  /// A member of an object.
  struct Member: Sendable {
    let name: String
    let form: JSONForm
    let isRequired: Bool
  }

  /// The words of a vocabulary.
  static func words<Word: CaseIterable & RawRepresentable<String>>(of vocabulary: Word.Type) -> JSONForm {
    .words(vocabulary.allCases.map(\.rawValue))
  }

  /// An object with declared members.
  static func object<Row>(of members: [ReportMember<Row>]) -> JSONForm {
    .object(members.map { Member(name: $0.name, form: $0.form, isRequired: $0.isRequired) })
  }

  /// An object with one member.
  static func only(_ name: String, _ form: JSONForm) -> JSONForm {
    .object([Member(name: name, form: form, isRequired: true)])
  }
}
