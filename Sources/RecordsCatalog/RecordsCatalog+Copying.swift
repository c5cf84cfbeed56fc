internal import GRDB

extension RecordsCatalog {
  /// A private copy of the catalog as it is now: in the file given, which must not exist yet, or in memory.
  ///
  /// Nobody who writes to the catalog waits for it.
  ///
  /// - Complexity: O(n) in the size of the catalog; pages are copied as they are.
  public func copied(to path: String?) throws(CatalogError) -> RecordsCatalog {
    try CatalogError.during("copying the catalog") {
      guard let path else {
        let queue = try DatabaseQueue(configuration: Self.configuration())
        try connections.backup(to: queue)
        return RecordsCatalog(identity: identity, path: nil, CatalogConnections(only: queue))
      }
      try Self.makeFile(path)
      let file = try DatabaseQueue(path: path, configuration: Self.configuration())
      try connections.backup(to: file)
      try file.close()
      return RecordsCatalog(
        identity: identity, path: path, CatalogConnections(path: path, try Self.logged(path)))
    }
  }
}
