/// The bounds of what the catalog does at once.
public enum CatalogLimits {
  /// The events of one transaction while the catalog catches up.
  public static let eventsPerTransaction = 10_000
  /// By how many events the record grows before SQLite counts again what the tables hold.
  public static let eventsPerAnalysis = 2_000
  /// How long a writer waits for another, in milliseconds: as long as a writer of the journal does.
  public static let busyMilliseconds = 5_000
  /// The bytes of the write-ahead log above which it is emptied.
  public static let logBytes = 2 << 20
  /// The answers of each kind that a reader remembers.
  static let rememberedAnswers = 4096
  /// How many entries a reader keeps of each kind of question, at most.
  static let rememberedEntries = 1024
  /// How many bytes the rows have at most of the entities that a catalog keeps from one recording to the next.
  static let keptBytes = 8 << 20
  /// The UTF-8 bytes of a search text that count.
  public static let searchBytes = 400
  /// The words of a search text that count.
  public static let searchTerms = 12
  /// The passages that are ranked; what was recorded first counts first.
  public static let rankedPassages = 20_000
  /// The UTF-8 bytes of an SQL statement.
  public static let statementBytes = 1 << 20
  /// The bytes of one value that an SQL statement makes or reads; a line of the journal has fewer.
  public static let statementValueBytes = 20 << 20
  /// The bytes of memory that SQLite takes for an SQL statement.
  public static let statementHeapBytes = 256 << 20
  /// The bytes of texts and blobs in the result of an SQL statement.
  public static let resultBytes = 64 << 20
}

/// How a catalog is made from nothing.
public struct CatalogLoading: Sendable, Hashable {
  /// How many events are loaded within the catalog itself; more are loaded in a file of their own, which takes its name where
  /// there is none yet, and else is copied over it.
  public var eventsInPlace = 10_000
  /// How many bytes of rows are kept of entities that may change again; beyond that they are read back where they do.
  public var cachedBytes = 64 << 20
  /// How many notes of which entity an entry names are kept back, 24 bytes each, to be written in order.
  public var deferredMentions = 1 << 20
  /// How many of the last entries are kept to be corrected, with 8 MiB of data at most.
  public var recentEntries = 4096
  /// How many bytes of the search index are collected before they are written.
  public var searchBufferBytes = 64 << 20
  /// How long to wait, in milliseconds, for another process that makes the catalog.
  public var waitingMilliseconds = 50
  /// Of the catalog of an audience, what is left out of it, as whoever makes it puts that.
  public var omissions = ""

  /// The usual way.
  public init() {}
}
