/// What one journal holds at most; each limit is kept with an error of its own.
public enum JournalLimits {
  /// The bytes of one line, without its line feed: 16 MiB.
  public static let lineBytes = 16 << 20
  /// The events of one batch.
  public static let batchEvents = 100_000
  /// The bytes of one batch, line feeds included: 256 MiB.
  public static let batchBytes = 256 << 20
  /// The UTF-8 bytes of an event's type, subject, actor, correlation and causation identifier, each.
  public static let attributeBytes = 1024
  /// The bytes of a journal's origin.
  public static let originBytes = 255
  /// The bytes of `journal.json`.
  public static let identityBytes = 4096
  /// The size from which on a segment is full, unless the host says otherwise: 64 MiB.
  public static let segmentBytes = 64 << 20
  /// The bytes of one attached file: 4 GiB.
  public static let attachmentBytes = 4 << 30
  /// How far the last event's time may lie ahead of the clock before an append is refused: one day.
  public static let clockLeadMilliseconds: Int64 = 86_400_000
  /// How far the clock may be ahead of the last event's time before an append is refused: 400 days.
  public static let clockLeapMilliseconds: Int64 = 400 * 86_400_000
}
