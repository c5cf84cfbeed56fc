/// The statements that were entered, across sessions, in a file that several processes share.
///
/// The file has one entry a line, the newest last, with `\n` for a line feed, `\r` for a carriage return and `\\` for a
/// backslash; its mode is 0600. An entry is added by one write at the file's end, so that no process overwrites
/// another's. No failure of the file is thrown: entries are kept in memory then, and ``problem`` says why.
public final class LineHistory {
  /// How many entries are kept unless another limit is asked for.
  public static let defaultMaximumEntryCount = 10_000

  /// The entries without duplicates, oldest first.
  public private(set) var entries: [String] = []
  /// Why the file is not used, in a sentence for the user; nil when all is well.
  public private(set) var problem: String?
  private let maximumEntryCount: Int
  private let file: HistoryFile?

  /// A history in memory only.
  public init(maximumEntryCount: Int = defaultMaximumEntryCount) {
    self.maximumEntryCount = maximumEntryCount
    file = nil
  }

  /// A history in memory only, of these entries, the newest last; each is there once.
  init(entries: [String]) {
    maximumEntryCount = Self.defaultMaximumEntryCount
    file = nil
    self.entries = withoutDuplicates(entries)
  }

  /// A history of the entries in a file and of those to come.
  ///
  /// A missing file and its directories are made with the first entry. Lines that are no UTF-8 are skipped. Of a file
  /// of more than 4 MiB only the end is read; one of more than twice as many entries as are kept is shortened.
  public init(path: String, maximumEntryCount: Int = defaultMaximumEntryCount) {
    self.maximumEntryCount = maximumEntryCount
    let file = HistoryFile(path: path)
    self.file = file
    do throws(HistoryFile.Failure) {
      let lines = try file.load()
      entries = withoutDuplicates(lines)
      if lines.count > 2 * maximumEntryCount || file.exceedsLimit { try file.replace { withoutDuplicates($0) } }
    } catch {
      problem = error.message
    }
  }

  /// Adds an entry; an earlier equal one gives way.
  ///
  /// An entry without text is not kept, one of more than 64 KiB not beyond this session. Linear in the entries.
  public func append(_ entry: String) {
    guard !entry.allSatisfy(\.isWhitespace), entry != entries.last else { return }
    entries.removeAll { $0 == entry }
    entries.append(entry)
    entries.removeFirst(max(0, entries.count - maximumEntryCount))
    guard let file else { return }
    do throws(HistoryFile.Failure) {
      try file.append(entry)
      problem = nil
    } catch {
      problem = error.message
    }
  }

  /// The entry with an index counted from the newest, which is 0; nil beyond the oldest.
  public func entry(fromNewest index: Int) -> String? {
    entries.indices.contains(entries.count - 1 - index) ? entries[entries.count - 1 - index] : nil
  }

  /// The index, from the newest, of the first entry at or after `index` that holds the text in any case of letters; nil
  /// when there is none, or the text is empty.
  ///
  /// Linear in the text of the entries.
  public func firstIndex(holding text: String, fromNewest index: Int = 0) -> Int? {
    guard !text.isEmpty else { return nil }
    let wanted = text.lowercased()
    return (index..<max(index, entries.count)).first { entry(fromNewest: $0)?.holds(wanted) ?? false }
  }

  /// What the newest entry goes on with that begins with a text, and is of one line; nil where there is none.
  ///
  /// Linear in the entries.
  public func continuation(of text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let found = entries.last { entry in
      entry.utf8.count > text.utf8.count && entry.utf8.starts(with: text.utf8) && !entry.utf8.contains(10)
    }
    return found.map { String(decoding: $0.utf8.dropFirst(text.utf8.count), as: UTF8.self) }
  }

  /// The newest of each entry, in the file's order, as many as are kept.
  private func withoutDuplicates(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.reversed().filter { seen.insert($0).inserted }.prefix(maximumEntryCount).reversed()
  }
}

extension String {
  /// Whether the text holds another in lower case, in any normal form, or as the beginning of a character to which a
  /// mark belongs (as while a Lao syllable is being typed).
  fileprivate func holds(_ lowercase: String) -> Bool {
    let own = lowercased()
    return own.contains(lowercase) || own.unicodeScalars.contains(lowercase.unicodeScalars)
  }
}
