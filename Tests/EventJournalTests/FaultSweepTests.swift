import EventJournal
import SystemPackage
import Testing

@Suite("Every call of the seam, failing at every place")
struct FaultSweepTests {
  /// What the journal does in one life: made, appended to over several segments, recovered, read, verified.
  private struct Life {
    let system: SimulatedFileSystem
    var acknowledged: [EventIdentifier] = []
    var errors: [JournalError] = []

    init(_ disk: SimulatedDisk = SimulatedDisk()) { system = SimulatedFileSystem(disk) }

    mutating func attempt(_ body: (inout Life) throws -> Void) throws {
      do {
        try body(&self)
      } catch let error as JournalError {
        errors.append(error)
      }
    }

    mutating func open() throws -> FileJournal {
      do {
        return try FileJournal(opening: simulatedPath, segmentBytes: 900, fileSystem: system)
      } catch {
        if error.code != .notAJournal { throw error }
        return try FileJournal(
          creating: Fixture.identity(), at: simulatedPath, segmentBytes: 900, fileSystem: system)
      }
    }

    mutating func append(_ numbers: ClosedRange<Int>) throws {
      try attempt { life in
        let result = try life.open().append(Fixture.drafts(numbers), clock: Fixture.start)
        life.acknowledged += result.events.map(\.id)
      }
    }

    mutating func run() throws {
      try append(1...1)
      try append(2...4)
      try append(5...5)
      try attempt { life in
        // A tail as a crash leaves it.
        let name = try life.system.names(in: simulatedPath.appending("segments")).sorted().last ?? ""
        let file = try life.system.open(simulatedPath.appending("segments").appending(name), .write)
        _ = try file.write(Array("{\"torn".utf8)[...], at: file.size())
      }
      try append(6...7)
      try attempt { life in _ = try life.open().verify() }
      try attempt { life in
        let journal = try life.open()
        _ = try journal.events().all()
        _ = try journal.event(id: Fixture.id(3))
        _ = try journal.firstSequence(since: Fixture.start)
      }
    }
  }

  private func check(_ life: Life, _ name: String) throws {
    let after = Life(life.system.disk)
    let opened = Result { try FileJournal(opening: simulatedPath, segmentBytes: 900, fileSystem: after.system) }
    if case .failure(let error as JournalError) = opened, error.code == .notAJournal, life.acknowledged.isEmpty {
      _ = try FileJournal(creating: Fixture.identity(), at: simulatedPath, fileSystem: after.system)
      return
    }
    do {
      let journal = try opened.get()
      let ids = Set(try journal.events().all().map(\.id))
      let lost = life.acknowledged.filter { !ids.contains($0) }
      if !lost.isEmpty { Issue.record("\(name): acknowledged and lost: \(lost)") }
      _ = try journal.append([Fixture.draft(900_001)], clock: Fixture.start)
      let report = try journal.verify()
      if !report.isWhole { Issue.record("\(name): \(report)") }
    } catch {
      Issue.record("\(name): \(error)")
    }
  }

  @Test(
    "one failure: an error or none, nothing acknowledged lost, and work goes on",
    arguments: SystemCall.allCases.filter { $0 != .changes })
  func oneFailure(call: SystemCall) throws {
    var visited = Life()
    try visited.run()
    #expect(visited.errors.isEmpty)
    let visits = visited.system.plan.visits(call)
    #expect(visits > 0 || call == .remove, "the life above must make every call")
    // A call that is made very often fails at some of its places, evenly.
    for position in Swift.stride(from: 0, to: visits, by: max(1, visits / 40)) {
      for (number, errno) in [Errno.ioError, .noSpace, .diskQuotaExceeded, .interrupted].enumerated() {
        if number == position % 3 || errno == .ioError || errno == .interrupted {
          try fail(call, at: position, errno)
        }
      }
    }
  }

  private func fail(_ call: SystemCall, at position: Int, _ errno: Errno) throws {
    let name = "\(call) \(position): \(errno)"
    var life = Life()
    life.system.plan.fail(call, after: position, errno)
    do {
      try life.run()
    } catch let error as Errno where error == errno {
      // The test's own tampering met the fault.
      return
    }
    if life.system.plan.fired(call) != 1 { Issue.record("\(name): didn't come to pass") }
    if errno == .interrupted && !life.errors.isEmpty { Issue.record("\(name): \(life.errors)") }
    for error in life.errors where error.code.kind != .system && error.code != .notAJournal {
      Issue.record("\(name): \(error)")
    }
    try check(life, name)
  }

  @Test("short writes of any length are continued", arguments: [1, 7, 100, 511, 512, 513])
  func shortWrites(length: Int) throws {
    var life = Life()
    life.system.plan.writtenAtOnce = length
    try life.run()
    #expect(life.errors.isEmpty && life.acknowledged.count == 7)
    try check(life, "\(length) bytes at once")
  }

  @Test("a disk that stays full: every append fails with a name, reading works, and room makes all well")
  func fullDisk() throws {
    var life = Life()
    try life.append(1...1)
    for attempt in 1...3 {
      life.system.plan.fail(.write, .noSpace)
      try life.append(2...4)
      #expect(life.errors.count == attempt)
    }
    #expect(life.errors.allSatisfy { $0.code == .writeFailed && $0.underlying == .noSpace })
    #expect(try life.open().events().all().count == 1)
    try life.append(2...4)
    #expect(life.acknowledged.count == 4)
    try check(life, "after the disk was full")
  }
}

@Suite("The seam is covered")
struct SeamCoverageTests {
  private func source(_ name: String) throws -> String {
    let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
    let path = root.appending("Sources").appending("EventJournal").appending("System").appending(name)
    let file = try LinuxFileSystem().open(path, .read)
    return text(try file.read(upTo: file.size(), at: 0))
  }

  @Test("each method of the seam is a call that the fault tests know")
  func methods() throws {
    let seam = try source("JournalFileSystem.swift")
    let protocols = try #require(seam.components(upTo: "/// How a file is opened."))
    let methods = Set(protocols.matches(of: /\n  func (\w+)\(/).map { String($0.1) })
    #expect(methods.count > 10)
    #expect(methods == Set(SystemCall.allCases.map(\.rawValue)))
  }

  @Test("each system call of the real file system belongs to a method of the seam")
  func systemCalls() throws {
    // What the real implementation calls, and the method of the seam under which the fault tests fail it.
    let known: [String: SystemCall?] = [
      "pread": .read, "pwrite": .write, "ftruncate": .truncate, "fdatasync": .synchronize, "fstat": .size,
      "fcntl": .tryLock, "open": .open, "lstat": .kind, "opendir": .names, "readdir": .names, "closedir": .names,
      "mkdir": .makeDirectory, "fsync": .synchronizeDirectory, "rename": .rename, "unlink": .remove, "close": .open,
    ]
    var found: Set<String> = []
    for name in ["LinuxFile.swift", "LinuxFileSystem.swift"] {
      let code = try source(name).replacing(/\/\/.*|func \w+|\.\w+/, with: ".")
      for match in code.matches(of: /\b([a-z]+)\(/) { found.insert(String(match.1)) }
    }
    let ours: Set = ["checked", "control", "flock", "init", "max", "stat", "status", "throws"]
    #expect(found.subtracting(ours) == Set(known.keys))
  }
}

extension String {
  fileprivate func components(upTo marker: String) -> Substring? { range(of: marker).map { self[..<$0.lowerBound] } }

  private func range(of marker: String) -> Range<Index>? { firstRange(of: marker) }
}
