import Acta

/// `catalog JOURNAL FILE`: the catalog of a journal from nothing, by kinds of work.
func measureCatalog(_ arguments: [String]) throws {
  guard arguments.count == 2 else { throw UsageMistake() }
  let clock = ContinuousClock()
  let start = clock.now
  var phases: [(work: CatalogWork, at: ContinuousClock.Instant, processor: Double)] = []
  let journal = FilePath(arguments[0])
  let identity = try FileJournal(opening: journal).identity
  let catalog = try RecordsCatalog.open(
    path: arguments[1], identity: CatalogIdentity(origin: identity.origin, identityHash: identity.hash.bytes))
  // Opening the book brings an empty catalog up to date; here that is watched.
  let book = try RecordBook(
    journal: { (index) throws(JournalError) in try FileJournal(opening: journal, index: index) }, catalog: catalog,
    progress: { progress in
      if phases.last?.work != progress.work { phases.append((progress.work, clock.now, processorSeconds())) }
    })
  let (end, processorEnd) = (clock.now, processorSeconds())
  var parts: [String] = []
  for (place, phase) in phases.enumerated() {
    let isLast = place + 1 == phases.count
    let until = isLast ? end : phases[place + 1].at
    let processor = (isLast ? processorEnd : phases[place + 1].processor) - phase.processor
    parts.append("\"\(phase.work)\": \(seconds(until - phase.at)), \"\(phase.work)Processor\": \(processor)")
  }
  let events = try book.read { $0.head }
  print("{\"seconds\": \(seconds(end - start)), \"events\": \(events), \(parts.joined(separator: ", "))}")
}

/// A length of time in seconds.
func seconds(_ duration: Duration) -> Double { duration / .seconds(1) }
