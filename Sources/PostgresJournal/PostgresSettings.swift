/// How long a journal in PostgreSQL waits for what, and how it tries again.
public struct PostgresSettings: Sendable, Hashable {
  /// How long connecting may take for each host; rounded up to seconds.
  ///
  /// A `connect_timeout` of the address goes before it.
  public var connecting: Duration = .seconds(10)
  /// How long the server may take for one statement; nil for as long as it takes.
  public var statement: Duration? = .seconds(60)
  /// How long an append whose connection was lost is asked for before its outcome is called unknown.
  public var recovering: Duration = .seconds(30)
  /// How long a reader waits for a standby to receive what was read before.
  public var standbyLag: Duration = .seconds(5)
  /// The first pause before connecting again; each further one is twice as long.
  public var firstPause: Duration = .milliseconds(50)
  /// The longest pause.
  public var longestPause: Duration = .seconds(2)
  /// How often followers look though no one has told them of anything.
  public var following: Duration = .seconds(30)
  /// How many connections are kept open for the next call.
  public var idleConnections = 4

  /// The settings that suit most.
  public init() {}
}

extension Duration {
  /// Whole milliseconds, at most what four bytes count.
  var wholeMilliseconds: Int {
    let (seconds, attoseconds) = components
    let milliseconds = Double(seconds) * 1000 + Double(attoseconds) / 1e15
    return Int(max(0, min(milliseconds, 2_147_483_647)).rounded(.up))
  }
}
