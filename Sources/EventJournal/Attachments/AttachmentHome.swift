/// Where the files of a journal are kept, each under the SHA-256 of its contents.
public protocol AttachmentHome: Sendable {
  /// Stores contents that come piece by piece until there are none; durable when this returns.
  ///
  /// Contents that are there already aren't stored twice; where those are damaged they are replaced.
  func add(_ next: () throws(JournalError) -> ArraySlice<UInt8>?) throws(JournalError) -> AttachmentStore.Addition

  /// Reads stored contents piece by piece; nil when nothing has that hash.
  func contents(of hash: LeafHash) throws(JournalError) -> AttachmentReader?

  /// The hashes of all files, in order.
  func hashes() throws(JournalError) -> [LeafHash]
}

extension AttachmentStore: AttachmentHome {}

/// A journal that has a place for files.
public protocol AttachmentKeeping: Journal {
  /// Where its files are kept.
  var attachmentHome: any AttachmentHome { get }
}

extension FileJournal: AttachmentKeeping {
  /// The files beside the journal.
  public var attachmentHome: any AttachmentHome { attachments }
}

extension AttachmentHome {
  /// Reads every file and compares it with its name; O(contents), in constant memory but for what is damaged.
  public func verify() throws(JournalError) -> AttachmentReport {
    var report = AttachmentReport()
    for hash in try hashes() {
      report.count += 1
      guard let reader = try contents(of: hash) else { continue }
      do throws(JournalError) {
        while let piece = try reader.next() { report.byteCount += piece.count }
      } catch {
        guard error.code == .damaged, let place = error.place else { throw error }
        report.damaged.append(VerificationReport.Damage(place: place, message: error.message))
      }
    }
    return report
  }

  /// Stores the files of another home that aren't here yet.
  ///
  /// - Returns: How many were new.
  public func addAll(of other: any AttachmentHome) throws(JournalError) -> Int {
    let present = Set(try hashes())
    var count = 0
    for hash in try other.hashes() where !present.contains(hash) {
      guard let reader = try other.contents(of: hash) else { continue }
      _ = try add { () throws(JournalError) in try reader.next() }
      count += 1
    }
    return count
  }
}
