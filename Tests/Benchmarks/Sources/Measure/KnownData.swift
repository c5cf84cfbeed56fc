/// The data of an event as a JSONDecoder gives it: for each kind a type with the fields that the kind has.
enum KnownData: EventDataDecoding {
  case speech(Speech), translation(Translation), item(AgendaItem), followUp(FollowUp), outcome(Outcome)
  case decision(Decision), document(Document), citation(Citation), titled(Titled), session(Session)
  case signed(Signed), delegation(Delegation), achievement(Achievement), circulated(Circulated), adopted(Adopted)
  case conference(Conference), convened(Convened), rescheduled(Rescheduled), reasoned(Reasoned), moved(Moved)
  case instrument(Instrument), expiring(Expiring), corrected(Corrected), draft(Draft), named(Named), happened(Happened)

  init(_ container: EnvelopeContainer, type: String) throws {
    func data<Value: Decodable>() throws -> Value { try container.decode(Value.self, forKey: .data) }
    switch type {
    case "acta.speech.delivered.v1": self = .speech(try data())
    case "acta.speech.translation-added.v1": self = .translation(try data())
    case "acta.agenda-item.proposed.v1": self = .item(try data())
    case "acta.follow-up.scheduled.v1": self = .followUp(try data())
    case "acta.follow-up.completed.v1": self = .outcome(try data())
    case "acta.decision.adopted.v1": self = .decision(try data())
    case "acta.document.attached.v1": self = .document(try data())
    case "acta.citation.added.v1": self = .citation(try data())
    case "acta.agenda-item.reworded.v1": self = .titled(try data())
    case "acta.session.opened.v1": self = .session(try data())
    case "acta.instrument.signed.v1": self = .signed(try data())
    case "acta.delegation.registered.v1": self = .delegation(try data())
    case "acta.achievement.reported.v1": self = .achievement(try data())
    case "acta.agenda.circulated.v1", "acta.record.circulated.v1": self = .circulated(try data())
    case "acta.agenda.adopted.v1", "acta.record.adopted.v1": self = .adopted(try data())
    case "acta.conference.proposed.v1": self = .conference(try data())
    case "acta.conference.convened.v1": self = .convened(try data())
    case "acta.follow-up.rescheduled.v1", "acta.follow-up.carried-forward.v1", "acta.follow-up.reassigned.v1":
      self = .rescheduled(try data())
    case "acta.follow-up.waived.v1", "acta.instrument.expired.v1": self = .reasoned(try data())
    case "acta.agenda-item.moved.v1": self = .moved(try data())
    case "acta.instrument.negotiated.v1": self = .instrument(try data())
    case "acta.instrument.entered-into-force.v1": self = .expiring(try data())
    case "acta.entry.corrected.v1": self = .corrected(try data())
    case "acta.record.drafted.v1": self = .draft(try data())
    case "acta.person.registered.v1", "acta.organization.registered.v1": self = .named(try data())
    default: self = .happened(try data())
    }
  }

  struct Text: Decodable {
    let language, text, origin: String
    let from: String?
  }

  struct Speech: Decodable {
    let occurred, conference, speaker, kind: String
    let language, organization, session, agendaItem: String?
    let title, summary: [Text]?
    let quotations: [[Text]]?
  }

  struct Translation: Decodable {
    let occurred: String
    let title, summary: [Text]?
  }

  struct AgendaItem: Decodable {
    let occurred, conference: String
    let number, lead, parent: String?
    let title: [Text]
    let annotation: [Text]?
    let areas, considers: [String]?
  }

  struct FollowUp: Decodable {
    let occurred: String
    let title: [Text]
    let details: [Text]?
    let due, conference, decision, instrument: String?
    let owners, areas: [String]?
  }

  struct Outcome: Decodable {
    let occurred: String
    let outcome: [Text]?
  }

  struct Decision: Decodable {
    let occurred, conference: String
    let number, agendaItem, due: String?
    let title: [Text]?
    let text: [Text]
    let areas, owners: [String]?
  }

  struct Document: Decodable {
    let occurred: String
    let title: [Text]?
    let published, url, language, mediaType, sha256: String?
    let attachedTo: [String]?
    let byteCount: Int?
  }

  struct Citation: Decodable {
    let occurred, source: String
    let locator: String?
    let entries, about: [String]?
    let quotation: [Text]?
  }

  struct Titled: Decodable {
    let occurred: String
    let title: [Text]
  }

  struct Session: Decodable {
    let occurred, conference: String
    let title: [Text]?
  }

  struct Signed: Decodable {
    struct Signatory: Decodable {
      let person: String
    }
    let occurred, party: String
    let signatories: [Signatory]?
  }

  struct Delegation: Decodable {
    struct Member: Decodable {
      let person, role: String
      let capacity: [Text]?
    }
    let occurred, conference, party: String
    let members: [Member]?
  }

  struct Achievement: Decodable {
    let occurred: String
    let title: [Text]
    let details: [Text]?
    let areas, organizations: [String]?
    let conference, instrument: String?
  }

  struct Circulated: Decodable {
    let occurred: String
    let stage, symbol: String?
    let asOf: Int?
  }

  struct Adopted: Decodable {
    let occurred: String
    let conference: String?
    let items: [String]?
    let asOf: Int?
  }

  struct Conference: Decodable {
    let occurred, series: String
    let ordinal: Int?
    let level, dates, state, preparatoryTo: String?
    let title, place: [Text]?
    let hosts: [String]?
  }

  struct Convened: Decodable {
    let occurred: String
    let dates: String?
    let place: [Text]?
  }

  struct Rescheduled: Decodable {
    let occurred: String
    let to, due: String?
    let owners: [String]?
    let reason: [Text]?
  }

  struct Reasoned: Decodable {
    let occurred: String
    let reason: [Text]?
  }

  struct Moved: Decodable {
    let occurred: String
    let number, parent: String?
  }

  struct Instrument: Decodable {
    let occurred, type: String
    let title: [Text]
    let purpose: [Text]?
    let parties, areas, languages: [String]?
    let conference, duration: String?
  }

  struct Expiring: Decodable {
    let occurred: String
    let expires: String?
  }

  struct Corrected: Decodable {
    let occurred, entry, type: String
    let replacement: Speech
    let reason: [Text]?
  }

  struct Draft: Decodable {
    let occurred, conference: String
    let text: [Text]
    let document: String?
  }

  struct Named: Decodable {
    let occurred: String
    let name: [Text]
    let state, established, parent: String?
    let functions: [String]?
  }

  struct Happened: Decodable {
    let occurred: String
  }
}
