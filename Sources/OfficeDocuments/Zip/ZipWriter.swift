internal import CLibZip
internal import Glibc

/// A file in an archive.
struct ZipEntry: Sendable, Hashable {
  var name: String
  var bytes: [UInt8]

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
}

/// Writes archives whose bytes depend on nothing but what is in them.
///
/// Entries stay in order and are stored as they are, since compressors of different versions give different bytes. All are
/// dated 1980-01-01 00:00, the first moment that the format knows; it is set as the format writes it, so that no time zone
/// comes in.
enum ZipWriter {
  /// The day of the year 1980, the month 1 and the day 1, as MS-DOS packs them.
  private static let firstDay: UInt16 = 1 << 5 | 1

  /// The archive.
  ///
  /// - Throws: ``OfficeDocumentError/libraryMissing``, and ``OfficeDocumentError/noMemory``; nothing else can go wrong.
  static func archive(_ entries: [ZipEntry]) throws(OfficeDocumentError) -> [UInt8] {
    guard acta_zip_load() else { throw .libraryMissing }
    guard let target = unsafe acta_zip_source_buffer_create(nil, 0, 0, nil) else { throw .noMemory }
    defer { unsafe acta_zip_source_free(target) }
    guard let archive = unsafe acta_zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      throw .noMemory
    }
    unsafe acta_zip_source_keep(target)
    do throws(OfficeDocumentError) {
      for entry in entries { try unsafe add(entry, to: archive) }
      guard unsafe acta_zip_close(archive) == 0 else { throw .noMemory }
    } catch {
      unsafe acta_zip_discard(archive)
      throw error
    }
    return try unsafe contents(of: target)
  }

  private static func add(_ entry: ZipEntry, to archive: OpaquePointer) throws(OfficeDocumentError) {
    guard let copy = unsafe malloc(max(1, entry.bytes.count)) else { throw .noMemory }
    unsafe entry.bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { unsafe copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    // libzip frees the copy once it has a source of it.
    guard let source = unsafe acta_zip_source_buffer(archive, copy, UInt64(entry.bytes.count), 1) else {
      unsafe free(copy)
      throw .noMemory
    }
    let place = unsafe acta_zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard place >= 0 else {
      unsafe acta_zip_source_free(source)
      throw .noMemory
    }
    let index = UInt64(place)
    unsafe acta_zip_set_file_compression(archive, index, Int32(ZIP_CM_STORE), 0)
    unsafe acta_zip_file_set_dostime(archive, index, 0, firstDay, 0)
    unsafe acta_zip_file_set_external_attributes(archive, index, 0, UInt8(ZIP_OPSYS_DOS), 0)
  }

  private static func contents(of source: OpaquePointer) throws(OfficeDocumentError) -> [UInt8] {
    var facts = unsafe zip_stat_t()
    guard unsafe acta_zip_source_stat(source, &facts) == 0, unsafe acta_zip_source_open(source) == 0 else {
      throw .noMemory
    }
    defer { unsafe acta_zip_source_close(source) }
    let size = unsafe Int(facts.size)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let read = unsafe acta_zip_source_read(source, start + count, UInt64(size - count))
        guard read > 0 else { return }
        count += Int(read)
      }
    }
    guard bytes.count == size else { throw .noMemory }
    return bytes
  }
}
