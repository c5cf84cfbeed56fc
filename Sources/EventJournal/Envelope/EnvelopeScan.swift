/// What the envelope of a canonical line holds, read in one pass.
struct EnvelopeScan {
  private(set) var id = EventIdentifier(high: 0, low: 0)
  private(set) var sequence = SequenceNumber.zero
  private(set) var time = Instant(milliseconds: 0)
  private(set) var clockTime: Instant?
  private(set) var previous = LeafHash.zero
  private(set) var batchEnd: SequenceNumber?
  private(set) var members = JournalEvent.Members()

  /// Reads a line; nil unless it is canonical and an event, which then the general way finds out about.
  @inline(__always)
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    guard var scan = unsafe LineScan(line) else { return nil }
    let isEvent = unsafe withUnsafeTemporaryAllocation(of: LineScan.Names.Name.self, capacity: LineScan.Names.room) {
      names in
      guard let room = names.baseAddress else { return false }
      return unsafe read(&scan, LineScan.Names(room))
    }
    if !isEvent { return nil }
  }

  private mutating func read(_ scan: inout LineScan, _ names: LineScan.Names) -> Bool {
    guard scan.take(#"{"specversion":"1.0","id":""#), let id = unsafe scan.lend(36, FixedFields.identifier),
      scan.take(#"","source":"#), Self.text(&scan, &members.source),
      scan.take(#","type":"#), Self.text(&scan, &members.type)
    else { return false }
    self.id = id
    if scan.take(#","subject":"#) { guard Self.text(&scan, &members.subject) else { return false } }
    guard scan.take(#","time":""#), let time = unsafe scan.lend(24, FixedFields.instant),
      scan.take(#"","sequence":""#), let sequence = unsafe scan.lend(12, FixedFields.number),
      scan.take(#"","prev":""#), let previous = unsafe scan.lend(64, FixedFields.hash), scan.take("\"")
    else { return false }
    (self.time, self.sequence, self.previous) = (time, SequenceNumber(sequence), previous)
    if scan.take(#","batchend":""#) {
      guard let number = unsafe scan.lend(12, FixedFields.number), scan.take("\"") else { return false }
      batchEnd = SequenceNumber(number)
    }
    if scan.take(#","clocktime":""#) {
      guard let instant = unsafe scan.lend(24, FixedFields.instant), scan.take("\"") else { return false }
      clockTime = instant
    }
    if scan.take(#","actor":"#) { guard Self.text(&scan, &members.actor) else { return false } }
    if scan.take(#","correlationid":"#) { guard Self.text(&scan, &members.correlationID) else { return false } }
    if scan.take(#","causationid":"#) { guard Self.text(&scan, &members.causationID) else { return false } }
    if scan.take(#","data":"#) { guard data(&scan, names) else { return false } }
    return scan.take("}") && scan.isAtEnd
  }

  /// Reads a string that isn't empty, and notes where it stands.
  @inline(__always)
  private static func text(_ scan: inout LineScan, _ place: inout JournalEvent.Place) -> Bool {
    let start = scan.place
    guard scan.skipString(), scan.place - start > 2 else { return false }
    place = JournalEvent.Place(start, scan.place)
    return true
  }

  private mutating func data(_ scan: inout LineScan, _ names: LineScan.Names) -> Bool {
    let start = scan.place
    var names = names
    guard scan.next == UInt8(ascii: "{"), scan.skipValue(&names), scan.place - start > 2 else { return false }
    members.data = JournalEvent.Place(start, scan.place)
    return true
  }
}

/// Reads members of a fixed length from memory that holds as much.
enum FixedFields {
  /// Twelve decimal digits.
  static func number(_ bytes: UnsafePointer<UInt8>) -> Int? { unsafe digits(bytes, 12) }

  @inline(__always)
  private static func digits(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    var number = 0
    for place in 0..<count {
      let digit = unsafe bytes[place] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  /// `YYYY-MM-DDThh:mm:ss.sssZ`.
  static func instant(_ bytes: UnsafePointer<UInt8>) -> Instant? {
    guard unsafe bytes[4] == UInt8(ascii: "-"), unsafe bytes[7] == UInt8(ascii: "-"),
      unsafe bytes[10] == UInt8(ascii: "T"), unsafe bytes[13] == UInt8(ascii: ":"),
      unsafe bytes[16] == UInt8(ascii: ":"), unsafe bytes[19] == UInt8(ascii: "."),
      unsafe bytes[23] == UInt8(ascii: "Z"),
      let year = unsafe digits(bytes, 4), let month = unsafe digits(bytes + 5, 2),
      let day = unsafe digits(bytes + 8, 2), let hour = unsafe digits(bytes + 11, 2),
      let minute = unsafe digits(bytes + 14, 2), let second = unsafe digits(bytes + 17, 2),
      let millisecond = unsafe digits(bytes + 20, 3)
    else { return nil }
    return Instant(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
  }

  /// A UUID in lower case.
  static func identifier(_ bytes: UnsafePointer<UInt8>) -> EventIdentifier? {
    let hyphen = UInt8(ascii: "-")
    guard unsafe bytes[8] == hyphen, unsafe bytes[13] == hyphen, unsafe bytes[18] == hyphen,
      unsafe bytes[23] == hyphen,
      let first = unsafe hexadecimal(word(bytes)),
      let second = unsafe hexadecimal(half(bytes + 9) | half(bytes + 14) << 32),
      let third = unsafe hexadecimal(half(bytes + 19) | half(bytes + 24) << 32),
      let fourth = unsafe hexadecimal(word(bytes + 28))
    else { return nil }
    return EventIdentifier(high: first << 32 | second, low: third << 32 | fourth)
  }

  /// 64 hexadecimal digits in lower case.
  static func hash(_ bytes: UnsafePointer<UInt8>) -> LeafHash? {
    func quarter(_ place: Int) -> UInt64? {
      guard let high = unsafe hexadecimal(word(bytes + place)), let low = unsafe hexadecimal(word(bytes + place + 8))
      else { return nil }
      return high << 32 | low
    }
    guard let first = quarter(0), let second = quarter(16), let third = quarter(32), let fourth = quarter(48)
    else { return nil }
    return LeafHash(first, second, third, fourth)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  private static func half(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UInt64(UInt32(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self)))
  }

  /// The number that eight lower-case hexadecimal digits are, the first in the lowest byte.
  ///
  /// All eight at once: a digit is 0x30 to 0x39, a letter 0x61 to 0x66, and bit 6 tells them apart.
  @inline(__always)
  static func hexadecimal(_ digits: UInt64) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let letters = digits >> 6 & ones
    let low = digits & (ones &* 0x0F)
    guard digits & (ones &* 0xF0) == (ones &+ letters) &* 0x30 else { return nil }
    // Of a digit the lower half is 0 to 9, of a letter 1 to 6: seven more than the letter's must not reach beyond.
    let tooHigh = (low &+ ones &* 0x76 &+ letters &* 3) & (ones &* 0x80)
    let tooLow = letters & ~((low &+ ones &* 0x7F) >> 7)
    guard tooHigh == 0, tooLow == 0 else { return nil }
    let values = (low &+ letters &* 9).byteSwapped
    let pairs = (values | values >> 4) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF
    return (fours | fours >> 16) & 0xFFFF_FFFF
  }
}
