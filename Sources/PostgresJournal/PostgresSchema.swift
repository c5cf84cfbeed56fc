public import EventJournal

/// The tables and functions of a journal in PostgreSQL, and how they came to be, version by version.
///
/// One schema holds one journal. Whoever makes it owns it; two roles that can't log in, the schema's name with `_reader` and
/// `_writer`, are given to those who read and record.
public enum PostgresSchema {
  /// The version of the tables that this program makes.
  public static let version = 1

  /// What makes a new journal, as a database administrator can run it: with `psql -v ON_ERROR_STOP=1 -1 -f FILE`.
  ///
  /// - Parameters:
  ///   - identity: What the journal is.
  ///   - schema: The schema to make.
  ///   - actorIsRole: Whether the server refuses entries whose `actor` isn't the role that is logged in.
  public static func sql(for identity: JournalIdentity, schema: String, actorIsRole: Bool = false) -> String {
    let names = Names(schema)
    let head = JournalHead(empty: identity)
    // Locks and channels are the database's: of copies of one journal in several schemas, each has its own.
    let place = LeafHash(of: (identity.hash.bytes + schema.utf8)[...])
    let key = place.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let channel = "acta_" + place.description.prefix(16)
    return names.filled(in: begin) + names.filled(in: migrations.joined()) + names.filled(in: roles)
      + names.filled(
        in: """

          INSERT INTO @.journal (identity, actor_is_role)
            VALUES ('\(hexadecimal(identity.bytes))', \(actorIsRole));
          INSERT INTO @.head (sequence, leaf, ends, peaks, channel, lock_key)
            VALUES (0, '\(hexadecimal(head.leafHash.bytes))', 0, '', '\(channel)', \(Int64(bitPattern: key)));

          """)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    "\\x" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The names in a text of SQL: `@` is the schema, `@reader` and `@writer` are the roles, each in quotation marks.
  private struct Names {
    let schema: String

    init(_ schema: String) { self.schema = schema }

    func filled(in text: String) -> String {
      // The name may hold what a text is quoted by.
      var tag = "acta"
      while schema.contains("$\(tag)$") { tag += "_" }
      var result = ""
      for (number, part) in text.split(separator: "$acta$", omittingEmptySubsequences: false).enumerated() {
        result += (number > 0 ? "$\(tag)$" : "") + named(part)
      }
      return result
    }

    private func named(_ text: Substring) -> String {
      let pieces = text.split(separator: "@", omittingEmptySubsequences: false)
      var result = String(pieces.first ?? "")
      for piece in pieces.dropFirst() {
        let roles = [("reader", "reader"), ("writer", "writer")]
        if let literal = roles.first(where: { piece.hasPrefix("literal_" + $0.0) }) {
          result += PostgresAddress.literal("\(schema)_\(literal.1)") + piece.dropFirst("literal_".count + 6)
        } else if let role = roles.first(where: { piece.hasPrefix($0.0) }) {
          result += PostgresAddress.quoted("\(schema)_\(role.1)") + piece.dropFirst(6)
        } else {
          result += PostgresAddress.quoted(schema) + piece
        }
      }
      return result
    }
  }

  private static let begin = """
    DO $acta$ BEGIN
      IF current_setting('server_encoding') <> 'UTF8' THEN
        RAISE EXCEPTION 'the database must be in UTF8, not in %', current_setting('server_encoding');
      END IF;
      IF current_setting('server_version_num')::integer < 130000 THEN
        RAISE EXCEPTION 'PostgreSQL 13 or later is needed, not %', current_setting('server_version');
      END IF;
    END $acta$;
    CREATE SCHEMA IF NOT EXISTS @;

    """

  /// Roles are of the whole server: who may not make them is told, and grants what they have by hand.
  private static let roles = """

    REVOKE ALL ON SCHEMA @ FROM PUBLIC;
    REVOKE ALL ON ALL TABLES IN SCHEMA @ FROM PUBLIC;
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA @ FROM PUBLIC;
    DO $acta$ DECLARE role text; BEGIN
      FOREACH role IN ARRAY ARRAY[@literal_reader, @literal_writer] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
          EXECUTE format('CREATE ROLE %I NOLOGIN', role);
        END IF;
      END LOOP;
      GRANT USAGE ON SCHEMA @ TO @reader, @writer;
      GRANT SELECT ON ALL TABLES IN SCHEMA @ TO @reader, @writer;
      GRANT EXECUTE ON FUNCTION @.first_since TO @reader, @writer;
      GRANT EXECUTE ON FUNCTION @.turn, @.append, @.attach TO @writer;
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE WARNING 'the roles of readers and writers were not made: a role with CREATEROLE runs this part again';
    END $acta$;

    """

  /// What leads from each version to the next.
  static let migrations = [tables + functions]

  private static let tables = """
    CREATE TABLE @.migration (
      version integer PRIMARY KEY,
      oldest  integer NOT NULL,    -- the oldest version whose programs still work with these tables
      applied timestamptz NOT NULL DEFAULT now(),
      role    text NOT NULL DEFAULT session_user
    );
    CREATE TABLE @.journal (
      one           boolean PRIMARY KEY DEFAULT true CHECK (one),
      identity      bytea NOT NULL,    -- the bytes of journal.json
      actor_is_role boolean NOT NULL DEFAULT false
    );
    CREATE TABLE @.head (
      one      boolean PRIMARY KEY DEFAULT true CHECK (one),
      sequence bigint NOT NULL,
      leaf     bytea  NOT NULL CHECK (octet_length(leaf) = 32),
      ends     bigint NOT NULL,    -- how many bytes all lines have, with their line feeds
      peaks    bytea  NOT NULL,    -- of the tree, 32 bytes each
      recorded bigint,             -- the time of the last entry, in milliseconds since 1970
      channel  text   NOT NULL,
      lock_key bigint NOT NULL
    ) WITH (fillfactor = 50);
    CREATE TABLE @.entry (
      sequence bigint PRIMARY KEY CHECK (sequence > 0),
      line     bytea  NOT NULL,    -- the stored bytes without the line feed: the truth; the rest is taken from it
      leaf     bytea  NOT NULL CHECK (leaf = sha256('\\x00'::bytea || line)),
      starts   bigint NOT NULL,    -- how many bytes the lines before have
      batchend bigint NOT NULL CHECK (batchend >= sequence),
      id       uuid   NOT NULL UNIQUE,
      subject  text COLLATE "C",
      type     text COLLATE "C" NOT NULL,
      recorded bigint NOT NULL
    );
    CREATE INDEX entry_subject ON @.entry (subject, sequence) WHERE subject IS NOT NULL;
    CREATE INDEX entry_type ON @.entry (type, sequence);
    CREATE TABLE @.attachment (
      hash  bytea   NOT NULL CHECK (octet_length(hash) = 32),
      part  integer NOT NULL CHECK (part >= 0),
      bytes bytea   NOT NULL,
      PRIMARY KEY (hash, part)
    );
    ALTER TABLE @.attachment ALTER COLUMN bytes SET STORAGE EXTERNAL;
    INSERT INTO @.migration (version, oldest) VALUES (1, 1);

    CREATE FUNCTION @.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $acta$ BEGIN
      RAISE EXCEPTION 'entries and files are only ever added to %', TG_TABLE_NAME USING ERRCODE = 'AC002';
    END $acta$;
    CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON @.entry
      FOR EACH STATEMENT EXECUTE FUNCTION @.refuse_change();
    CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON @.attachment
      FOR EACH STATEMENT EXECUTE FUNCTION @.refuse_change();
    CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON @.journal
      FOR EACH STATEMENT EXECUTE FUNCTION @.refuse_change();

    """

  private static let functions = """
    -- Takes the turn of the one writer, which the session keeps until it gives it up or ends. Answers where the journal ends then.
    CREATE FUNCTION @.turn(milliseconds integer) RETURNS SETOF @.head
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = @, pg_temp AS $acta$
    DECLARE key bigint := (SELECT lock_key FROM head);
    BEGIN
      IF milliseconds > 0 THEN
        PERFORM set_config('lock_timeout', milliseconds::text, true);
        PERFORM pg_advisory_lock(key);
        PERFORM set_config('lock_timeout', '0', true);
      ELSIF NOT pg_try_advisory_lock(key) THEN
        RAISE EXCEPTION 'someone else is writing' USING ERRCODE = 'lock_not_available';
      END IF;
      RETURN QUERY SELECT * FROM head;
    END $acta$;

    -- Stores the lines of one or more whole batches behind the entry that the caller knows as the last, and moves the head.
    CREATE FUNCTION @.append(
      expected bigint, expected_leaf bytea, lines bytea[], leaves bytea[], ids uuid[], subjects text[], types text[],
      times bigint[], batchends bigint[], actors text[], new_peaks bytea) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = @, pg_temp AS $acta$
    DECLARE
      last head;
      added integer := cardinality(lines);
      bytes bigint;
    BEGIN
      SELECT * INTO STRICT last FROM head FOR UPDATE;
      IF last.sequence <> expected OR last.leaf <> expected_leaf THEN
        RAISE EXCEPTION 'the last entry is %, not %', last.sequence, expected USING ERRCODE = 'AC001';
      END IF;
      IF added = 0 OR octet_length(new_peaks) % 32 <> 0 OR EXISTS (
        SELECT FROM unnest(ARRAY[cardinality(leaves), cardinality(ids), cardinality(subjects), cardinality(types),
          cardinality(times), cardinality(batchends), cardinality(actors)]) AS size WHERE size <> added)
      THEN
        RAISE EXCEPTION 'the batch is not well-formed' USING ERRCODE = 'AC004';
      END IF;
      IF (SELECT actor_is_role FROM journal)
        AND EXISTS (SELECT FROM unnest(actors) AS actor WHERE actor IS DISTINCT FROM session_user::text)
      THEN
        RAISE EXCEPTION 'the actor must be the role %', session_user USING ERRCODE = 'AC003';
      END IF;
      IF EXISTS (
        SELECT FROM unnest(lines, array_prepend(expected_leaf, leaves[:added - 1])) AS each(line, before)
        WHERE position(convert_to('"prev":"' || encode(before, 'hex') || '"', 'UTF8') IN line) = 0)
      THEN
        RAISE EXCEPTION 'a line does not continue the one before' USING ERRCODE = 'AC004';
      END IF;
      INSERT INTO entry
        SELECT expected + place, line, leaf,
          last.ends + coalesce(sum(octet_length(line) + 1) OVER before, 0), batchend, id, subject, type, moment
        FROM unnest(lines, leaves, batchends, ids, subjects, types, times) WITH ORDINALITY
          AS given(line, leaf, batchend, id, subject, type, moment, place)
        WINDOW before AS (ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);
      SELECT sum(octet_length(line) + 1) INTO bytes FROM unnest(lines) AS given(line);
      UPDATE head SET sequence = expected + added, leaf = leaves[added], ends = last.ends + bytes, peaks = new_peaks,
        recorded = times[added];
      PERFORM pg_notify(last.channel, (expected + added)::text);
      RETURN expected + added;
    END $acta$;

    -- Adds a part of a file; the parts of one file are added in one transaction.
    CREATE FUNCTION @.attach(file bytea, number integer, content bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = @, pg_temp AS $acta$
      INSERT INTO attachment (hash, part, bytes) VALUES (file, number, content);
    $acta$;

    -- The first entry that was recorded at a time or later, by halving: times never go backwards.
    CREATE FUNCTION @.first_since(moment bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE SET search_path = @, pg_temp AS $acta$
    DECLARE
      low bigint := 1;
      high bigint := (SELECT sequence + 1 FROM head);
      middle bigint;
    BEGIN
      WHILE low < high LOOP
        middle := (low + high) / 2;
        IF (SELECT recorded FROM entry WHERE sequence = middle) < moment THEN low := middle + 1; ELSE high := middle; END IF;
      END LOOP;
      RETURN low;
    END $acta$;

    """
}
