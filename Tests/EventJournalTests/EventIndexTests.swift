import SystemPackage
import Testing

@testable import EventJournal

@Suite("The index that lasts")
struct EventIndexTests {
  private let directory: TemporaryDirectory
  private let journalPath: FilePath
  private let indexPath: FilePath

  init() throws {
    directory = try TemporaryDirectory()
    journalPath = directory.path.appending("Journal")
    indexPath = directory.path.appending("Index")
  }

  private func make() throws -> FileJournal {
    try FileJournal(creating: Fixture.identity(), at: journalPath, segmentBytes: 50_000).indexed(in: indexPath)
  }

  private func reopened(_ fileSystem: any JournalFileSystem = LinuxFileSystem()) throws -> FileJournal {
    try FileJournal(opening: journalPath, segmentBytes: 50_000, fileSystem: fileSystem).indexed(in: indexPath)
  }

  /// Appends the events of these numbers, every tenth about `wanted`, the others about one of a hundred.
  private func append(_ numbers: ClosedRange<Int>, to journal: FileJournal) throws {
    let drafts = numbers.map { Fixture.draft($0, subject: $0 % 10 == 0 ? "wanted" : "other/\($0 % 100)") }
    for start in stride(from: 0, to: drafts.count, by: 100) {
      _ = try journal.append(Array(drafts[start..<min(start + 100, drafts.count)]), clock: Fixture.start)
    }
  }

  private func wanted(_ journal: FileJournal) throws -> [Int] {
    try journal.events(subject: "wanted").all().map(\.sequence.rawValue)
  }

  private var names: [String] { (try? LinuxFileSystem().names(in: indexPath).sorted()) ?? [] }

  private func tens(_ end: Int) -> [Int] { Array(stride(from: 10, through: end, by: 10)) }

  @Test("it is read again by whoever opens the journal next, and nothing of the journal but what was found")
  func lasting() throws {
    try append(1...3000, to: make())
    #expect(try wanted(reopened()) == tens(3000))
    #expect(names == ["000000000001-000000003000.index"])
    let system = FaultyFileSystem()
    let journal = try reopened(system)
    let before = system.plan.visits(.read)
    let reader = try journal.events(EventSelection(.subject("wanted"), order: .backwards, limit: 1))
    #expect(try reader.next()?.sequence == 3000)
    let reads = system.plan.visits(.read) - before
    #expect(reads < 30, "\(reads) reads for one event of 3000, which are 3 blocks of 256 KiB")
  }

  @Test("it grows by files that are joined, so that there are few")
  func growing() throws {
    var journal = try make()
    for hundred in 0..<60 {
      try append(hundred * 100 + 1...(hundred + 1) * 100, to: journal)
      if hundred % 7 == 0 { journal = try reopened() }
      #expect(try wanted(journal) == tens((hundred + 1) * 100))
      #expect(names.count <= 6, "\(names)")
    }
    #expect(try wanted(reopened()) == tens(6000))
  }

  @Test("it belongs to its user alone, and what others could have written is not believed")
  func rights() throws {
    try append(1...300, to: make())
    #expect(try wanted(reopened()) == tens(300))
    let file = try #require(names.first)
    #expect(FileFacts.isPrivate(indexPath.appending(file)) && FileFacts.isPrivate(indexPath))
    // Readable for the group, it counts for nothing; a damaged one shows whether it is read.
    try damage(file, at: 300)
    directory.allowGroup("Index/\(file)")
    #expect(try EventIndex(Fixture.identity(), in: indexDirectory()).extent.sequence == 0)
    #expect(try wanted(reopened()) == tens(300))
    #expect(FileFacts.isPrivate(indexPath.appending(file)))
  }

  private func indexDirectory() throws -> IndexDirectory {
    IndexDirectory(path: indexPath, identity: try Fixture.identity().hash, fileSystem: LinuxFileSystem())
  }

  private func damage(_ name: String, at offset: Int) throws {
    var bytes = try directory.read("Index/\(name)")
    bytes[offset] ^= 0x10
    try directory.write(bytes, to: "Index/\(name)")
  }

  @Test("whatever byte of it changes, and wherever it ends, what is found is what the journal holds")
  func damaged() throws {
    try append(1...300, to: make())
    #expect(try wanted(reopened()) == tens(300))
    let file = try #require(names.first)
    let whole = try directory.read("Index/\(file)")
    for offset in stride(from: 0, to: whole.count, by: 197) {
      try directory.write(whole, to: "Index/\(file)")
      try damage(file, at: offset)
      #expect(try wanted(reopened()) == tens(300), "byte \(offset)")
      #expect(try reopened().subjects().map(\.eventCount).reduce(0, +) == 300, "byte \(offset)")
    }
    // Every byte of the subject itself, and those in front of it, where it is looked for.
    let text = Array("wanted".utf8)
    let places = whole.indices.filter { whole[$0...].starts(with: text) }
    #expect(places.count == 1)
    for place in places {
      for offset in place - 40..<place + text.count {
        try directory.write(whole, to: "Index/\(file)")
        try damage(file, at: offset)
        #expect(try wanted(reopened()) == tens(300), "byte \(offset)")
      }
    }
    for size in stride(from: 0, to: whole.count, by: 1997) {
      try directory.write(Array(whole.prefix(size)), to: "Index/\(file)")
      #expect(try wanted(reopened()) == tens(300), "\(size) bytes")
    }
    #expect(try directory.read("Index/\(file)") == whole)
  }

  @Test("an index of another history is not used")
  func otherHistory() throws {
    try append(1...300, to: make())
    #expect(try wanted(reopened()) == tens(300))
    // The same journal by its identity, with other events.
    directory.removeTree("Journal")
    let other = try make()
    // Events where the index knows of none, and the same ones where it does: the lines alone would not show it.
    _ = try other.append((401...700).map { Fixture.draft($0, subject: "wanted") }, clock: Fixture.start)
    #expect(try wanted(other) == Array(1...300))
    #expect(try other.event(at: 1)?.id == Fixture.id(401))
    #expect(try other.subjects(below: "other").isEmpty)
  }

  @Test("a journal that was cut back has an index that is cut back with it")
  func shorter() throws {
    try append(1...300, to: make())
    directory.copyTree("Journal", to: "Copy")
    try append(301...600, to: reopened())
    #expect(try wanted(reopened()) == tens(600))
    directory.removeTree("Journal")
    directory.copyTree("Copy", to: "Journal")
    #expect(try wanted(reopened()) == tens(300))
  }

  @Test("an index that lies about where events are is found out by their lines")
  func forged() throws {
    try append(1...300, to: make())
    #expect(try wanted(reopened()) == tens(300))
    let store = try indexDirectory()
    var run = try #require(store.open().first)
    let honest = try run.contents()
    var shifted = honest
    shifted.offsets = honest.offsets.dropFirst() + [0]
    var swapped = honest
    swapped.subjects = SortedPostings()
    for number in 0..<honest.subjects.count {
      let other = honest.subjects.count - 1 - number
      swapped.subjects.append(honest.subjects.text(number), honest.subjects.postings(other))
    }
    var nowhere = honest
    nowhere.segments = [77]
    for forged in [shifted, swapped, nowhere] {
      store.removeAll()
      #expect(store.write(forged) != nil)
      #expect(try wanted(reopened()) == tens(300))
      #expect(try wanted(reopened()) == tens(300))
    }
  }

  @Test("where no file can be written it is kept in memory")
  func unwritable() throws {
    try append(1...600, to: make())
    let system = FaultyFileSystem()
    let journal = try reopened(system)
    system.plan.fail(.makeDirectory, .readOnlyFileSystem)
    #expect(try wanted(journal) == tens(600))
    #expect(names.isEmpty)
    try append(601...900, to: journal)
    #expect(try wanted(journal) == tens(900))
  }

  @Test(
    "every call of the file system failing: the right answer, or an error that says so",
    arguments: [SystemCall.open, .read, .write, .rename, .names, .kind, .remove, .size])
  func faults(call: SystemCall) throws {
    try append(1...300, to: make())
    #expect(try wanted(reopened()) == tens(300))
    directory.copyTree("Index", to: "Index before")
    try append(301...400, to: reopened())
    for errno in [Errno.ioError, .noSpace, .interrupted] {
      for position in 0..<25 {
        directory.removeTree("Index")
        directory.copyTree("Index before", to: "Index")
        directory.makePrivate("Index/000000000001-000000000300.index")
        let system = FaultyFileSystem()
        let journal = try reopened(system)
        system.plan.fail(call, after: position, errno)
        do {
          let found = try wanted(journal)
          #expect(found == tens(400), "\(call) \(position)")
        } catch let error as JournalError {
          #expect(error.code.kind == .system, "\(call) \(position): \(error)")
          #expect(errno != .interrupted, "\(call) \(position): \(error)")
        }
        #expect(try wanted(reopened()) == tens(400), "\(call) \(position)")
        if system.plan.fired(call) == 0 { break }
      }
    }
  }

  @Test("several that read while one writes find all that was there when they asked")
  func concurrent() async throws {
    let journal = try make()
    try append(1...500, to: journal)
    let path = (journalPath, indexPath)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for hundred in 5..<25 { try append(hundred * 100 + 1...(hundred + 1) * 100, to: journal) }
      }
      for reader in 0..<3 {
        group.addTask {
          let own =
            reader == 0 ? journal : try FileJournal(opening: path.0, segmentBytes: 50_000).indexed(in: path.1)
          for _ in 0..<40 {
            let head = try own.head().sequence.rawValue
            let found = try own.events(subject: "wanted").all().map(\.sequence.rawValue)
            #expect(found.count >= head / 10 && found == tens(found.count * 10))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try wanted(reopened()) == tens(2500))
  }
}
