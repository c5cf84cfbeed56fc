import Glibc

/// The system's own words for an error number.
func systemMessage(_ errorNumber: Int32) -> String {
  guard let text = unsafe strerror(errorNumber) else { return "error \(errorNumber)" }
  return unsafe String(cString: text)
}
