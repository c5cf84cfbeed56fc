internal import CanonicalJSON
import MeetingRecords

extension PersonDossier {
  /// The dossier as canonical JSON: no white space, members in the order given here, what has no value left out.
  ///
  /// ```
  /// {"report":"person","version":1,"on":DAY,"languages":[TAG],"journal":{"origin","head","clockIsScripted"},
  ///  "person":THING,"names":[TEXT],"alsoWritten":[…],"state":THING,
  ///  "offices":[{"person":THING,"post":TEXT,"organization":THING,"from":EDTF,"until":EDTF,"left"}],
  ///  "attendances":[{"conference":THING,"party":THING,"role","capacity":TEXT}],
  ///  "speeches":[{"speech":SPEECH,"conference":THING,"on":EDTF,"title":TEXT}],
  ///  "signatures":[{"instrument":THING,"party":THING,"capacity":TEXT,"on":EDTF}],
  ///  "pendingMatters":[MATTER],"alsoNamedIn":[{"thing":THING,"fields":[…]}],"sources":[SOURCE]}
  /// ```
  /// THING, TEXT, MATTER and SOURCE are those of ``AgendaReport/json``, SPEECH that of ``RecordOfDiscussion/json``.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.begin(self)
      $0.member("person", person)
      $0.list("names", names)
      $0.list("alsoWritten", alsoWritten)
      $0.member("state", state)
      $0.list("offices", offices)
      $0.list("attendances", attendances)
      $0.list("speeches", speeches)
      $0.list("signatures", signatures)
      $0.list("pendingMatters", Numbered.all(pendingMatters) { $0.writeMembers(to: &$1) })
      $0.list("alsoNamedIn", alsoNamedIn)
      $0.list("sources", sources)
    }
    return writer.bytes
  }

  /// `offices`, `attendances`, `speeches`, `signatures`, `pending_matters` and `also_named_in`.
  public var sheets: [ReportSheet] {
    [
      OfficeFacts.sheet(offices),
      ReportSheet(
        "attendances", attendances,
        [
          "conference": { $0.conference.identifier.description }, "date": { SheetValue.date($0.conference.date) },
          "party": { $0.party.identifier.description }, "role": { $0.role.rawValue },
          "capacity": { SheetValue.text($0.capacity) },
        ]),
      ReportSheet(
        "speeches", speeches,
        [
          "speech": { $0.facts.speech.identifier.description }, "kind": { $0.facts.kind.rawValue },
          "conference": { $0.conference.identifier.description }, "date": { SheetValue.date($0.on) },
          "title": { SheetValue.text($0.title) },
        ]),
      ReportSheet(
        "signatures", signatures,
        [
          "instrument": { $0.instrument.identifier.description }, "party": { $0.party.identifier.description },
          "capacity": { SheetValue.text($0.capacity) }, "date": { SheetValue.date($0.on) },
        ]),
      PendingMatter.sheet(pendingMatters), DossierMention.sheet(alsoNamedIn),
    ]
  }
}

extension OfficeFacts: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("person", person)
      $0.member("post", post)
      $0.member("organization", organization)
      $0.member("from", from)
      $0.member("until", until)
      $0.flag("left", wasLeft)
    }
  }

  /// A row for each office.
  static func sheet(_ offices: [OfficeFacts]) -> ReportSheet {
    ReportSheet(
      "offices", offices,
      [
        "person": { $0.person.identifier.description }, "post": { SheetValue.text($0.post) },
        "organization": { $0.organization.identifier.description }, "from": { SheetValue.date($0.from) },
        "until": { SheetValue.date($0.until) }, "left": { $0.wasLeft ? "true" : "false" },
      ])
  }
}

extension Attendance: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("conference", conference)
      $0.member("party", party)
      $0.member("role", role.rawValue)
      $0.member("capacity", capacity)
    }
  }
}

extension DatedSpeech: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("speech", facts)
      $0.member("conference", conference)
      $0.member("on", on)
      $0.member("title", title)
    }
  }
}

extension GivenSignature: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("instrument", instrument)
      $0.member("party", party)
      $0.member("capacity", capacity)
      $0.member("on", on)
    }
  }
}
