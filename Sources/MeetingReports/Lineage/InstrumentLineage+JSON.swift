internal import CanonicalJSON
import MeetingRecords

extension InstrumentLineage: ReportRow {
  static let members: [ReportMember<InstrumentLineage>] = [
    .required("asked", \.asked), .list("nodes", \.nodes), .list("edges", \.edges),
  ]

  /// The lineage as canonical JSON: `{"asked","nodes","edges"}`, what has no value left out.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writeJSON(to: &writer)
    return writer.bytes
  }
}

extension InstrumentLineage.Node: ReportRow {
  static let members: [ReportMember<InstrumentLineage.Node>] = [
    .required("instrument", \.instrument), .word("type", \.type), .word("status", \.status),
    .optional("signed", \.signed), .optional("inForce", \.inForce),
  ]
}

extension InstrumentLineage.Edge: ReportRow {
  static let members: [ReportMember<InstrumentLineage.Edge>] = [
    .word("kind", \.kind), .required("later", \.later), .required("earlier", \.earlier), .optional("on", \.on),
  ]
}
