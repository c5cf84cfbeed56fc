internal import CLibZip
internal import Glibc

/// Reads entries of an archive that may have been made to do harm, in bounded memory.
@safe final class ZipReader {
  /// How much of an archive is read.
  struct Limits {
    /// The bytes of the archive itself.
    var archive = 32 << 20
    /// How many entries it has.
    var entries = 2_000
    /// The bytes of one entry, unpacked.
    var entry = 16 << 20
    /// The bytes of all entries that are read, unpacked.
    var total = 64 << 20
  }

  /// The names of the entries, in order.
  let names: [String]
  private let archive: OpaquePointer
  private let limits: Limits
  private var readSoFar = 0

  /// Opens an archive.
  ///
  /// - Throws: ``OfficeDocumentError`` for what is none, is larger than the limits, or has an entry outside of it,
  ///   and where libzip is not installed.
  init(_ bytes: [UInt8], limits: Limits = Limits()) throws(OfficeDocumentError) {
    guard bytes.count <= limits.archive else { throw .tooLarge }
    guard acta_zip_load() else { throw .libraryMissing }
    // Nothing at all is an archive too, as libzip sees it.
    guard !bytes.isEmpty, let archive = unsafe Self.opened(bytes) else { throw .notAnArchive }
    do throws(OfficeDocumentError) {
      names = try unsafe Self.names(in: archive, atMost: limits.entries)
    } catch {
      unsafe acta_zip_discard(archive)
      throw error
    }
    unsafe self.archive = archive
    self.limits = limits
  }

  deinit { unsafe acta_zip_discard(archive) }

  private static func opened(_ bytes: [UInt8]) -> OpaquePointer? {
    guard let copy = unsafe malloc(max(1, bytes.count)) else { return nil }
    unsafe bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { unsafe copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    guard let source = unsafe acta_zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      unsafe free(copy)
      return nil
    }
    guard let archive = unsafe acta_zip_open_from_source(source, ZIP_RDONLY, nil) else {
      unsafe acta_zip_source_free(source)
      return nil
    }
    return unsafe archive
  }

  private static func names(
    in archive: OpaquePointer, atMost limit: Int
  ) throws(OfficeDocumentError) -> [String] {
    let count = unsafe acta_zip_get_num_entries(archive, 0)
    guard count <= limit else { throw .tooLarge }
    var names: [String] = []
    for place in 0..<UInt64(max(0, count)) {
      guard let name = unsafe acta_zip_get_name(archive, place, 0) else { throw .notAnArchive }
      let text = unsafe String(cString: name)
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard !text.hasPrefix("/"), !text.contains("\\"), !text.contains(":"), !parts.contains("..") else {
        throw .unsafeName
      }
      names.append(text)
    }
    return names
  }

  /// The bytes of the first entry of a name; absent where there is none.
  ///
  /// What an entry says of its size is not believed: reading ends at the limit.
  func bytes(of name: String) throws(OfficeDocumentError) -> [UInt8]? {
    guard let place = names.firstIndex(of: name) else { return nil }
    var facts = unsafe zip_stat_t()
    guard unsafe acta_zip_stat_index(archive, UInt64(place), 0, &facts) == 0 else { throw .notAnArchive }
    if unsafe facts.encryption_method != 0 { throw .encrypted }
    guard let file = unsafe acta_zip_fopen_index(archive, UInt64(place), 0) else { throw .notAnArchive }
    defer { unsafe acta_zip_fclose(file) }
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe buffer.baseAddress.map { unsafe acta_zip_fread(file, $0, UInt64(buffer.count)) } ?? -1
      }
      guard count >= 0 else { throw .notAnArchive }
      guard count > 0 else { return result }
      readSoFar += Int(count)
      guard result.count + Int(count) <= limits.entry, readSoFar <= limits.total else { throw .tooLarge }
      result += piece[..<Int(count)]
    }
  }
}
