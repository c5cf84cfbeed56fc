import EventJournal
import PostgresJournal
import Testing

@Suite("What a journal in PostgreSQL refuses", .withServer)
struct PostgresRefusalTests {
  private let server = PrivateServer.shared

  /// A user that may log in, with a role of a journal.
  private func user(_ role: String, of journal: PostgresJournal) throws -> PostgresAddress {
    let name = "\(role)_of_\(journal.address.schema)"
    let made = try server.psql("CREATE ROLE \(name) LOGIN IN ROLE \(journal.address.schema)_\(role)")
    #expect(made.succeeded, "\(made.text)")
    return try server.address(user: name, schema: journal.address.schema)
  }

  @Test("a reader reads, and cannot write")
  func reader() throws {
    let journal = try server.journal()
    _ = try journal.append(PrivateServer.drafts(1...3), clock: PrivateServer.start)
    let reader = try PostgresJournal(opening: user("reader", of: journal))
    #expect(try reader.events().all() == journal.events().all())
    #expect(try reader.firstSequence(since: PrivateServer.start) == 1)
    let error = try journalError { _ = try reader.append([PrivateServer.draft(4)], clock: PrivateServer.start) }
    #expect(error.code == .accessDenied)
    #expect(error.message.contains("permission denied"))
    let schema = journal.address.schema
    for sql in [
      "INSERT INTO \(schema).entry SELECT 4, line, leaf, starts, 4, gen_random_uuid(), subject, type, recorded FROM \(schema).entry WHERE sequence = 1",
      "UPDATE \(schema).head SET sequence = 9", "DELETE FROM \(schema).entry", "SELECT \(schema).turn(0)",
      "SELECT \(schema).attach('a', 0, 'b')", "DROP TABLE \(schema).entry",
    ] {
      #expect(try !server.psql(sql, user: reader.address.userForTests).succeeded, "\(sql)")
    }
    #expect(try journal.head().sequence == 3)
  }

  @Test("a writer records, and cannot change or delete")
  func writer() throws {
    let journal = try server.journal()
    let writer = try PostgresJournal(opening: user("writer", of: journal))
    _ = try writer.append(PrivateServer.drafts(1...3), clock: PrivateServer.start)
    let schema = journal.address.schema
    for sql in [
      "UPDATE \(schema).entry SET subject = 'b'", "DELETE FROM \(schema).entry", "TRUNCATE \(schema).entry",
      "INSERT INTO \(schema).entry SELECT 4, line, leaf, starts, 4, gen_random_uuid(), subject, type, recorded FROM \(schema).entry WHERE sequence = 1",
      "UPDATE \(schema).head SET sequence = 2", "UPDATE \(schema).journal SET actor_is_role = true",
      "ALTER TABLE \(schema).entry DISABLE TRIGGER ALL", "DROP FUNCTION \(schema).append",
    ] {
      #expect(try !server.psql(sql, user: writer.address.userForTests).succeeded, "\(sql)")
    }
    #expect(try journal.head().sequence == 3)
  }

  @Test(
    "the owner's slips are refused too",
    arguments: [
      "UPDATE S.entry SET subject = 'b'", "DELETE FROM S.entry WHERE sequence = 2", "TRUNCATE S.entry",
      "TRUNCATE S.entry, S.head",
      "DELETE FROM S.journal", "UPDATE S.journal SET identity = 'x'", "DELETE FROM S.attachment",
      "TRUNCATE S.attachment",
    ])
  func owner(sql: String) throws {
    let journal = try server.journal()
    _ = try journal.append(PrivateServer.drafts(1...3), clock: PrivateServer.start)
    let outcome = try server.psql(sql.replacing("S.", with: "\(journal.address.schema)."))
    #expect(!outcome.succeeded && outcome.text.contains("only ever added"), "\(outcome.text)")
  }

  @Test("a line that does not continue, or isn't its hash, is refused by the server")
  func chain() throws {
    let journal = try server.journal()
    _ = try journal.append([PrivateServer.draft(1)], clock: PrivateServer.start)
    let s = journal.address.schema
    let head = "(SELECT sequence FROM \(s).head), (SELECT leaf FROM \(s).head)"
    func append(_ arguments: String) throws -> String {
      try server.psql(
        "SELECT \(s).append(\(arguments), ARRAY[gen_random_uuid()], ARRAY['a'], ARRAY['t'], ARRAY[1::bigint], ARRAY[2::bigint], ARRAY['x'], '')"
      ).text
    }
    #expect(try append("\(head), ARRAY['x'::bytea], ARRAY[sha256('\\x0078')]").contains("does not continue"))
    #expect(
      try append("0, sha256('a'), ARRAY['x'::bytea], ARRAY[sha256('\\x0078')]").contains("the last entry is 1, not 0"))
    let line = "convert_to('\"prev\":\"' || encode((SELECT leaf FROM \(s).head), 'hex') || '\"', 'UTF8')"
    #expect(try append("\(head), ARRAY[\(line)], ARRAY[sha256('a')]").contains("entry_check"))
    #expect(try append("\(head), ARRAY[\(line)], ARRAY[sha256('a'), sha256('b')]").contains("not well-formed"))
    #expect(try journal.head().sequence == 1)
  }

  @Test("where the actor must be the role, another actor is refused")
  func actorIsRole() throws {
    let journal = try server.journal(actorIsRole: true)
    let writer = try PostgresJournal(opening: user("writer", of: journal))
    let name = writer.address.userForTests
    _ = try writer.append([PrivateServer.draft(1, actor: name)], clock: PrivateServer.start)
    for actor in ["acta", nil, name + "x"] {
      let error = try journalError {
        _ = try writer.append([PrivateServer.draft(2, actor: actor)], clock: PrivateServer.start)
      }
      #expect(error.code == .accessDenied && error.message.contains("the actor must be the role \(name)"))
    }
  }

  @Test(
    "hostile texts are only texts",
    arguments: [
      "'; DROP TABLE entry; --", "\\'; SELECT 1; --", "a\"b", "$acta$; DROP SCHEMA public; $acta$", "%s%n", "{x,y}",
      "(1,2)", "NULL",
      "\u{FEFF}x", "ngôn ngữ", "𝄞",
    ])
  func hostileTexts(text: String) throws {
    let journal = try server.journal()
    var draft = PrivateServer.draft(1, subject: text, actor: text)
    draft.type = text
    _ = try journal.append([draft], condition: .newSubject(text), clock: PrivateServer.start)
    let query = EventQuery.types([text, "x"], subjects: [.exactly(text), .below(text)])
    let event = try #require(try journal.events(EventSelection(query)).next())
    #expect(event.subject == text && event.actor == text && event.type == text)
    #expect(try journal.subjects().map(\.name) == [text])
    #expect(try journal.types().map(\.name) == [text])
    #expect(try journal.subjects(below: text).isEmpty)
  }

  @Test(
    "hostile names of schemas are only names",
    arguments: [
      "a\"; DROP SCHEMA public CASCADE; --", "A b", "ư", "$acta$", "'", "\\", "select", "a.b", "@", "@reader",
    ])
  func hostileSchemas(schema: String) throws {
    let address = try server.address(schema: schema)
    let journal = try PostgresJournal(creating: PrivateServer.identity(), at: address)
    _ = try journal.append(PrivateServer.drafts(1...2), clock: PrivateServer.start)
    #expect(try PostgresJournal(opening: address).events().all().count == 2)
    #expect(try server.psql("SELECT count(*) FROM pg_namespace WHERE nspname = 'public'").text.hasPrefix("1"))
  }

  @Test("a schema without a journal, and a database that isn't there")
  func nothingThere() throws {
    let address = try server.address(schema: "nothing")
    let error = try journalError { _ = try PostgresJournal(opening: address) }
    #expect(error.code == .notAJournal)
    #expect(error.message == "there is no journal in the schema nothing of \(address)")
    let database = try server.address(database: "nowhere")
    let missing = try journalError { _ = try PostgresJournal(opening: database) }
    #expect(missing.code == .connectionFailed)
    #expect(missing.message.contains("database \"nowhere\" does not exist"))
  }

  @Test("tables of a newer version are left alone, unless they say that this one still works")
  func newerTables() throws {
    let journal = try server.journal()
    try server.psql("INSERT INTO \(journal.address.schema).migration (version, oldest) VALUES (2, 1)")
    #expect(try PostgresJournal(opening: journal.address).head().sequence == 0)
    try server.psql("INSERT INTO \(journal.address.schema).migration (version, oldest) VALUES (3, 3)")
    let error = try journalError { _ = try PostgresJournal(opening: journal.address) }
    #expect(error.code == .otherSchemaVersion)
    #expect(error.message == "the tables are of version 3, and this program knows up to 1")
  }
}

extension PostgresAddress {
  /// The user of an address of these tests.
  var userForTests: String { String(connection.dropFirst("postgresql://".count).prefix { $0 != "@" }) }
}
