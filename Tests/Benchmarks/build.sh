# Read by the scripts here, at the root of the checkout: builds what is measured as Examples/install builds what is used.

build_benchmarks() {
  local flags=(-c release --static-swift-stdlib -Xlinker -s --package-path Tests/Benchmarks)
  # SwiftPM plans anew when a file comes to this package, but not when one comes to the package that it depends on.
  rm -f Tests/Benchmarks/.build/release.yaml
  say "building the benchmarks for release (several minutes the first time)"
  swift build "${flags[@]}" >&2 && swift build "${flags[@]}" --product acta >&2
}
