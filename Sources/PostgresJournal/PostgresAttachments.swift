public import EventJournal
internal import Crypto

extension PostgresJournal: AttachmentKeeping {
  /// The files of the journal, in the database.
  public var attachmentHome: any AttachmentHome { PostgresAttachments(pool: pool, names: names) }
}

/// Files in a table, in parts of at most 1 MiB, each file under the SHA-256 of its contents.
struct PostgresAttachments: AttachmentHome {
  private static let (adding, reading) = ("attaching a file", "reading an attached file")
  private static let partBytes = 1 << 20

  let pool: ConnectionPool
  let names: SchemaNames

  /// Stores a file in one transaction, in memory of two parts.
  ///
  /// The hash is known only at the end, and the parts are stored under it. So they are collected in a temporary table of the
  /// session first, which the server keeps on its disk and forgets with the transaction.
  func add(_ next: () throws(JournalError) -> ArraySlice<UInt8>?) throws(JournalError) -> AttachmentStore.Addition {
    do throws(PostgresFailure) {
      let connection = try pool.take(writes: true)
      do throws(PostgresFailure) {
        try connection.execute(
          "BEGIN; CREATE TEMPORARY TABLE acta_incoming (part integer, bytes bytea) ON COMMIT DROP;"
            + " ALTER TABLE acta_incoming ALTER COLUMN bytes SET STORAGE EXTERNAL")
        let (hash, count) = try collect(next, on: connection)
        let isThere = try connection.rows(
          "SELECT EXISTS (SELECT FROM \(names.attachment) WHERE hash = $1::bytea)", [.bytes(hash.bytes)]
        ).flag(0, 0)
        if !isThere {
          _ = try connection.rows(
            "SELECT \(names.attach)($1::bytea, part, bytes) FROM acta_incoming ORDER BY part", [.bytes(hash.bytes)])
        }
        try connection.execute("COMMIT")
        pool.giveBack(connection, writes: true)
        return AttachmentStore.Addition(hash: hash, byteCount: count, wasAlreadyPresent: isThere)
      } catch {
        if (try? connection.execute("ROLLBACK")) != nil { pool.giveBack(connection, writes: true) }
        throw error
      }
    } catch { throw error.error(Self.adding, pool.address) }
  }

  private func collect(
    _ next: () throws(JournalError) -> ArraySlice<UInt8>?, on connection: PostgresConnection
  ) throws(PostgresFailure) -> (LeafHash, Int) {
    var (hasher, count, part, buffer) = (SHA256(), 0, 0, [UInt8]())
    func flush(atLeast size: Int) throws(PostgresFailure) {
      while buffer.count >= size, !buffer.isEmpty || part == 0 {
        let bytes = Array(buffer.prefix(Self.partBytes))
        buffer.removeFirst(bytes.count)
        try connection.send(
          "INSERT INTO acta_incoming (part, bytes) VALUES ($1::integer, $2::bytea)", [.number(part), .bytes(bytes)])
        _ = try connection.answer()
        part += 1
      }
    }
    while let piece = try asFailure(next) {
      count += piece.count
      if count > JournalLimits.attachmentBytes {
        throw PostgresFailure(
          JournalError(
            .attachmentTooLarge, Self.adding,
            "the file has more than \(JournalLimits.attachmentBytes) bytes, which is the most that is kept",
            hint: "divide it, or keep it elsewhere and cite where"))
      }
      unsafe piece.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
      buffer += piece
      try flush(atLeast: Self.partBytes)
    }
    try flush(atLeast: 0)
    guard let hash = LeafHash(bytes: Array(hasher.finalize())) else {
      throw PostgresFailure(message: "there is no hash of the file")
    }
    return (hash, count)
  }

  private func asFailure(
    _ next: () throws(JournalError) -> ArraySlice<UInt8>?
  ) throws(PostgresFailure) -> ArraySlice<UInt8>? {
    do throws(JournalError) { return try next() } catch { throw PostgresFailure(error) }
  }

  /// Reads a file part by part.
  func contents(of hash: LeafHash) throws(JournalError) -> AttachmentReader? {
    let rows = try pool.reading(Self.reading) { (connection) throws(PostgresFailure) in
      try connection.rows(
        "SELECT sum(octet_length(bytes))::bigint FROM \(names.attachment) WHERE hash = $1::bytea", [.bytes(hash.bytes)])
    }
    guard let count = rows.integer(0, 0) else { return nil }
    var part = 0
    return AttachmentReader(
      of: hash, at: JournalError.Place(file: "attachment \(hash)"), byteCount: { () throws(JournalError) in count },
      piece: { [self] (_) throws(JournalError) in
        let rows = try pool.reading(Self.reading) { (connection) throws(PostgresFailure) in
          try connection.rows(
            "SELECT bytes FROM \(names.attachment) WHERE hash = $1::bytea AND part = $2::integer",
            [.bytes(hash.bytes), .number(part)])
        }
        part += 1
        return rows.bytes(0, 0) ?? []
      })
  }

  /// The hashes of all files, in order.
  func hashes() throws(JournalError) -> [LeafHash] {
    let rows = try pool.reading(Self.reading) { (connection) throws(PostgresFailure) in
      try connection.rows("SELECT hash FROM \(names.attachment) WHERE part = 0 ORDER BY hash")
    }
    return (0..<rows.count).compactMap { rows.bytes($0, 0).flatMap { LeafHash(bytes: $0) } }
  }
}
