import ActaShell
import ArgumentParser
import Foundation
import LineEditor
import MeetingRecords
import Testing

/// A host adds a command, a format and a completion, as Examples/EmbeddedShell does.
@Suite struct EmbeddingTests {
  struct Desks: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "desks", abstract: "List the desks.")

    struct Fields: CommandFields {
      var desk: String?

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.optional(Field("desk", placeholder: "desk", "Only this one."), &desk)
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>

    func run(in session: ShellSession) throws {
      session.show(try session.query("SELECT code AS identifier, name AS desk FROM state ORDER BY code"))
    }
  }

  /// A command with arguments of ArgumentParser's own, beside declared ones.
  struct Count: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "count", abstract: "Count.")

    @Argument var number: Int
    @Option var step = 1
    @Flag var quietly = false
    @OptionGroup var typed: DeclaredArguments<Desks.Fields>
    @OptionGroup var global: GlobalOptions

    func run(in session: ShellSession) throws {
      session.print("\(number * step) \(typed.fields.desk ?? "-") \(global.json) \(quietly)")
    }
  }

  private func harness() throws -> ShellHarness {
    let harness = try ShellHarness()
    harness.session.additions.commands += [Desks.self, Count.self]
    harness.session.additions.complete("--desk") { _ in [("LA", "Laos"), ("VN", "Viet Nam")] }
    harness.session.additions.formats.append(
      ResultFormat("list", abstract: "a line a row", isForPeople: true) { table, _ in
        table.texts.map { "- " + $0.joined(separator: ", ") }.joined(separator: "\n")
      })
    return harness
  }

  @Test func `its command and format are used like any other`() throws {
    let typed = try harness().type("set mode list", "desks", "desk", "help desks")
    #expect(typed.output.contains("- LA, Laos\n- VN, Viet Nam\n"))
    #expect(typed.messages.contains("Did you mean “desks”?"))
    #expect(typed.output.contains("USAGE: desks [--desk <desk>]"))
  }

  @Test func `its command may have arguments that no fields declare`() throws {
    let typed = try harness().type(
      "count 3 --step 2 --desk LA --json --quietly", "count 4", "count x", "count 1 --desk", "help count", "count -h")
    #expect(typed.output.contains("6 LA true true\n4 - false false\n"))
    #expect(typed.messages.contains("error: The value 'x' is invalid for '<number>'"), "\(typed.messages)")
    #expect(typed.messages.contains("error: Missing value for '--desk <desk>'"), "\(typed.messages)")
    #expect(typed.output.components(separatedBy: "USAGE: count <number>").count == 3)
    #expect(try harness().type("set mode json", "count 5").output.contains("5 - true false"))
  }

  @Test func `its command is completed, its options and their values too`() throws {
    let harness = try harness()
    let shell = InteractiveShell(harness.session)
    #expect(shell.completions(of: "des").map(\.text) == ["desks"])
    #expect(shell.completions(of: "desks --d").map(\.text) == ["--desk"])
    #expect(shell.completions(of: "desks --desk V").map(\.text) == ["VN"])
  }
}

/// What TAB offers.
@Suite struct ShellCompletionTests {
  private static let record = ShellHarness.record + ["reference add moha-vn wikidata:Q881"]

  @Test(arguments: [
    ("confe", ["conference"]), ("help conf", ["conference", "confidentiality"]), ("conference canc", ["cancel"]),
    ("conference convene labour/1 --pl", ["--place", "--planned-period"]),
    ("conference propose labour/2 --level min", ["ministerial"]),
    ("conference propose labour/2 --state ", ["la", "vn"]),
    ("conference convene ", ["labour/1"]), ("show do", ["do-thanh-binh"]), ("show Nội", ["moha-vn"]),
    ("conference convene labour/1 --host moha-vn,l", ["moha-vn,la"]),
    ("conference convene labour/1 --dates 2025", ["2025-11-12", "2025"]),
    ("list states --language v", ["vi"]), ("conference convene labour/1 --place v", ["vi="]),
    ("minu", ["minutes"]), ("dec", ["decision"]), ("decisions", ["decisions"]), ("partici", ["participant"]),
    ("set mo", ["mode"]), ("again c", ["csv"]), ("list stat", ["states"]),
    ("list conferences --series ", ["labour"]), ("list instruments --party vn,l", ["vn,la"]),
    ("list conferences --status ", []), ("list states --format c", ["csv"]), ("search x --kind sp", ["speech"]),
    ("list states --sort cod", ["code"]), ("list states --columns identifier,cod", ["identifier,code"]),
    ("list states --where co", ["confidentiality=", "code="]), ("list --sort co", []), ("why labour/1 da", ["dates"]),
    ("why labour/2 ", []),
    ("report pending --by a", ["age", "area"]), ("shell --c", ["--commands"]),
    ("agenda ", ["labour/1"]), ("log --as-of 2025", ["2025-11-12"]), ("as of ", ["2025-11-12"]),
    ("SELECT count(*) FROM conference_h", ["conference_host"]), ("SELECT c.ordi", ["c.ordinal"]),
    ("SELECT identifier FROM conference WHERE ordi", ["ordinal"]), ("select count(ordi", ["count(ordinal"]),
    ("SELECT 1 FROM state ORD", ["ORDER BY"]), ("sql \"sel", ["\"select"]),
    ("show wiki", ["wikidata:"]), ("show wikidata:", ["wikidata:Q881"]), ("show vn-x", []),
    ("list organizations --state wiki", ["wikidata:"]), ("list organizations --state isni:", []),
    ("list instruments --party vn,wikidata:", ["vn,wikidata:Q881"]),
  ]) func `what is typed is completed`(line: String, words: [String]) throws {
    let shell = InteractiveShell(try ShellHarness(Self.record).session)
    #expect(shell.completions(of: line).map(\.text) == words)
  }

  @Test func `an item is completed by its number, and what a verb fits comes first`() throws {
    let harness = try ShellHarness(
      ShellHarness.record + [
        "conference convene labour/1 --dates 2025-11-12", "conference propose labour/2 --dates 2026",
        "agenda-item propose labour/1 --title Pay --number 1(b)",
        "agenda-item propose labour/1 --title B --number 2(a)",
      ])
    let shell = InteractiveShell(harness.session)
    let parents = { (parent: String) -> [String] in
      shell.completions(of: "agenda-item propose labour/1 --parent \(parent)").map(\.text)
    }
    #expect(parents("1(b)") == ["labour/1/item-1"])
    #expect(parents("3(b)") == [])
    #expect(shell.completions(of: "conference convene ").map(\.text) == ["labour/2", "labour/1"])
    #expect(shell.completions(of: "conference open ").map(\.text) == ["labour/1", "labour/2"])
  }

  @Test func `what was used last comes first`() throws {
    let harness = try ShellHarness()
    let shell = InteractiveShell(harness.session)
    #expect(shell.completions(of: "list organizations --state ").map(\.text) == ["la", "vn"])
    _ = harness.type("show vn")
    #expect(shell.completions(of: "list organizations --state ").map(\.text) == ["vn", "la"])
  }

  @Test func `every candidate of the first word has a description`() throws {
    let candidates = InteractiveShell(try ShellHarness().session).completions(of: "")
    #expect(candidates.count > 35)
    #expect(candidates.allSatisfy { !$0.description.isEmpty })
  }
}
