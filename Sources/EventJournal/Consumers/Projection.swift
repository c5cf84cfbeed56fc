/// What is made of events, and how far that is: a table in a database, a file, a mail that was sent.
///
/// ``Consumer`` hands it the events in order. What it makes of them and its position MUST be kept together, both or neither,
/// where that is possible: in one transaction of a database. Where it is not, the position comes last, and after a crash some
/// events are handed over again.
public protocol Projection {
  /// How far it is: the last event that it was handed, with its leaf hash; nil at the beginning.
  func position() throws -> IndexExtent?

  /// Takes in events and moves the position, both or neither.
  ///
  /// - Parameters:
  ///   - events: The next events, in order; none where only the position moves, since no event was of interest.
  ///   - position: How far it is behind them.
  func apply(_ events: [JournalEvent], reaching position: IndexExtent) throws

  /// Forgets everything, and the position with it; only asked for by a consumer that may begin anew.
  func reset() throws
}

/// A projection that does something for each event, and keeps its position in a file: each event at least once.
public struct FilePositionedProjection: Projection {
  private let file: PositionFile
  private let handle: @Sendable ([JournalEvent]) throws -> Void

  /// A projection with its position in a file.
  ///
  /// - Parameter handle: Does something with events. Those that it was handed before a crash may come again, so it must do
  ///   no harm the second time; the identifiers of events tell.
  public init(_ file: PositionFile, handle: @escaping @Sendable ([JournalEvent]) throws -> Void) {
    self.file = file
    self.handle = handle
  }

  /// How far it is.
  public func position() throws -> IndexExtent? { try file.read() }

  /// Does something with the events, and then writes the position.
  public func apply(_ events: [JournalEvent], reaching position: IndexExtent) throws {
    if !events.isEmpty { try handle(events) }
    try file.write(position)
  }

  /// Forgets the position: everything is handed over again.
  public func reset() throws { try file.remove() }
}
