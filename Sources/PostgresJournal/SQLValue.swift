internal import EventJournal

/// A parameter of a statement, in PostgreSQL's binary form.
enum SQLValue {
  case null
  case integer(Int)
  /// Four bytes.
  case number(Int)
  case milliseconds(Duration)
  case flag(Bool)
  case bytes([UInt8])
  case text(String)
  case identifier(EventIdentifier)
  case integers([Int])
  case byteStrings([ArraySlice<UInt8>])
  case texts([String?])
  case identifiers([EventIdentifier])

  static func optionalText(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
}

/// Parameters as they are sent: one after the other, each with its place.
struct SQLParameters {
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [Int32] = []
  private(set) var lengths: [Int32] = []

  init(_ values: [SQLValue]) {
    offsets.reserveCapacity(values.count)
    for value in values {
      let start = bytes.count
      let isNull = append(value)
      offsets.append(Int32(truncatingIfNeeded: start))
      lengths.append(isNull ? -1 : Int32(truncatingIfNeeded: bytes.count - start))
    }
    // There is a first byte to point at.
    bytes.append(0)
  }

  /// Whether the value is none.
  private mutating func append(_ value: SQLValue) -> Bool {
    switch value {
    case .null: return true
    case .integer(let number): append(UInt64(bitPattern: Int64(number)))
    case .number(let number): append(UInt32(truncatingIfNeeded: number))
    case .milliseconds(let duration): append(UInt32(truncatingIfNeeded: duration.wholeMilliseconds))
    case .flag(let flag): bytes.append(flag ? 1 : 0)
    case .bytes(let content): bytes += content
    case .text(let text): bytes += text.utf8
    case .identifier(let id): append(id)
    case .integers(let numbers):
      appendArray(of: 20, numbers) { parameters, number in
        parameters.append(UInt32(8))
        parameters.append(UInt64(bitPattern: Int64(number)))
      }
    case .byteStrings(let strings):
      appendArray(of: 17, strings) { parameters, string in
        parameters.append(UInt32(truncatingIfNeeded: string.count))
        parameters.bytes += string
      }
    case .texts(let texts):
      appendArray(of: 25, texts) { parameters, text in
        parameters.append(text.map { UInt32(truncatingIfNeeded: $0.utf8.count) } ?? UInt32.max)
        if let text { parameters.bytes += text.utf8 }
      }
    case .identifiers(let ids):
      appendArray(of: 2950, ids) { parameters, id in
        parameters.append(UInt32(16))
        parameters.append(id)
      }
    }
    return false
  }

  private mutating func append(_ id: EventIdentifier) {
    append(id.high)
    append(id.low)
  }

  /// The binary form of an array: dimensions, whether any is NULL, the type, and of the one dimension its size and first number.
  private mutating func appendArray<Element>(
    of type: UInt32, _ elements: [Element], _ each: (inout SQLParameters, Element) -> Void
  ) {
    append(UInt32(elements.isEmpty ? 0 : 1))
    append(UInt32(1))
    append(type)
    if elements.isEmpty { return }
    append(UInt32(truncatingIfNeeded: elements.count))
    append(UInt32(1))
    for element in elements { each(&self, element) }
  }

  private mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
