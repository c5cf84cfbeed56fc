internal import CanonicalJSON
import MeetingRecords

extension AgendaReport {
  /// The agenda as canonical JSON: no white space, members in the order given here, what has no value left out.
  ///
  /// ```
  /// {"report":"agenda","version":1,"on":DAY,"journal":{"origin","head","clockIsScripted"},
  ///  "series":THING,"conference":THING,"stage","status","dates":EDTF,"place":TEXT,"state":THING,"hosts":[THING],
  ///  "aims":TEXT,"period":EDTF,
  ///  "items":[{"number","topic","heading"|"area":THING|"title":TEXT,"recorded":THING,"mandates":[MANDATE],
  ///            "lastAction":ACTION,"leads":[PARTY],"notes":[{"note",…}],
  ///            "matters":[{"thing":THING,"annexNumber","due","overdue","illustration","reviewReasons":[…],
  ///            "remark":TEXT}],
  ///            "items":[…]}],
  ///  "pendingMatters":[{"number","followUp":THING,"owners":[PARTY],"due":EDTF,"overdue":"yes"|"no"|"maybe","status",
  ///            "timesCarriedForward","illustration","areas":[THING],"mandates":[MANDATE],"lastAction":ACTION}],
  ///  "instruments":[{"number","instrument":THING,"type","parties":[PARTY],"signed","inForce","status","expires",
  ///            "expiresByDuration":DAY,"noticeBy":DAY,"renewal","reviewOn","areas":[THING],"areasOpenEnded",
  ///            "relations":[{"kind","other":THING}],"affectedBy":[{"kind","other":THING}],"reviewReasons":[…]}],
  ///  "sources":[{"document":THING,"publisher":TEXT,"url","language","translationOrigin","supports":[ID]}]}
  /// ```
  /// THING is `{"kind","id","name":TEXT,"shortName":TEXT,"state":TEXT,"ordinal","level","date"}`, TEXT
  /// `{"text","language","origin","from"}`, PARTY `{"named":THING,"shares":[{"areas","holders","openAt"}]}` without the
  /// shares where the one named answers for everything itself, ACTION
  /// `{"subject":THING,"event","occurred","recorded":DAY,"sequence"}`, MANDATE `{"thing"}`, `{"entry":ACTION}` or
  /// `{"standing":THING}`. Dates are EDTF, a DAY `2025-11-12`; words are those of the record and of
  /// ``AgendaHeading`` and ``ReviewReason``.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.member("report", "agenda")
      $0.member("version", 1)
      masthead.writeMembers(to: &$0)
      $0.list("items", items)
      $0.list("pendingMatters", Numbered.all(pendingMatters) { $0.writeMembers(to: &$1) })
      $0.list("instruments", Numbered.all(instruments) { $0.writeMembers(to: &$1) })
      $0.list("sources", sources)
    }
    return writer.bytes
  }
}

/// A row of an annex with its number.
private struct Numbered<Row>: ReportJSON {
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

extension AgendaMasthead {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.member("on", on)
    writer.member("journal", journal)
    writer.member("series", series)
    writer.member("conference", conference)
    writer.member("stage", stage.rawValue)
    writer.member("status", status.rawValue)
    writer.member("dates", dates)
    writer.member("place", place)
    writer.member("state", state)
    writer.list("hosts", hosts)
    writer.member("aims", aims)
    writer.member("period", period)
  }
}

extension JournalFacts: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("origin", origin)
      $0.member("head", head)
      $0.flag("clockIsScripted", clockIsScripted)
    }
  }
}

extension PendingMatter {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.member("followUp", followUp)
    writer.list("owners", owners)
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
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.member("instrument", instrument)
    writer.member("type", type.rawValue)
    writer.list("parties", parties)
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

extension InstrumentLink: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("kind", kind.rawValue)
      $0.member("other", other)
    }
  }
}

extension ReportSource: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("document", document)
      $0.member("publisher", publisher)
      $0.member("url", url)
      $0.member("language", language?.description)
      $0.member("translationOrigin", translationOrigin?.rawValue)
      $0.list("supports", supports)
    }
  }
}
