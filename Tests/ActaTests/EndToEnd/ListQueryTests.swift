import Acta
import Foundation
import Testing

/// What a host asks of lists, without a shell.
@Suite struct ListQueryTests {
  private func sample() throws -> RecordBook {
    try RecordBook(opening: FilePath(Snapshots.package.appending(path: "Journal").path), catalog: nil)
  }

  private func rows(_ list: RecordList) -> [[String]] {
    list.rows.map { row in
      row.map { value in
        switch value {
        case .text(let text): text
        case .integer(let number): String(number)
        case .null: ""
        case .real, .blob: "?"
        }
      }
    }
  }

  @Test(arguments: ListedKind.allCases)
  func `a host and the shell get the same list of every kind`(kind: ListedKind) throws {
    let (desk, book) = (try Desk.withSample(), try sample())
    let list = try book.list(ListQuery(kind))
    #expect(list.columns.map(\.name) == kind.usualColumns(in: .meetingRecords))
    let shown = desk.output("list \(kind.rawValue) --format csv --journal Journal")
    let lines = shown.split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.first == kind.usualColumns(in: .meetingRecords).joined(separator: ","))
    #expect(lines.dropFirst().map { $0.prefix { $0 != "," } } == rows(list).map { $0[0].prefix { $0 != "," } })
  }

  @Test(arguments: ListedKind.allCases.filter { !$0.isComputed })
  func `the columns that are declared are those of the view`(kind: ListedKind) throws {
    let book = try sample()
    let inSQL = try book.query("SELECT * FROM \(kind.view) LIMIT 0").columns
    #expect(kind.columns(in: .meetingRecords).starts(with: inSQL))
    #expect(Set(kind.usualColumns(in: .meetingRecords)).isSubset(of: kind.columns(in: .meetingRecords)))
    var query = ListQuery(kind)
    query.columns = .all
    #expect(try book.list(query).columns.map(\.name) == kind.columns(in: .meetingRecords))
  }

  @Test func `filters, conditions, order, limit, day and moment are asked for as values`() throws {
    let book = try sample()
    var query = ListQuery(.instruments)
    query.filters[.naming] = [try Identifier("vn-la-labour-agreement-2013")]
    #expect(rows(try book.list(query)).map { $0[0] } == ["vn-la-labour-mou-2025"])
    query = ListQuery(.instruments)
    query.conditions = [.init("type", is: "agreement")]
    (query.columns, query.sort, query.isDescending) = (.named(["identifier", "signed"]), "signed", true)
    query.on = try EDTFDate("2014")
    let list = try book.list(query)
    #expect(rows(list) == [["vn-la-labour-agreement-2013", "2013-07-01", "maybe"]])
    #expect(list.columns.map(\.content) == [.reference, .date, .other])
    query = ListQuery(.states)
    query.limit = 1
    let first = try book.list(query)
    #expect(first.rows.count == 1 && !first.isComplete)
    query.asOf = 0
    #expect(try book.list(query).rows.isEmpty)
  }

  @Test func `what cannot be answered is told as data, without a word of options`() throws {
    let book = try sample()
    func error(_ kind: ListedKind, _ change: (inout ListQuery) throws -> Void) throws -> ActaError? {
      var query = ListQuery(kind)
      try change(&query)
      return #expect(throws: ActaError.self) { _ = try book.list(query) }
    }
    let found = [
      try error(.states) { $0.sort = "colour" }, try error(.areas) { $0.on = try EDTFDate("2014") },
      try error(.offices) { $0.on = try EDTFDate("2014/..") }, try error(.parties) { $0.status = "open" },
    ]
    guard case .question(.unknownColumn("colour", known: ListedKind.states.columns(in: .meetingRecords))) = found[0],
      case .question(.undated(.areas)) = found[1], case .question(.unboundedDate) = found[2],
      case .question(.fixedList(.parties)) = found[3]
    else { throw try #require(found.compactMap(\.self).first) }
    #expect(found.allSatisfy { $0?.kind == .usage && $0?.localizedDescription.contains("--") == false })
    let unknown = try error(.states) { $0.filters[.naming] = [try Identifier("nobody")] }
    #expect(unknown?.code == "unknown-identifier" && unknown?.kind == .refused)
  }
}
