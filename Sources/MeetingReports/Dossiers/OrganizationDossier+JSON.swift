internal import CanonicalJSON
import MeetingRecords

extension OrganizationDossier {
  /// The dossier as canonical JSON: no white space, members in the order given here, what has no value left out.
  ///
  /// ```
  /// {"report":"organization","version":1,"on":DAY,"languages":[TAG],"journal":{"origin","head","clockIsScripted"},
  ///  "organization":THING,"names":[TEXT],"formerNames":[{"name":TEXT,"until":EDTF}],"state":THING,"parent":THING,
  ///  "established":EDTF,"status","ended":EDTF,"functions":[THING],
  ///  "predecessors":[{"kind","counterpart":THING,"functions":[THING],"on":EDTF}],"successors":[…],
  ///  "offices":[OFFICE],"hosted":[THING],"instruments":[INSTRUMENT],"pendingMatters":[MATTER],
  ///  "achievements":[ACHIEVEMENT],"alsoNamedIn":[{"thing":THING,"fields":[…]}],"sources":[SOURCE]}
  /// ```
  /// THING, TEXT, INSTRUMENT, MATTER and SOURCE are those of ``AgendaReport/json``, OFFICE that of
  /// ``PersonDossier/json``, ACHIEVEMENT that of ``AchievementsReport/json``.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.begin(self)
      $0.member("organization", organization)
      $0.list("names", names)
      $0.list("formerNames", formerNames)
      $0.member("state", state)
      $0.member("parent", parent)
      $0.member("established", established)
      $0.member("status", status.rawValue)
      $0.member("ended", ended)
      $0.list("functions", functions)
      $0.list("predecessors", predecessors)
      $0.list("successors", successors)
      $0.list("offices", offices)
      $0.list("hosted", hosted)
      $0.list("instruments", Numbered.all(instruments) { $0.writeMembers(to: &$1) })
      $0.list("pendingMatters", Numbered.all(pendingMatters) { $0.writeMembers(to: &$1) })
      $0.list("achievements", achievements)
      $0.list("alsoNamedIn", alsoNamedIn)
      $0.list("sources", sources)
    }
    return writer.bytes
  }

  /// `instruments`, `pending_matters`, `offices`, `succession`, `achievements` and `also_named_in`.
  public var sheets: [ReportSheet] {
    let passings = predecessors.map { ("predecessor", $0) } + successors.map { ("successor", $0) }
    return [
      RegisteredInstrument.sheet(instruments), PendingMatter.sheet(pendingMatters), OfficeFacts.sheet(offices),
      ReportSheet(
        "succession", passings,
        [
          "direction": { $0.0 }, "organization": { $0.1.counterpart.identifier.description },
          "kind": { $0.1.kind.rawValue }, "functions": { SheetValue.identifiers($0.1.functions) },
          "date": { SheetValue.date($0.1.on) },
        ]),
      AchievementFacts.sheet(achievements), DossierMention.sheet(alsoNamedIn),
    ]
  }
}

extension FormerNameFacts: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("until", until)
    }
  }
}

extension SuccessionFacts: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("kind", kind.rawValue)
      $0.member("counterpart", counterpart)
      $0.list("functions", functions)
      $0.member("on", on)
    }
  }
}
