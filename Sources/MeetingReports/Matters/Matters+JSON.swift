internal import CanonicalJSON
import MeetingRecords

/// A row of an annex with its number.
struct Numbered<Row>: ReportJSON {
  let number: Int
  let row: Row
  let members: (Row, inout JSONWriter) -> Void

  static func all(_ rows: [Row], _ members: @escaping (Row, inout JSONWriter) -> Void) -> [Numbered] {
    rows.enumerated().map { Numbered(number: $0.offset + 1, row: $0.element, members: members) }
  }

  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("number", number)
      members(row, &$0)
    }
  }
}

extension PendingMatter {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("followUp", followUp)
    writer.list("owners", owners)
    writer.member("asked", asked)
    writer.member("askedFrom", askedBasis.rawValue)
    writer.member("due", due)
    writer.member("overdue", overdue?.rawValue)
    writer.member("status", status.rawValue)
    writer.member("timesCarriedForward", timesCarriedForward)
    writer.flag("illustration", illustration)
    writer.list("areas", areas)
    writer.list("mandates", mandates)
    writer.member("lastAction", lastAction)
  }
}

extension RegisteredInstrument {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("instrument", instrument)
    writer.member("type", type.rawValue)
    writer.list("parties", parties)
    writer.list("unsigned", unsigned)
    writer.list("partiesToday", partiesToday)
    writer.member("signed", signed)
    writer.member("inForce", inForce)
    writer.member("status", status.rawValue)
    writer.member("expires", expires)
    writer.member("expiresByDuration", expiresByDuration)
    writer.member("noticeBy", noticeBy)
    writer.member("renewal", renewal?.rawValue)
    writer.member("reviewOn", reviewOn)
    writer.list("areas", areas)
    writer.flag("areasOpenEnded", areasOpenEnded)
    writer.list("relations", relations)
    writer.list("affectedBy", affectedBy)
    writer.list("reviewReasons", reviewReasons.map(\.rawValue))
  }
}

/// `{"party","standing","ground"}`.
extension PartyToday: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("party", party)
      $0.member("standing", certainty.rawValue)
      $0.member("ground", ground.rawValue)
    }
  }
}

extension InstrumentLink: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("kind", kind.rawValue)
      $0.member("other", other)
    }
  }
}
