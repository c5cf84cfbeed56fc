import MeetingRecords

/// Which entities entries name, kept back while a catalog is loaded and written in the order of the table.
///
/// The table is a tree by key. To put rows into it as they come is to write everywhere at once, which took longer than all
/// the other rows together; nothing reads it while loading.
struct DeferredMentions {
  private struct Mention {
    let key: UInt32
    let sequence: Int
    /// From which sequence number on the entry names the entity: its own, unless it was corrected.
    let since: Int
  }

  /// How many are kept back: 24 bytes each.
  private let room: Int
  private var mentions: [Mention] = []
  private var keys: [Identifier] = []
  private var numbers: [Identifier: UInt32] = [:]

  init(room: Int = 1 << 20) { self.room = room }

  var isFull: Bool { mentions.count >= room }

  mutating func add(_ key: Identifier, _ sequence: Int, since: Int) {
    let number: UInt32
    if let known = numbers[key] {
      number = known
    } else {
      number = UInt32(keys.count)
      keys.append(key)
      numbers[key] = number
    }
    mentions.append(Mention(key: number, sequence: sequence, since: since))
  }

  /// Gives all in the order of the table, of those that differ only in `since` the earliest alone, and forgets them.
  mutating func takeAll(_ body: (_ key: Identifier, _ sequence: Int, _ since: Int) throws -> Void) rethrows {
    defer {
      mentions.removeAll(keepingCapacity: true)
      keys.removeAll(keepingCapacity: true)
      numbers.removeAll(keepingCapacity: true)
    }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    var ranks = Array(repeating: UInt32(0), count: keys.count)
    for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
    mentions.sort { (ranks[Int($0.key)], $0.sequence, $0.since) < (ranks[Int($1.key)], $1.sequence, $1.since) }
    var last: Mention?
    for mention in mentions {
      if let last, last.key == mention.key, last.sequence == mention.sequence { continue }
      try body(keys[Int(mention.key)], mention.sequence, mention.since)
      last = mention
    }
  }
}
