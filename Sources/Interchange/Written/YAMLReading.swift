internal import MeetingRecords
internal import Yams

/// Reads YAML that a person wrote, in bounded memory.
///
/// Every value that is not between quotation marks is text: `no` is Norway, not false. Anchors with aliases, which can make a small
/// file a huge value, tags and several documents are refused, and so is a file of more than ``greatestSize`` bytes.
public enum YAMLReading {
  /// The most bytes that a file has.
  public static let greatestSize = 4 << 20
  private static let greatestDepth = 60

  /// The value of a document.
  ///
  /// - Throws: ``WrittenMistake`` at the first mistake.
  public static func node(_ bytes: [UInt8]) throws(WrittenMistake) -> WrittenNode {
    let start = WrittenPlace(line: 1, column: 1)
    guard bytes.count <= greatestSize else {
      throw WrittenMistake(
        start, "The file is larger than \(greatestSize >> 20) MiB.", hint: "divide it into several files")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw WrittenMistake(start, "The file is not in UTF-8.", hint: "save it as UTF-8")
    }
    try refuseAliases(in: bytes)
    try refuseDepth(in: bytes)
    let root: Node?
    do { root = try Parser(yaml: text, encoding: .utf8).singleRoot() } catch { throw mistake(error) }
    guard let root else { throw WrittenMistake(start, "The file holds nothing.") }
    return try written(root, depth: 0, start)
  }

  /// An alias needs an anchor of the same name before it; where there is such a pair, nothing is composed at all.
  private static func refuseAliases(in bytes: [UInt8]) throws(WrittenMistake) {
    var anchors: Set<[UInt8]> = []
    var (line, column) = (1, 0)
    for place in bytes.indices {
      let byte = bytes[place]
      if byte & 0xC0 != 0x80 { column += 1 }
      if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 0) }
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), place == 0 || isBoundary(bytes[place - 1]) else {
        continue
      }
      let name = Array(bytes[(place + 1)...].prefix(100).prefix(while: isOfName))
      guard !name.isEmpty else { continue }
      if byte == UInt8(ascii: "&") {
        anchors.insert(name)
      } else if anchors.contains(name) {
        throw WrittenMistake(
          WrittenPlace(line: line, column: column), "Aliases are not read.", hint: "write out what is meant")
      }
    }
  }

  private static func isBoundary(_ byte: UInt8) -> Bool { byte <= 0x20 || "[]{},:-?".utf8.contains(byte) }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }

  /// Refuses more brackets within brackets, and a line that begins further to the right, than any file needs, before they are opened
  /// one in the other.
  private static func refuseDepth(in bytes: [UInt8]) throws(WrittenMistake) {
    var (line, column, depth, isBeginning) = (1, 0, 0, true)
    for byte in bytes {
      column += 1
      switch byte {
      case UInt8(ascii: "\n"): (line, column, isBeginning) = (line + 1, 0, true)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): break
      case UInt8(ascii: "["), UInt8(ascii: "{"): (depth, isBeginning) = (depth + 1, false)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): (depth, isBeginning) = (max(0, depth - 1), false)
      default: isBeginning = false
      }
      guard depth <= 200, !isBeginning || column <= 200 else {
        throw tooDeep(WrittenPlace(line: line, column: column))
      }
    }
  }

  private static func tooDeep(_ place: WrittenPlace) -> WrittenMistake {
    WrittenMistake(place, "Values are nested more than \(greatestDepth) deep.")
  }

  private static func written(
    _ node: Node, depth: Int, _ around: WrittenPlace
  ) throws(WrittenMistake) -> WrittenNode {
    let place = node.mark.map { WrittenPlace(line: $0.line, column: $0.column) } ?? around
    guard depth < greatestDepth else { throw tooDeep(place) }
    switch node {
    case .scalar(let scalar): return WrittenNode(content: content(scalar), place: place)
    case .sequence(let sequence):
      var elements: [WrittenNode] = []
      for element in sequence { elements.append(try written(element, depth: depth + 1, place)) }
      return WrittenNode(content: .list(elements), place: place)
    case .mapping(let mapping):
      var members: [WrittenNode.Member] = []
      for (key, value) in mapping {
        var name = try written(key, depth: depth + 1, place)
        // A name is text, whatever it would be as a value.
        if case .scalar(let scalar) = key { name.content = .text(scalar.string, isQuoted: true) }
        members.append(
          WrittenNode.Member(
            name: try name.text(expecting: "a name"), place: name.place,
            value: try written(value, depth: depth + 1, name.place)))
      }
      return WrittenNode(content: .members(members), place: place)
    case .alias: throw WrittenMistake(place, "Aliases are not read.", hint: "write out what is meant")
    }
  }

  private static func content(_ scalar: Node.Scalar) -> WrittenNode.Content {
    guard scalar.style == .plain || scalar.style == .any else { return .text(scalar.string, isQuoted: true) }
    return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
      ? .nothing : .text(scalar.string, isQuoted: false)
  }

  private static func mistake(_ error: any Error) -> WrittenMistake {
    let start = WrittenPlace(line: 1, column: 1)
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return WrittenMistake(
        WrittenPlace(line: mark.line, column: mark.column), "The file is not YAML: \(problem).", hint: advice(problem))
    case .reader(let problem, _, _, _):
      return WrittenMistake(start, "The file is not YAML: \(problem).", hint: "look for signs that cannot be seen")
    case .duplicatedKeysInMapping(let names, let context):
      return WrittenMistake(
        WrittenPlace(line: context.mark.line, column: context.mark.column),
        "\(ValueError.quoted(names.first ?? "")) is written twice.", hint: "write it once; several values are a list")
    default: return WrittenMistake(start, "The file is not YAML.")
    }
  }

  /// What to do about what a parser says in its own words.
  private static func advice(_ problem: String) -> String {
    if problem.contains("tab") || problem.contains("cannot start any token") {
      return "indent with spaces, not with tabs, and put a text with special signs between quotation marks"
    }
    if problem.contains("mapping values") { return "put a text that has a colon in it between quotation marks" }
    return "check the indentation, and put a text with special signs between quotation marks"
  }
}
