public import SystemPackage

extension AttachmentStore {
  /// Brings the file of a hash back from a copy of the journal; what stands there is copied into `quarantine/` first.
  ///
  /// Throws `copyDoesNotMatch` when the copy hasn't got it, or not whole; nothing was changed then.
  public func restore(_ hash: LeafHash, from source: FilePath) throws(JournalError) -> RestoredFile {
    let operation = RestorationSource.operation
    let copy = AttachmentStore(at: JournalDirectory(path: source, fileSystem: directory.fileSystem))
    let name = Self.name(of: hash)
    guard try copy.contentsMatch(hash), let reader = try copy.contents(of: hash) else {
      throw JournalError(
        .copyDoesNotMatch, operation, "the copy has no whole \(name)", hint: "nothing was changed; try another copy",
        path: source)
    }
    let aside = try Quarantine(directory: directory, operation: operation).keep(name, as: hash.description)
    _ = try add { () throws(JournalError) in try reader.next() }
    return RestoredFile(file: name, aside: aside, eventCount: nil)
  }
}
