/// What a full check of a journal found.
public struct VerificationReport: Sendable, Hashable {
  /// Something that isn't as it must be.
  public struct Damage: Sendable, Hashable, CustomStringConvertible {
    /// Where it is: file, line, byte and sequence number.
    public let place: JournalError.Place
    /// What is wrong.
    public let message: String

    /// Something that isn't as it must be at a place.
    public init(place: JournalError.Place, message: String) {
      self.place = place
      self.message = message
    }

    /// Place and message in one line.
    public var description: String { "\(place): \(message)" }
  }

  /// Bytes behind the last whole batch, as a crash leaves them; the next writer puts them into `quarantine/`, or cuts them
  /// off where they are blank.
  public struct TornTail: Sendable, Hashable {
    /// The segment's file, relative to the journal.
    public let file: String
    /// Where the tail begins.
    public let byteOffset: Int
    /// How many bytes it has.
    public let byteCount: Int
    /// Whether they are all zero, as a writer that stays keeps them ready.
    public let isBlank: Bool
  }

  /// How many events are good, from the first without a gap, by whole batches.
  public var eventCount: Int { tree.count }
  /// The tree over the good events.
  public internal(set) var tree: MerkleTree
  /// The Merkle root over the good events.
  public var root: LeafHash { tree.root }
  /// The roots that were asked for, and that of no events, by the number of events; those behind the first damage are missing.
  public internal(set) var roots: [Int: LeafHash] = [:]
  /// The leaf hash of the last good event; without one the hash of `journal.json`.
  public internal(set) var leafHash: LeafHash
  /// Where the last good batch ends.
  var end = EventLocation(segment: .first, byteOffset: 0)
  /// How many batches are good.
  public internal(set) var batchCount = 0
  /// How many segments were read.
  public internal(set) var segmentCount = 0
  /// The first damage; nil when everything is good.
  public internal(set) var firstDamage: Damage?
  /// Whether the first damage is that events at the end are gone, and all that is there is good.
  public internal(set) var isEndLost = false
  /// What a crash left behind the last whole batch; no damage.
  public internal(set) var tornTail: TornTail?
  /// Names in the journal directory that the format doesn't know, relative to it, in order.
  public internal(set) var unknownFiles: [String] = []
  /// Whether `head` is missing or torn; no damage, but the loss of the last lines would not show.
  public internal(set) var isHeadMissing = false

  /// What is stored as attached files.
  public internal(set) var attachments = AttachmentReport()

  /// Whether everything that is recorded is as it was recorded, attached files included.
  public var isWhole: Bool { firstDamage == nil && attachments.damaged.isEmpty }
}
