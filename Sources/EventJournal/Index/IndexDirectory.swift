internal import SystemPackage

/// The directory in which the files of an index are kept, outside the journal.
///
/// A file is written under another name first, and named after its stretch when it is whole. Nothing is synced: what a power
/// failure tears has other checksums, and is made again. Two processes that write at once write the same files.
struct IndexDirectory: Sendable {
  private static let suffix = ".index"

  let path: FilePath
  let identity: LeafHash
  let fileSystem: any JournalFileSystem

  /// The files that lead from the first event on without a gap, as far as they can be believed.
  func open() -> [IndexRun] {
    let names = (try? fileSystem.names(in: path)) ?? []
    let stretches = names.compactMap(Self.stretch).sorted { ($0.first, $1.last) < ($1.first, $0.last) }
    var runs: [IndexRun] = []
    for stretch in stretches where stretch.first == (runs.last?.stretch.last ?? .zero).next {
      let path = path.appending(Self.name(stretch))
      guard FileFacts.isPrivate(path), let file = try? fileSystem.open(path, .read),
        let run = try? IndexRun(file, of: identity), run.stretch.first == stretch.first,
        run.stretch.last == stretch.last, run.stretch.previous == runs.last?.stretch.leafHash ?? identity
      else { continue }
      runs.append(run)
    }
    return runs
  }

  /// Writes a stretch, and opens it; nil when the system said no.
  func write(_ contents: IndexContents) -> IndexRun? {
    makeDirectory()
    let stretch = (contents.stretch.first, contents.stretch.last)
    let finished = path.appending(Self.name(stretch))
    for attempt in 0..<16 {
      let unfinished = path.appending("incoming-\(attempt)")
      do throws(Errno) {
        let file = try fileSystem.open(unfinished, .createPrivate)
        do throws(Errno) {
          try file.writeFully(contents.fileBytes(of: identity)[...], at: 0)
          try fileSystem.rename(unfinished, to: finished)
        } catch {
          try? fileSystem.remove(unfinished)
          return nil
        }
        return try? IndexRun(file, of: identity)
      } catch {
        if error != .fileExists { return nil }
      }
    }
    // Sixteen that were begun and not finished are what crashes left behind.
    for attempt in 0..<16 { try? fileSystem.remove(path.appending("incoming-\(attempt)")) }
    return nil
  }

  /// Removes the files of stretches that another one holds too.
  func remove(_ stretches: [IndexStretch]) {
    for stretch in stretches { try? fileSystem.remove(path.appending(Self.name((stretch.first, stretch.last)))) }
  }

  /// Removes every file that is named after a stretch.
  func removeAll() {
    for name in (try? fileSystem.names(in: path)) ?? [] where Self.stretch(name) != nil {
      try? fileSystem.remove(path.appending(name))
    }
  }

  private func makeDirectory() {
    guard (try? fileSystem.kind(of: path)) == .some(nil) else { return }
    if (try? fileSystem.makeDirectory(path)) != nil { FileFacts.makePrivate(path) }
  }

  private static func name(_ stretch: (first: SequenceNumber, last: SequenceNumber)) -> String {
    "\(stretch.first)-\(stretch.last)\(suffix)"
  }

  private static func stretch(_ name: String) -> (first: SequenceNumber, last: SequenceNumber)? {
    guard name.hasSuffix(suffix) else { return nil }
    let numbers = name.dropLast(suffix.count).split(separator: "-", omittingEmptySubsequences: false)
    guard numbers.count == 2, let first = SequenceNumber(String(numbers[0])),
      let last = SequenceNumber(String(numbers[1]))
    else { return nil }
    return (first, last)
  }
}
