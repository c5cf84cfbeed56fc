import SystemPackage

extension FilePath {
  /// Tells git to change no line endings in the journal of this directory, which is checked byte by byte.
  ///
  /// A file that is there already stays as it is; that it cannot be written is no reason to have no journal.
  func keepBytesInGit() {
    let file = try? FileDescriptor.open(
      appending(".gitattributes"), .writeOnly, options: [.create, .exclusiveCreate],
      permissions: [.ownerReadWrite, .groupRead, .otherRead])
    _ = try? file?.closeAfter { try file?.writeAll(Array("* -text\n".utf8)) }
  }
}
