internal import CanonicalJSON
import MeetingRecords

extension AgendaReport {
  /// The agenda as canonical JSON: no white space, members in the order given here, what has no value left out.
  ///
  /// ```
  /// {"report":"agenda","version":1,"on":DAY,"languages":[TAG],"journal":{"origin","head","clockIsScripted"},
  ///  "series":THING,"conference":THING,"status","dates":EDTF,"place":TEXT,"state":THING,"hosts":[THING],"aims":TEXT,
  ///  "period":EDTF,"stage",
  ///  "revision":{"number","symbol","previous":{"number","symbol","stage","on":EDTF,"asOf","sha256"}},
  ///  "items":[{"number","numberGiven","topic","heading"|"area":THING|"title":TEXT,"recorded":THING,"mandates":[MANDATE],
  ///            "lastAction":ACTION,"leads":[PARTY],"notes":[{"note",…}],
  ///            "matters":[{"thing":THING,"annexNumber","due","overdue","illustration","reviewReasons":[…],
  ///            "remark":TEXT}],
  ///            "items":[…]}],
  ///  "programme":[{"from":EDTF,"until":EDTF,"preparation"|"conference"|"session":THING,"place":TEXT,
  ///            "items":[{"number","topic",…,"recorded":THING}],"speeches":[SPEECH]}],
  ///  "changes":[{"action":ACTION,"formerTitle":TEXT}],
  ///  "pendingMatters":[{"number","followUp":THING,"owners":[PARTY],"asked":EDTF,"askedFrom","due":EDTF,"overdue":"yes"|"no"|"maybe","status",
  ///            "timesCarriedForward","illustration","areas":[THING],"mandates":[MANDATE],"lastAction":ACTION}],
  ///  "instruments":[{"number","instrument":THING,"type","parties":[PARTY],"unsigned":[ID],
  ///            "partiesToday":[{"party":PARTY,"standing":"yes"|"maybe","ground"}],"signed","inForce","status","expires",
  ///            "expiresByDuration":DAY,"noticeBy":DAY,"renewal","reviewOn","areas":[THING],"areasOpenEnded",
  ///            "relations":[{"kind","other":THING}],"affectedBy":[{"kind","other":THING}],"reviewReasons":[…]}],
  ///  "sources":[{"document":THING,"publisher":TEXT,"url","language","translationOrigin","supports":[ID]}]}
  /// ```
  /// THING is `{"kind","id","name":TEXT,"nameToday":TEXT,"shortName":TEXT,"state":TEXT,"ordinal","level","date"}` (`nameToday` where
  /// the name is that of another time), TEXT `{"text","language","origin","from"}`, PARTY `{"named":THING,"shares":[{"areas","holders","openAt","perhaps"}]}`
  /// without the shares where the one named answers for everything itself, ACTION
  /// `{"subject":THING,"event","occurred","recorded":DAY,"sequence"}`, MANDATE `{"thing"}`, `{"entry":ACTION}` or
  /// `{"standing":THING}`. Dates are EDTF, a DAY `2025-11-12`; words are those of the record and of
  /// ``AgendaHeading`` and ``ReviewReason``; a SPEECH is that of ``RecordOfDiscussion/json``.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.begin(self)
      masthead.writeMembers(to: &$0)
      $0.member("stage", stage.rawValue)
      $0.member("revision", revision)
      $0.list("items", items)
      $0.list("programme", programme)
      $0.list("changes", changes)
      $0.list("pendingMatters", Numbered.all(pendingMatters) { $0.writeMembers(to: &$1) })
      $0.list("instruments", Numbered.all(instruments) { $0.writeMembers(to: &$1) })
      $0.list("sources", sources)
    }
    return writer.bytes
  }
}
