internal import CanonicalJSON
import MeetingRecords

/// A member of an object in the JSON form of a report, declared once.
///
/// From the same declaration come the bytes, the schema, and the columns of a sheet. A member that has no value is left out, as
/// are an empty list and `false`.
struct ReportMember<Row>: Sendable {
  /// Its name.
  let name: String
  /// Whether it is always there.
  let isRequired: Bool
  /// The form of its value.
  let form: JSONForm
  /// Writes it, with its name, where it has a value.
  let write: @Sendable (Row, inout JSONWriter) -> Void
  /// What a cell says of it.
  let cell: @Sendable (Row) -> String
  /// The columns that say the same in a sheet.
  private(set) var columns: [Column] = []

  /// A column of a sheet.
  struct Column: Sendable {
    let name: String
    let text: @Sendable (Row) -> String
  }

  /// It is in the sheet, too: under its own name, in small letters with underscores, unless another is given.
  func column(_ name: String? = nil) -> ReportMember {
    and(name ?? self.name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }, cell)
  }

  /// The sheet has a column more.
  func and(_ name: String, _ text: @escaping @Sendable (Row) -> String) -> ReportMember {
    var member = self
    member.columns.append(Column(name: name, text: text))
    return member
  }
}

extension ReportMember {
  /// A value that is always there.
  static func required<Value: ReportJSON>(_ name: String, _ value: @escaping @Sendable (Row) -> Value) -> ReportMember {
    ReportMember(
      name: name, isRequired: true, form: Value.form, write: { $1.member(name, value($0)) }, cell: { value($0).cell })
  }

  /// A value that may be absent.
  static func optional<Value: ReportJSON>(_ name: String, _ value: @escaping @Sendable (Row) -> Value?) -> ReportMember
  {
    ReportMember(
      name: name, isRequired: false, form: Value.form, write: { $1.member(name, value($0)) },
      cell: { value($0)?.cell ?? "" })
  }

  /// A year of the calendar, which may be before the first.
  static func year(_ name: String, _ value: @escaping @Sendable (Row) -> Int?) -> ReportMember {
    ReportMember(
      name: name, isRequired: false, form: .integer, write: { $1.member(name, value($0)) },
      cell: { value($0)?.cell ?? "" })
  }

  /// Values in their order.
  static func list<Value: ReportJSON>(_ name: String, _ values: @escaping @Sendable (Row) -> [Value]) -> ReportMember {
    ReportMember(
      name: name, isRequired: false, form: .array(Value.form), write: { $1.list(name, values($0)) },
      cell: { SheetValue.list(values($0).map(\.cell)) })
  }

  /// A truth, absent where it is none.
  static func flag(_ name: String, _ value: @escaping @Sendable (Row) -> Bool) -> ReportMember {
    ReportMember(
      name: name, isRequired: false, form: .always, write: { $1.flag(name, value($0)) },
      cell: { value($0) ? "true" : "false" })
  }

  /// One of the words of a vocabulary.
  static func word<Word: CaseIterable & RawRepresentable<String> & SendableMetatype>(
    _ name: String, _ word: @escaping @Sendable (Row) -> Word
  ) -> ReportMember {
    ReportMember(
      name: name, isRequired: true, form: .words(of: Word.self), write: { $1.member(name, word($0).rawValue) },
      cell: { word($0).rawValue })
  }

  /// One of the words of a vocabulary, or none.
  static func optionalWord<Word: CaseIterable & RawRepresentable<String> & SendableMetatype>(
    _ name: String, _ word: @escaping @Sendable (Row) -> Word?
  ) -> ReportMember {
    ReportMember(
      name: name, isRequired: false, form: .words(of: Word.self), write: { $1.member(name, word($0)?.rawValue) },
      cell: { word($0)?.rawValue ?? "" })
  }

  /// Words of a vocabulary.
  static func words<Word: CaseIterable & RawRepresentable<String> & SendableMetatype>(
    _ name: String, _ words: @escaping @Sendable (Row) -> [Word]
  ) -> ReportMember {
    ReportMember(
      name: name, isRequired: false, form: .array(.words(of: Word.self)),
      write: { $1.list(name, words($0).map(\.rawValue)) }, cell: { SheetValue.list(words($0).map(\.rawValue)) })
  }
}

extension ReportMember {
  /// The members of a part, as members of the whole that it is written into.
  static func of<Part>(
    _ members: [ReportMember<Part>], _ part: @escaping @Sendable (Row) -> Part
  ) -> [ReportMember] {
    members.map { member in
      let whole = ReportMember(
        name: member.name, isRequired: member.isRequired, form: member.form,
        write: { member.write(part($0), &$1) }, cell: { member.cell(part($0)) })
      return member.columns.reduce(whole) { whole, column in whole.and(column.name) { column.text(part($0)) } }
    }
  }
}
