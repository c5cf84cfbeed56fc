import EventJournal
public import JournalProof
import SystemPackage

/// Whether a journal goes on from what was signed of it.
public struct CheckpointComparison: Sendable, Hashable {
  /// What the comparison found.
  public enum Finding: Sendable, Hashable {
    /// The entries that were signed are the first ones of the journal.
    case goesOn
    /// One of these entries is not the one that was signed; the first such one, where the range is of one number.
    case changed(ClosedRange<Int>)
    /// The journal has only so many entries; those behind are gone.
    case cut(Int)
    /// The checkpoint is of another journal.
    case ofAnother
    /// The journal is damaged before, so that there is nothing to compare.
    case notCompared
  }

  /// What was signed.
  public let checkpoint: Checkpoint
  /// What the comparison found.
  public let finding: Finding

  /// Compares a journal with checkpoints, in the order of their sizes.
  ///
  /// - Parameters:
  ///   - report: What the check of the bytes found, with the roots at the sizes of the checkpoints.
  ///   - treeFile: Where hashes may be kept from which the first entry that was changed can be told.
  static func all(
    _ checkpoints: [Checkpoint], _ report: VerificationReport, of journal: any Journal, keptIn treeFile: FilePath?
  ) -> [CheckpointComparison] {
    // What a cosigner has signed is of several journals.
    let own = checkpoints.filter { $0.origin == journal.identity.origin }
    // How many entries are known to be those that were signed.
    var agreed = 0
    var named: Int?
    return (own.isEmpty ? checkpoints : own).sorted { $0.size < $1.size }.map { checkpoint in
      let root = report.roots[checkpoint.size]
      var finding = Finding.goesOn
      if checkpoint.origin != journal.identity.origin {
        finding = .ofAnother
      } else if root == nil {
        finding = report.firstDamage == nil || report.isEndLost ? .cut(report.eventCount) : .notCompared
      } else if root != checkpoint.root {
        named = named ?? treeFile.flatMap { JournalTree.firstDifference(of: journal, from: checkpoint, keptIn: $0) }
        finding = .changed(named.map { $0...$0 } ?? min(agreed + 1, checkpoint.size)...checkpoint.size)
      } else {
        agreed = checkpoint.size
      }
      return CheckpointComparison(checkpoint: checkpoint, finding: finding)
    }
  }
}

extension CatalogPlace {
  /// The file in which the hashes of a journal's tree are kept, beside its catalog; `nil` where that is in memory.
  func treeFile(of identity: JournalIdentity, at directory: FilePath) -> FilePath? {
    guard let file = file(of: identity, at: directory), let stem = file.stem else { return nil }
    return file.removingLastComponent().appending(stem + ".tree")
  }
}
