internal import CanonicalJSON
import MeetingRecords

extension SeriesOverview {
  /// The overview as canonical JSON: no white space, members in the order given here, what has no value left out.
  ///
  /// ```
  /// {"report":"series","version":1,"on":DAY,"languages":[TAG],"journal":{"origin","head","clockIsScripted"},
  ///  "series":THING,"parties":[THING],"level","periodicity","since":EDTF,"rotation":[THING],"standingItems":[TEXT],
  ///  "conferences":[{"series":THING,"conference":THING,"status","dates":EDTF,"place":TEXT,"state":THING,"hosts":[THING],
  ///            "aims":TEXT,"period":EDTF,"preparedBy":[THING],"speechCount","decisionCount","instruments":[THING],
  ///            "followUpCount","pendingCount","achievementCount"}],
  ///  "hosts":[{"party":THING,"conferences":[THING],"isNext"}],
  ///  "next":[NOTE],
  ///  "instruments":[INSTRUMENT],
  ///  "pendingMatters":[MATTER]}
  /// ```
  /// THING, TEXT, NOTE, INSTRUMENT and MATTER are those of ``AgendaReport/json``.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.begin(self)
      $0.member("series", series)
      $0.list("parties", parties)
      $0.member("level", level.rawValue)
      $0.member("periodicity", periodicity?.description)
      $0.member("since", since)
      $0.list("rotation", rotation)
      $0.list("standingItems", standingItems)
      $0.list("conferences", conferences)
      $0.list("hosts", hosts)
      $0.list("next", next)
      $0.list("instruments", Numbered.all(instruments) { $0.writeMembers(to: &$1) })
      $0.list("pendingMatters", Numbered.all(pendingMatters) { $0.writeMembers(to: &$1) })
    }
    return writer.bytes
  }

  /// `conferences`, `hosts`, `instruments` and `pending_matters`.
  public var sheets: [ReportSheet] {
    [
      ReportSheet(
        "conferences", conferences,
        [
          "conference": { $0.facts.conference.identifier.description },
          "ordinal": { $0.facts.conference.ordinal.map(String.init) ?? "" },
          "dates": { SheetValue.date($0.facts.dates) }, "place": { SheetValue.text($0.facts.place) },
          "state": { $0.facts.state?.identifier.description ?? "" },
          "hosts": { SheetValue.identifiers($0.facts.hosts) }, "status": { $0.facts.status.rawValue },
          "prepared_by": { SheetValue.identifiers($0.preparedBy) }, "speeches": { String($0.speechCount) },
          "decisions": { String($0.decisionCount) }, "instruments": { SheetValue.identifiers($0.instruments) },
          "follow_ups": { String($0.followUpCount) }, "pending": { String($0.pendingCount) },
          "achievements": { String($0.achievementCount) },
        ]),
      ReportSheet(
        "hosts", hosts,
        [
          "party": { $0.party.identifier.description }, "times": { String($0.conferences.count) },
          "conferences": { SheetValue.identifiers($0.conferences) }, "is_next": { $0.isNext ? "true" : "false" },
        ]),
      RegisteredInstrument.sheet(instruments), PendingMatter.sheet(pendingMatters),
    ]
  }
}

extension OverviewConference: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      facts.writeMembers(to: &$0)
      $0.list("preparedBy", preparedBy)
      $0.member("speechCount", speechCount)
      $0.member("decisionCount", decisionCount)
      $0.list("instruments", instruments)
      $0.member("followUpCount", followUpCount)
      $0.member("pendingCount", pendingCount)
      $0.member("achievementCount", achievementCount)
    }
  }
}

extension HostTally: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("party", party)
      $0.list("conferences", conferences)
      $0.flag("isNext", isNext)
    }
  }
}
