import EventJournal
import PostgresJournal
import Testing

@Suite("The address of a journal in PostgreSQL")
struct PostgresAddressTests {
  @Test("our parameter is taken out of a URL, and the rest is libpq's")
  func schema() throws {
    let cases = [
      ("postgresql://db/records", "postgresql://db/records", "acta"),
      ("postgres://u@db/r?schema=labour", "postgres://u@db/r", "labour"),
      (
        "postgresql:///r?sslmode=verify-full&schema=a%20b&host=/tmp", "postgresql:///r?sslmode=verify-full&host=/tmp",
        "a b"
      ),
      ("host=db dbname=r", "host=db dbname=r", "acta"),
    ]
    for (text, connection, schema) in cases {
      let address = try PostgresAddress(text)
      #expect(address.connection == connection && address.schema == schema)
    }
    #expect(PostgresAddress.isAddress("postgresql://x") && PostgresAddress.isAddress("postgres://x"))
    #expect(!PostgresAddress.isAddress("postgres") && !PostgresAddress.isAddress("./postgresql:/x"))
  }

  @Test(
    "no password is shown",
    arguments: [
      "postgresql://me:secret@db/r", "postgresql://me:secret%40x@db:5432/r?sslmode=require",
      "postgresql://db/r?user=me&password=secret",
      "host=db password=secret", "password='a secret' host=db", "postgresql://me:p/secret@db/r",
      "postgresql://:secret@db",
      "host=db password = secret",
    ])
  func password(text: String) throws {
    #expect(try !PostgresAddress(text).description.contains("secret"))
    #expect(try PostgresAddress(text).description.contains("db"))
  }

  @Test(
    "what can be none is refused",
    arguments: [
      "", "postgresql://db/\u{0}", "postgresql://db/\u{202E}x", "postgresql://db?schema=",
      "postgresql://db?schema=a&schema=b",
      "postgresql://db?schema=%4", "postgresql://db?schema=%ff", "postgresql://db?schema=%00",
      "postgresql://db?schema=pg_x",
      "postgresql://db?schema=" + String(repeating: "x", count: 49),
      "postgresql://" + String(repeating: "x", count: 100_000),
      "postgresql://db?schema=a%0Ab",
    ])
  func refused(text: String) throws {
    let error = try journalError { _ = try PostgresAddress(text) }
    #expect(error.code == .invalidAddress)
    #expect(error.description.count < 400)
  }

  @Test(
    "what libpq doesn't understand is refused without showing a password", .withServer,
    arguments: [
      "postgresql://me:secret@db:port/r?nonsense=1", "nonsense secret", "postgresql://me:secret@[db/r",
      "host=db nonsense=secret",
    ])
  func misunderstood(text: String) throws {
    let error = try journalError { _ = try PostgresJournal(opening: PostgresAddress(text)) }
    #expect(error.code == .invalidAddress, "\(error)")
    #expect(!error.description.contains("me:secret"))
  }
}
