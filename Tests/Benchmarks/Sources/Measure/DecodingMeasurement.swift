import Foundation

/// `decode JOURNAL`: every envelope by Foundation's JSONDecoder, counted by type and actor, no chain, no data.
func measureDecode(_ arguments: [String]) throws { try decode(Envelope<NoData>.self, arguments) }

/// `decode-data JOURNAL`: the same, with the data of every kind as a value of a type of its own.
///
/// A JSONDecoder leaves nothing behind of what it passes over, so without the data it is no event that is read. Of the rarest
/// kinds, one event in thirty, the date alone is read.
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

enum EnvelopeKey: String, CodingKey {
  case id, source, type, subject, time, sequence, prev, batchend, actor, data
}

typealias EnvelopeContainer = KeyedDecodingContainer<EnvelopeKey>

protocol EventDataDecoding {
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
