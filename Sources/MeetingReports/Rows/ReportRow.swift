internal import CanonicalJSON
import MeetingRecords

/// Something that has a place in the JSON form of a report.
protocol ReportJSON: Sendable {
  /// The form of its values, for the schema.
  static var form: JSONForm { get }
  /// Writes the value, whole.
  func writeJSON(to writer: inout JSONWriter)
  /// What a cell of a sheet says of it; empty for what does not fit in one.
  var cell: String { get }
}

extension ReportJSON {
  var cell: String { "" }
}

/// An object in the JSON form of a report, declared by its members.
protocol ReportRow: ReportJSON {
  /// Its members, in the order in which they are written.
  static var members: [ReportMember<Self>] { get }
  /// The name of its form in the schema, where several objects have it.
  static var definition: String? { get }
}

extension ReportRow {
  static var definition: String? { nil }

  static var form: JSONForm {
    definition.map { .defined($0) { .object(of: members) } } ?? .object(of: members)
  }

  func writeJSON(to writer: inout JSONWriter) {
    writer.object { for member in Self.members { member.write(self, &$0) } }
  }

  /// A sheet with a row for each, and the columns that the members have.
  static func sheet(_ name: String, _ rows: [Self]) -> ReportSheet {
    let columns = members.flatMap(\.columns)
    return ReportSheet(name, columns: columns.map(\.name), rows: rows.map { row in columns.map { $0.text(row) } })
  }
}

/// A report whose JSON form is declared.
protocol DeclaredReport: Report, ReportRow {
  /// The members behind those that every report begins with.
  static var ownMembers: [ReportMember<Self>] { get }
}

extension DeclaredReport {
  /// `"report","version","on":DAY,"languages":[TAG],"journal":{"origin","head","clockIsScripted"},"audience"`, then its own.
  static var members: [ReportMember<Self>] {
    [
      ReportMember(
        name: "report", isRequired: true, form: .constant(.string(name.rawValue)),
        write: { $1.member("report", name.rawValue) }, cell: { _ in "" }),
      ReportMember(
        name: "version", isRequired: true, form: .constant(.integer(1)), write: { $1.member("version", 1) },
        cell: { _ in "" }),
      .required("on", \.basis.on), .list("languages", \.basis.languages), .required("journal", \.basis.journal),
      .optional("audience", \.basis.audience),
    ] + ownMembers
  }

  /// The report as canonical JSON.
  var canonicalJSON: [UInt8] {
    var writer = JSONWriter()
    writeJSON(to: &writer)
    return writer.bytes
  }
}

/// Something with its number in a list.
struct Numbered<Row: ReportRow>: ReportRow {
  let number: Int
  let row: Row

  static func all(_ rows: [Row], from first: Int = 1) -> [Numbered] {
    rows.enumerated().map { Numbered(number: $0.offset + first, row: $0.element) }
  }

  static var members: [ReportMember<Numbered>] {
    [.required("number", \.number)] + ReportMember.of(Row.members, \.row)
  }

  static var definition: String? { Row.definition }
}
