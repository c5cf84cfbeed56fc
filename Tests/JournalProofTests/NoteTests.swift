import Testing

@testable import JournalProof

/// The keys and notes of golang.org/x/mod/sumdb/note (its tests and examples), and of C2SP signed-note and tlog-checkpoint.
private enum Known {
  static let secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  static let verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  static let text = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    """
  static let line =
    "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
  static let example = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
  static let exampleNote = """
    This is an example message.

    \u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

    """
}

@Suite("Signed notes")
struct NoteTests {
  @Test("a key signs and is written as in sumdb/note")
  func sign() throws {
    let key = try SigningKey(secretText: Known.secret)
    #expect(key.verifierKey.description == Known.verifier)
    #expect(key.secretText == Known.secret)
    #expect(try key.signature(ofNote: Array(Known.text.utf8), at: 0).line == Known.line)
  }

  @Test("the notes of sumdb/note and of C2SP are verified")
  func verify() throws {
    let note = try SignedNote(parsing: Array("\(Known.text)\n\(Known.line)\n".utf8))
    #expect(try note.signers(among: [VerifierKey(Known.verifier)]).map(\.key.name) == ["PeterNeumann"])
    #expect(String(decoding: note.bytes, as: UTF8.self) == "\(Known.text)\n\(Known.line)\n")
    let example = try SignedNote(parsing: Array(Known.exampleNote.utf8))
    #expect(try example.signers(among: [VerifierKey(Known.example)]).count == 1)
    #expect(try example.signers(among: [VerifierKey(Known.verifier)]).isEmpty)
  }

  @Test("no part of a key, and no key with another character, is a key")
  func mangled() {
    for text in [Known.verifier, Known.secret] {
      let bytes = Array(text.utf8)
      func isKey(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return (try? VerifierKey(text)) != nil || (try? SigningKey(secretText: text)) != nil
      }
      #expect(isKey(bytes))
      for place in bytes.indices {
        var changed = bytes
        changed[place] &+= 1
        #expect(!isKey(changed), "\(place)")
        if place > 0 { #expect(!isKey(Array(bytes[place...])) && !isKey(Array(bytes[..<place])), "\(place)") }
      }
    }
  }

  @Test(
    "keys of another length or algorithm are refused",
    arguments: [
      "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
      "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "", "a+b", "+12345678+AAAA",
    ])
  func badKeys(text: String) { #expect(throws: ProofError.self) { try VerifierKey(text) } }

  @Test(
    "what is no signed note is refused",
    arguments: [
      Known.text, Known.text + "\n", "\(Known.text)\n\(Known.line)", "\u{1}\(Known.text)\n\(Known.line)\n",
      "\(Known.text)\n\u{2014} Bad Name x08go/ZJkuBS9UG/\n", "\(Known.text)\n\(Known.line)\nUnexpected line.\n",
      "\(Known.text)\n\(Known.line)\n\n", "\(Known.text)\n\(Known.line.dropLast())\n", "\n\(Known.line)\n",
      "\(Known.text)\n\(String(repeating: Known.line + "\n", count: 101))", "",
      "\(Known.text)\n\(Known.line.replacing(" x08", with: "  x08"))\n", "\(Known.text)\r\n\r\n\(Known.line)\r\n",
    ])
  func badNotes(text: String) { #expect(throws: ProofError.self) { try SignedNote(parsing: Array(text.utf8)) } }

  @Test("a note that is no text is refused")
  func notText() {
    let bytes = [0xFF] + Array("\(Known.text)\n\(Known.line)\n".utf8)
    #expect(throws: ProofError.self) { try SignedNote(parsing: bytes) }
  }

  @Test("a signature that names a known key and is not its own is refused, not passed over")
  func wrongSignature() throws {
    let key = try VerifierKey(Known.verifier)
    let note = try SignedNote(parsing: Array("Another text.\n\n\(Known.line)\n".utf8))
    let error = #expect(throws: ProofError.self) { try note.signers(among: [key]) }
    #expect(error?.code == .badSignature)
  }

  @Test("a note with 16 signatures and more is read")
  func many() throws {
    let text = Array("hello\n".utf8)
    let keys = try (0..<40).map { try SigningKey(new: "key\($0)", .ed25519) }
    let note = SignedNote(text: text, signatures: try keys.map { try $0.signature(ofNote: text, at: 0) })
    let read = try SignedNote(parsing: note.bytes)
    #expect(try read.signers(among: keys.map(\.verifierKey)).count == 40)
  }

  @Test(
    "names of keys that a note cannot hold are refused",
    arguments: ["", "a b", "a+b", "a\nb", "a\u{202E}b", "a\u{A0}b"])
  func names(name: String) { #expect(throws: ProofError.self) { try SigningKey(new: name, .ed25519) } }

  @Test("a key under a passphrase opens with it, and with no other; every changed byte is refused")
  func sealed() throws {
    let key = try SigningKey(new: "office.example", .ed25519)
    let text = try SealedKey.text(key, passphrase: "correct horse", rounds: 10)
    #expect(SealedKey.isSealed(text))
    #expect(try SealedKey.key(text, passphrase: "correct horse").secretText == key.secretText)
    #expect(try SealedKey.verifierKey(text) == key.verifierKey)
    #expect(throws: ProofError.self) { try SealedKey.key(text, passphrase: "correct horsf") }
    for place in text.utf8.indices.dropLast() {
      var bytes = Array(text.utf8)
      bytes[text.utf8.distance(from: text.utf8.startIndex, to: place)] ^= 1
      let changed = String(decoding: bytes, as: UTF8.self)
      let opened = SealedKey.isSealed(changed) ? try? SealedKey.key(changed, passphrase: "correct horse") : nil
      #expect(opened == nil)
    }
  }

  @Test("PBKDF2 with HMAC-SHA-256 is that of RFC 7914 §11")
  func derived() {
    // The first 32 bytes of the vector for "passwd", "salt", one round.
    let key = SealedKey.derivedKey("passwd", Array("salt".utf8), 1)
    let expected: [UInt8] = [
      0x55, 0xAC, 0x04, 0x6E, 0x56, 0xE3, 0x08, 0x9F, 0xEC, 0x16, 0x91, 0xC2, 0x25, 0x44, 0xB6, 0x05,
      0xF9, 0x41, 0x85, 0x21, 0x6D, 0xDE, 0x04, 0x65, 0xE6, 0x8B, 0x9D, 0x57, 0xC2, 0x0D, 0xAC, 0xBC,
    ]
    #expect(key == expected)
  }
}
