import Foundation

/// `decode JOURNAL`: every envelope by Foundation's JSONDecoder, counted by type and actor, no chain, no data.
func measureDecode(_ arguments: [String]) throws { try decode(Envelope<NoData>.self, arguments) }

/// `decode-data JOURNAL`: the same, with the data of the commonest kinds as values of a type of their own.
///
/// A JSONDecoder leaves nothing behind of what it passes over, so without the data it is no event that is read; those of the
/// other kinds, a third of the events, are passed over even so.
func measureDecodeData(_ arguments: [String]) throws { try decode(Envelope<KnownData>.self, arguments) }

private func decode<Data: EventDataDecoding>(_ type: Envelope<Data>.Type, _ arguments: [String]) throws {
  let files = try segmentFiles(try only(arguments))
  try measured { () throws -> Int in
    var events = 0
    var byType: [String: Int] = [:]
    var byActor: [String: Int] = [:]
    let decoder = JSONDecoder()
    for file in files {
      try unsafe forEachLine(of: file) { line in
        let event = try decoder.decode(type, from: unsafe Foundation.Data(line))
        events += 1
        byType[event.type, default: 0] += 1
        byActor[event.actor ?? "", default: 0] += 1
      }
    }
    return events
  }
}

private enum EnvelopeKey: String, CodingKey {
  case id, source, type, subject, time, sequence, prev, batchend, actor, data
}

private typealias EnvelopeContainer = KeyedDecodingContainer<EnvelopeKey>

private protocol EventDataDecoding {
  init(_ container: EnvelopeContainer, type: String) throws
}

private struct Envelope<EventData: EventDataDecoding>: Decodable {
  let id, source, type, time, sequence, prev: String
  let subject, actor, batchend: String?
  let data: EventData

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: EnvelopeKey.self)
    id = try container.decode(String.self, forKey: .id)
    source = try container.decode(String.self, forKey: .source)
    type = try container.decode(String.self, forKey: .type)
    time = try container.decode(String.self, forKey: .time)
    sequence = try container.decode(String.self, forKey: .sequence)
    prev = try container.decode(String.self, forKey: .prev)
    subject = try container.decodeIfPresent(String.self, forKey: .subject)
    actor = try container.decodeIfPresent(String.self, forKey: .actor)
    batchend = try container.decodeIfPresent(String.self, forKey: .batchend)
    data = try EventData(container, type: type)
  }
}

private struct NoData: EventDataDecoding {
  init(_ container: EnvelopeContainer, type: String) {}
}

private enum KnownData: EventDataDecoding {
  case speech(Speech), translation(Translation), item(AgendaItem), followUp(FollowUp), outcome(Outcome)
  case decision(Decision), document(Document), citation(Citation), reworded(Titled), happened(Happened), other

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
    case "acta.agenda-item.reworded.v1": self = .reworded(try data())
    case "acta.follow-up.started.v1", "acta.session.closed.v1": self = .happened(try data())
    default: self = .other
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

  struct Happened: Decodable {
    let occurred: String
  }
}
