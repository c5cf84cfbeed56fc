import Acta

/// `catalog JOURNAL FILE`: the catalog of a journal from nothing, by kinds of work.
func measureCatalog(_ arguments: [String]) throws {
  guard arguments.count == 2 else { throw UsageMistake() }
  let clock = ContinuousClock()
  let start = clock.now
  var phases: [(CatalogWork, ContinuousClock.Instant)] = []
  let journal = FilePath(arguments[0])
  let identity = try FileJournal(opening: journal).identity
  let catalog = try RecordsCatalog.open(
    path: arguments[1], identity: CatalogIdentity(origin: identity.origin, identityHash: identity.hash.bytes))
  // Opening the book brings an empty catalog up to date; here that is watched.
  let book = try RecordBook(
    journal: { (index) throws(JournalError) in try FileJournal(opening: journal, index: index) }, catalog: catalog,
    progress: { progress in if phases.last?.0 != progress.work { phases.append((progress.work, clock.now)) } })
  let end = clock.now
  var parts: [String] = []
  for (place, phase) in phases.enumerated() {
    let until = place + 1 < phases.count ? phases[place + 1].1 : end
    parts.append("\"\(phase.0)\": \(seconds(until - phase.1))")
  }
  let events = try book.read { $0.head }
  print("{\"seconds\": \(seconds(end - start)), \"events\": \(events), \(parts.joined(separator: ", "))}")
}

/// A length of time in seconds.
func seconds(_ duration: Duration) -> Double { duration / .seconds(1) }
