import Acta
import ArgumentParser
import Foundation
import MeetingRecords
import SystemPackage

/// `what if`.
struct WhatIfCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: "Try things out: what follows is recorded on a branch, until keep or drop.",
    discussion: """
      Everything works as usual: commands are checked, lists, reports, searches and SQL show their effect, and the prompt
      says so. “keep” records it all at once, “drop” leaves no trace. Others can continue to record.

      Example:
        what if
        conference convene vn-la-labour/10 --dates 2027-11-10
        agenda vn-la-labour/10
        drop
      """)

  static let isRecording = true

  func run(in session: ShellSession) throws {
    try session.requirePresent()
    guard session.branch == nil else {
      throw UsageError("This is a what if already.", hint: "Leave it with: keep, or: drop")
    }
    let book = try session.book()
    let branch = try RecordBranch(of: book, catalog: book.catalogFile.map { Self.file(beside: $0) })
    session.begin(branch)
    session.print(
      "What if: the record goes on here from entry \(branch.start.sequence.rawValue), and nothing is recorded until keep."
    )
  }

  /// A file that is not there yet, beside the catalog.
  private static func file(beside catalog: FilePath) -> FilePath { FilePath("\(catalog)-what-if-\(UUID().uuidString)") }
}

/// `keep`.
struct KeepCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep", abstract: "Record what was tried since “what if”, all at once.",
    discussion: """
      It is refused where someone else has since recorded entries that affect what was tried; it can then still be looked at,
      and dropped.

      Example:
        keep
      """)

  struct Fields: CommandFields {
    var acceptClock = false

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.flag(
        Field("acceptClock", "Record although the journal's last time is more than a day ahead of the clock."),
        &acceptClock)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  static let isRecording = true

  func run(in session: ShellSession) throws {
    try session.requirePresent()
    let branch = try session.branchInHand()
    var terms = RecordingTerms()
    terms.acceptClock = typed.fields.acceptClock
    let recorded = try branch.keep(terms)
    let commands = session.shell?.recorded.flatMap(\.commands) ?? []
    session.endBranch()
    if let first = recorded.entries.first?.sequence, let last = recorded.entries.last?.sequence {
      session.shell?.recorded.append(ShellState.Recorded(entries: first...last, commands: commands))
      session.shell?.noteOwn(first...last)
    }
    session.print(
      recorded.entries.isEmpty
        ? "Nothing was tried, and nothing is recorded."
        : recorded.text(columns: session.surroundings.terminal.greatestWidth))
  }
}

/// `drop`.
struct DropCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Forget what was tried since “what if”.",
    discussion: """
      Example:
        drop
      """)

  func run(in session: ShellSession) throws {
    let count = try session.branchInHand().count
    session.endBranch()
    session.print("Dropped \(count == 1 ? "1 entry" : "\(count) entries"); the record is as it was.")
  }
}

extension ShellSession {
  /// What is being tried.
  ///
  /// - Throws: A usage error where nothing is.
  func branchInHand() throws(UsageError) -> RecordBranch {
    guard let branch else {
      throw UsageError("Nothing is being tried.", hint: "Begin with: what if")
    }
    return branch
  }

  /// Goes on with a branch in the place of its record.
  func begin(_ branch: RecordBranch) {
    self.branch = branch
    shell?.beginBranch()
  }

  /// Goes on with the record itself.
  func endBranch() {
    branch = nil
    shell?.endBranch()
  }

  /// Lets go of what is being tried where the shell ends, and says so.
  func leaveBranch() {
    guard let branch else { return }
    let count = (try? branch.count) ?? 0
    endBranch()
    if count > 0 { note("what was tried was dropped: \(count) \(count == 1 ? "entry" : "entries"), never recorded") }
  }
}
