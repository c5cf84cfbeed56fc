internal import CanonicalJSON

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Reads over the bytes of one line, and knows them to be UTF-8 and canonical in the same pass; nothing is copied or made.
///
/// The hot path of every replay (D0009): it looks at sixteen bytes at a time where it can, and works on the memory itself,
/// which must outlive it. Every call that answers false leaves the line to the general parser; the place is then of no use.
@safe struct LineScan {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  /// How many bytes were read.
  private(set) var place = 0

  /// A scan of a line that holds a byte at least.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    guard let start = line.baseAddress else { return nil }
    unsafe bytes = unsafe start
    count = line.count
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { place == count }

  /// The next byte; 0, which stands nowhere in canonical JSON, at the end.
  var next: UInt8 { place < count ? unsafe bytes[place] : 0 }

  /// Reads exactly these bytes.
  @inline(__always)
  mutating func take(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count - place >= length, unsafe memcmp(bytes + place, text.utf8Start, length) == 0 else { return false }
    place += length
    return true
  }

  /// Reads one byte when it is this one.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  /// Reads so many bytes, whatever they are, and lends them.
  @inline(__always)
  mutating func lend<Value>(_ length: Int, _ body: (UnsafePointer<UInt8>) -> Value?) -> Value? {
    guard count - place >= length else { return nil }
    let value = unsafe body(bytes + place)
    place += length
    return value
  }

  /// Reads a string with its quotation marks.
  mutating func skipString() -> Bool {
    guard take(UInt8(ascii: "\"")) else { return false }
    while true {
      skipPlain()
      switch next {
      case UInt8(ascii: "\""):
        place += 1
        return true
      case UInt8(ascii: "\\"):
        guard skipEscape() else { return false }
      case 0x80...:
        // Where one character isn't ASCII, the one behind it often isn't either.
        repeat {
          guard skipCharacter() else { return false }
        } while next >= 0x80
      default: return false
      }
    }
  }

  /// Goes on to the next byte that isn't plain ASCII.
  @inline(__always)
  private mutating func skipPlain() {
    // Vectors on both sides: a comparison with a number is compiled to one of each byte.
    let space = SIMD16<Int8>(repeating: 0x20)
    let quotationMark = SIMD16<Int8>(repeating: 0x22)
    let backslash = SIMD16<Int8>(repeating: 0x5C)
    while count - place >= 16 {
      let block = unsafe UnsafeRawPointer(bytes + place).loadUnaligned(as: SIMD16<Int8>.self)
      // As a signed number a byte beyond ASCII is less than a space, as a control is.
      let found = (block .< space) .| (block .== quotationMark) .| (block .== backslash)
      let halves = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
      let (low, high) = (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
      if low != 0 {
        place += low.trailingZeroBitCount >> 3
        return
      }
      if high != 0 {
        place += 8 + high.trailingZeroBitCount >> 3
        return
      }
      place += 16
    }
    while place < count, (0x20..<0x80).contains(next), next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") {
      place += 1
    }
  }

  /// Reads one character of several bytes (RFC 3629 §4).
  @inline(__always)
  private mutating func skipCharacter() -> Bool {
    let rest = count - place
    let first = unsafe bytes[place]
    if first >= 0xE0 && first < 0xF0 {
      guard rest > 2 else { return false }
      let second = unsafe bytes[place + 1]
      let lowest: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let highest: UInt8 = first == 0xED ? 0x9F : 0xBF
      guard second >= lowest, second <= highest, unsafe bytes[place + 2] & 0xC0 == 0x80 else { return false }
      place += 3
    } else if first >= 0xC2 && first < 0xE0 {
      guard rest > 1, unsafe bytes[place + 1] & 0xC0 == 0x80 else { return false }
      place += 2
    } else {
      guard first >= 0xF0, first < 0xF5, rest > 3 else { return false }
      let second = unsafe bytes[place + 1]
      let lowest: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      guard second >= lowest, second <= highest, unsafe bytes[place + 2] & 0xC0 == 0x80,
        unsafe bytes[place + 3] & 0xC0 == 0x80
      else { return false }
      place += 4
    }
    return true
  }

  /// Reads one escape, which must be the one that canonical JSON has for the character (RFC 8785 §3.2.2.2).
  private mutating func skipEscape() -> Bool {
    guard count - place >= 2 else { return false }
    switch unsafe bytes[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      place += 2
      return true
    case UInt8(ascii: "u"):
      guard count - place >= 6, unsafe bytes[place + 2] == UInt8(ascii: "0"),
        unsafe bytes[place + 3] == UInt8(ascii: "0")
      else { return false }
      let (high, low) = unsafe (bytes[place + 4], bytes[place + 5])
      // Those with a short escape of their own are written with that: \b \t \n \f \r.
      let isDigit = low >= UInt8(ascii: "0") && low <= UInt8(ascii: "9")
      let isLetter = low >= UInt8(ascii: "a") && low <= UInt8(ascii: "f")
      let hasShort = high == UInt8(ascii: "0") && "89acd".utf8.contains(low)
      guard high == UInt8(ascii: "0") || high == UInt8(ascii: "1"), isDigit || isLetter, !hasShort else { return false }
      place += 6
      return true
    default: return false
    }
  }
}

extension LineScan {
  /// The names of the objects that the scan is inside, the innermost last, in memory that is lent for one scan.
  @safe struct Names {
    /// How many there may be.
    static let room = 64

    private let names: UnsafeMutablePointer<Name>
    fileprivate(set) var count = 0

    /// Where a name stands, and what tells most names apart at a glance.
    struct Name {
      let start: UInt32
      let trait: UInt32
    }

    /// No names yet; the memory must have room for ``room``.
    init(_ names: UnsafeMutablePointer<Name>) { unsafe self.names = unsafe names }

    fileprivate subscript(place: Int) -> Name {
      get { unsafe names[place] }
      nonmutating set { unsafe names[place] = newValue }
    }
  }

  /// Reads one value of any kind.
  ///
  /// Answers false also for objects with more than 64 names in all; the general parser, which can hash names, reads those.
  mutating func skipValue(_ names: inout Names, depth: Int = 0) -> Bool {
    switch next {
    case UInt8(ascii: "\""): skipString()
    case UInt8(ascii: "{"): depth < JSONLimits.depth && skipObject(&names, depth: depth + 1)
    case UInt8(ascii: "["): depth < JSONLimits.depth && skipArray(&names, depth: depth + 1)
    case UInt8(ascii: "t"): take("true")
    case UInt8(ascii: "f"): take("false")
    case UInt8(ascii: "n"): take("null")
    default: skipInteger()
    }
  }

  private mutating func skipArray(_ names: inout Names, depth: Int) -> Bool {
    place += 1
    if take(UInt8(ascii: "]")) { return true }
    repeat {
      guard skipValue(&names, depth: depth) else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]"))
  }

  private mutating func skipObject(_ names: inout Names, depth: Int) -> Bool {
    let firstName = names.count
    place += 1
    if take(UInt8(ascii: "}")) { return true }
    repeat {
      let start = place
      guard skipString(), remember(start, &names, from: firstName), take(UInt8(ascii: ":")),
        skipValue(&names, depth: depth)
      else { return false }
    } while take(UInt8(ascii: ","))
    names.count = firstName
    return take(UInt8(ascii: "}"))
  }

  /// Remembers the name that was just read; false when the object has it already, or there is no room.
  private func remember(_ start: Int, _ names: inout Names, from first: Int) -> Bool {
    if names.count == Names.room { return false }
    let length = place - start
    // The length, the first and the last byte; those of the quotation marks would be the same in every name.
    let (opening, last) = unsafe (UInt32(bytes[start + 1]), UInt32(bytes[place - 2]))
    let trait = UInt32(truncatingIfNeeded: length) << 16 | opening << 8 | last
    for other in first..<names.count where names[other].trait == trait {
      if unsafe memcmp(bytes + Int(names[other].start), bytes + start, length) == 0 { return false }
    }
    names[names.count] = Names.Name(start: UInt32(truncatingIfNeeded: start), trait: trait)
    names.count += 1
    return true
  }

  /// Reads an integer within ``JSONLimits/integers``, in plain digits.
  private mutating func skipInteger() -> Bool {
    let isNegative = take(UInt8(ascii: "-"))
    let start = place
    var magnitude: Int64 = 0
    while next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9") {
      // Sixteen digits hold every integer allowed and can't overflow.
      if place - start == 16 { return false }
      magnitude = magnitude * 10 + Int64(next - UInt8(ascii: "0"))
      place += 1
    }
    if place == start || magnitude > JSONLimits.integers.upperBound { return false }
    let hasLeadingZero = unsafe bytes[start] == UInt8(ascii: "0")
    if hasLeadingZero && (isNegative || place - start > 1) { return false }
    return next != UInt8(ascii: ".") && next != UInt8(ascii: "e") && next != UInt8(ascii: "E")
  }
}
