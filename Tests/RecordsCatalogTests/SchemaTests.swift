import Testing

@testable import RecordsCatalog

@Suite struct SchemaTests {
  @Test func `the version of the schema is that of the schema`() {
    #expect(CatalogSchema.ownVersion == CatalogSchema.fingerprint, "write what it is now into CatalogSchema.ownVersion")
  }
}
