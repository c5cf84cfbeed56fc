internal import CanonicalJSON
import MeetingRecords

extension InstrumentLineage {
  /// The lineage as canonical JSON: `{"asked","nodes","edges"}`, what has no value left out.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.member("asked", asked)
      $0.list("nodes", nodes)
      $0.list("edges", edges)
    }
    return writer.bytes
  }
}

/// `{"instrument","type","status","signed","inForce"}`.
extension InstrumentLineage.Node: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("instrument", instrument)
      $0.member("type", type.rawValue)
      $0.member("status", status.rawValue)
      $0.member("signed", signed)
      $0.member("inForce", inForce)
    }
  }
}

/// `{"kind","later","earlier","on"}`.
extension InstrumentLineage.Edge: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("kind", kind.rawValue)
      $0.member("later", later)
      $0.member("earlier", earlier)
      $0.member("on", on)
    }
  }
}
