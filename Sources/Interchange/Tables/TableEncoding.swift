/// How the text of a table is written as bytes.
public enum TableEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8.
  case utf8 = "utf-8"
  /// UTF-16, the lower byte first, as Excel writes “Unicode text”.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the higher byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows-1252, of Western Europe.
  case windows1252 = "windows-1252"
  /// Windows-1258, of Vietnamese.
  case windows1258 = "windows-1258"
  /// TCVN 5712 VN3, in which Vietnamese was written before Unicode.
  case tcvn3

  /// What a file says at its beginning: the encoding, and how many bytes the mark takes that says so.
  ///
  /// Without a mark, UTF-16 is known by the zeros in every other byte. Encodings of one byte a character cannot be told apart, and are
  /// never guessed.
  static func found(in bytes: ArraySlice<UInt8>) -> (encoding: TableEncoding, mark: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let sample = bytes.prefix(4096)
    var zeros = (even: 0, odd: 0)
    for (place, byte) in sample.enumerated() where byte == 0 {
      if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = sample.count / 2
    guard half >= 4 else { return nil }
    if zeros.odd * 3 > half, zeros.even * 20 < half { return (.utf16LittleEndian, 0) }
    if zeros.even * 3 > half, zeros.odd * 20 < half { return (.utf16BigEndian, 0) }
    return nil
  }
}
