extension CanonicalScanner {
  /// How many members an object may have before ``skipValue()`` leaves it to the general parser, which can hash names.
  static let comparedNames = 32

  /// Reads over one value of any kind and answers its bytes, once they are known to be canonical.
  ///
  /// Nil also for an object of more than 32 members, which the general parser reads. O(number of bytes).
  public mutating func skipValue() -> ArraySlice<UInt8>? {
    let start = position
    guard skip(depth: 0) else {
      position = start
      names.removeAll()
      return nil
    }
    return bytes[start..<position]
  }

  /// Reads one value of any kind; nil under the same conditions as ``skipValue()``.
  public mutating func value() -> JSONValue? {
    guard let value = skipValue() else { return nil }
    var scanner = CanonicalScanner(validated: value)
    return scanner.checkedValue()
  }

  /// Reads one value of any kind of bytes that are known to be canonical, which is then not looked at again.
  ///
  /// Nil where it turns out that they are not; what else it makes of such bytes is not said.
  public mutating func knownValue() -> JSONValue? { checkedValue() }

  private mutating func skip(depth: Int) -> Bool {
    switch next {
    case UInt8(ascii: "{"): depth < JSONLimits.depth && skipObject(depth: depth + 1)
    case UInt8(ascii: "["): depth < JSONLimits.depth && skipArray(depth: depth + 1)
    case UInt8(ascii: "\""): skipString() != nil
    case UInt8(ascii: "t"), UInt8(ascii: "f"): bool() != nil
    case UInt8(ascii: "n"): null()
    default: integer() != nil
    }
  }

  private mutating func skipArray(depth: Int) -> Bool {
    position += 1
    while nextElement() {
      guard skip(depth: depth) else { return false }
    }
    return endArray()
  }

  private mutating func skipObject(depth: Int) -> Bool {
    let firstName = names.count
    position += 1
    if !endObject() {
      repeat {
        guard let name = skipString()?.indices, remember(name, from: firstName), take(UInt8(ascii: ":")),
          skip(depth: depth)
        else { return false }
      } while take(UInt8(ascii: ","))
      guard endObject() else { return false }
    }
    names.removeSubrange(firstName...)
    return true
  }

  /// Remembers a name of the innermost object; false when it is there already, or too many are.
  private mutating func remember(_ name: Range<Int>, from first: Int) -> Bool {
    if names.count - first == Self.comparedNames { return false }
    for other in names[first...]
    where other.count == name.count && bytes[other].elementsEqual(bytes[name]) {
      return false
    }
    names.append(name)
    return true
  }

  /// The value at the position, of bytes over which ``skipValue()`` has gone.
  private mutating func checkedValue() -> JSONValue? {
    switch next {
    case UInt8(ascii: "{"): return checkedObject()
    case UInt8(ascii: "["):
      position += 1
      var elements: [JSONValue] = []
      while nextElement() {
        guard let element = checkedValue() else { return nil }
        elements.append(element)
      }
      return endArray() ? .array(elements) : nil
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return bool().map { .bool($0) }
    case UInt8(ascii: "n"): return null() ? .null : nil
    default: return integer().map { .integer($0) }
    }
  }

  private mutating func checkedObject() -> JSONValue? {
    position += 1
    var members: [JSONObject.Member] = []
    if endObject() { return .object(JSONObject()) }
    repeat {
      guard let key = string(), take(UInt8(ascii: ":")), let value = checkedValue() else { return nil }
      members.append(JSONObject.Member(key: key, value: value))
    } while take(UInt8(ascii: ","))
    return endObject() ? .object(JSONObject(distinct: members)) : nil
  }
}
