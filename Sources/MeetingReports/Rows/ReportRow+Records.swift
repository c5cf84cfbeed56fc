internal import CanonicalJSON
import MeetingRecords

extension TextEntry: ReportRow {
  static let definition: String? = "text"
  // An original says nothing of where it comes from.
  static let members: [ReportMember<TextEntry>] = [
    .required("text", \.text), .required("language", \.language),
    .optionalWord("origin") { $0.origin == .original ? nil : $0.origin }, .optional("from", \.from),
  ]
  var cell: String { text }
}

extension ReportReference: ReportRow {
  static let definition: String? = "thing"
  static let members: [ReportMember<ReportReference>] = [
    .word("kind", \.kind), .required("id", \.identifier), .optional("name", \.name),
    .optional("nameToday", \.nameToday),
    .optional("shortName", \.shortName), .optional("state", \.state), .optional("ordinal", \.ordinal),
    .optionalWord("level", \.level), .optional("date", \.date),
  ]
  var cell: String { identifier.description }
}

extension LastAction: ReportRow {
  static let definition: String? = "action"
  static let members: [ReportMember<LastAction>] = [
    .required("subject", \.subject), .required("event", \.wireName), .optional("occurred", \.occurred),
    .required("recorded", \.recordedDay), .required("sequence", \.sequence),
  ]
}

extension Mandate: ReportJSON {
  static var form: JSONForm {
    .defined("mandate") {
      .oneOf([
        .only("thing", ReportReference.form), .only("entry", LastAction.form),
        .only("standing", ReportReference.form),
      ])
    }
  }

  var cell: String { identifier.description }

  func writeJSON(to writer: inout JSONWriter) {
    writer.object {
      switch self {
      case .thing(let thing): $0.member("thing", thing)
      case .entry(let action): $0.member("entry", action)
      case .standing(let series): $0.member("standing", series)
      }
    }
  }
}

extension ResponsibleParty: ReportRow {
  static let definition: String? = "party"
  // The shares are left out where the one named answers for all.
  static let members: [ReportMember<ResponsibleParty>] = [
    .required("named", \.named), .list("shares") { $0.isUnchanged ? [] : $0.shares },
  ]
  var cell: String { named.cell }
}

extension ResponsibleParty.Share: ReportRow {
  static let definition: String? = "share"
  static let members: [ReportMember<ResponsibleParty.Share>] = [
    .list("areas", \.areas), .list("holders", \.holders), .list("openAt", \.openAt), .flag("perhaps", \.isUncertain),
  ]
}

extension JournalFacts: ReportRow {
  static let definition: String? = "journal"
  static let members: [ReportMember<JournalFacts>] = [
    .optional("origin", \.origin), .required("head", \.head), .flag("clockIsScripted", \.clockIsScripted),
    .optional("root", \.root),
  ]
}

extension ReportSource: ReportRow {
  static let definition: String? = "source"
  static let members: [ReportMember<ReportSource>] = [
    .required("document", \.document), .optional("publisher", \.publisher), .optional("url", \.url),
    .optional("language", \.language), .optionalWord("translationOrigin", \.translationOrigin),
    .list("supports", \.supports),
  ]
}
