# Read by Tests/run and Tests/Benchmarks/run: a Python of our own, made once.

# need_python DIRECTORY REQUIREMENTS: fails, saying why, where the packages are neither there nor to be had. A second file,
# beside the requirements and named …-alone.txt, lists packages that are installed without what they depend on, whatever
# Python they ask for.
need_python() {
  local directory=$1 requirements=$2 alone=${2%.txt}-alone.txt
  cat "$requirements" "$alone" | cmp -s - "$directory/installed.txt" && return 0
  say "installing from PyPI: $(grep -hv '^#' "$requirements" "$alone" | xargs)"
  [ -x "$directory/bin/python3" ] || python3 -m venv "$directory" >&2 || return 1
  "$directory/bin/python3" -m pip install --quiet --disable-pip-version-check --timeout 20 --retries 2 \
    --requirement "$requirements" >&2 || return 1
  "$directory/bin/python3" -m pip install --quiet --disable-pip-version-check --timeout 20 --retries 2 --no-deps --ignore-requires-python \
    --requirement "$alone" >&2 || return 1
  cat "$requirements" "$alone" >"$directory/installed.txt"
}
