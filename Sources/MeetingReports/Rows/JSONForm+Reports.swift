internal import CanonicalJSON

extension JSONForm {
  /// An object with declared members.
  static func object<Row>(of members: [ReportMember<Row>]) -> JSONForm {
    .object(members.map { Member(name: $0.name, form: $0.form, isRequired: $0.isRequired) })
  }

  /// An object with one member.
  static func only(_ name: String, _ form: JSONForm) -> JSONForm {
    .object([Member(name: name, form: form, isRequired: true)])
  }
}
