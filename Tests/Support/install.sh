# Read by Tests/run, Tests/Benchmarks/run and the scripts of Examples: says what the machine lacks, and brings it.
# What is asked is whether a thing works, not whether a package is installed: so nothing happens where it came another way,
# and the network is left alone when nothing is missing.

say() { printf '== %s\n' "$*" >&2; }

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# works THING: whether the machine has it already.
works() {
  case $1 in
    pkg-config) command -v pkg-config ;;
    libedit-dev) pkg-config --exists libedit ;;
    libzip-dev) pkg-config --exists libzip ;;
    libsqlite3-dev) pkg-config --exists sqlite3 ;;
    python3) command -v python3 ;;
    python3-venv) python3 -c 'import ensurepip, venv' ;;
    chromium) command -v chromium || command -v chromium-browser || command -v google-chrome ;;
    fonts-noto-core) fc-list :lang=lo | grep . && fc-list :lang=vi | grep . ;;
    python3-icu) /usr/bin/python3 -c 'import icu' ;;
    libreoffice-writer-nogui) command -v soffice ;;
    libreoffice-calc-nogui) ls /usr/lib/libreoffice/program/libsclo.so ;;
    poppler-utils) command -v pdftotext ;;
    golang-go) command -v go ;;
    golang-golang-x-mod-dev) [ -d /usr/share/gocode/src/golang.org/x/mod/sumdb/note ] ;;
    postgresql) command -v initdb || ls /usr/lib/postgresql/*/bin/initdb ;;
    libical3) ldconfig -p | grep -F libical.so.3 ;;
    *) command -v "$1" ;;
  esac >/dev/null 2>&1
}

# missing_packages PACKAGE...: prints those of the Debian packages whose content is not there.
missing_packages() {
  local package
  for package; do works "$package" || printf '%s\n' "$package"; done
}

# as_root COMMAND...: runs it as root; asks for a password only where somebody can type one.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif ! command -v sudo >/dev/null; then
    return 1
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

# need_packages PACKAGE...: installs through apt what is missing of them, and nothing when nothing is.
need_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0
  local by_hand="Install ${missing[*]} (Debian's names) and start again."
  command -v apt-get >/dev/null || fail "Missing: ${missing[*]}. There is no apt-get here to install them." "$by_hand"
  say "installing through apt: ${missing[*]}"
  as_root apt-get update -q >&2 || say "the package lists could not be renewed; trying with those at hand"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2 \
    || fail "apt could not install ${missing[*]}." "$by_hand" "As root: apt-get update && apt-get install ${missing[*]}"
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" = 0 ] || fail "Still missing after the installation: ${missing[*]}."
}

# want_packages PACKAGE...: the same for what only some checks need, which skip themselves without it.
want_packages() {
  (need_packages "$@") || say "going on without: $(missing_packages "$@" | xargs)"
}

# need_swift: puts swift on the path where sudo, which sets a path of its own, lost it.
need_swift() {
  local home directory
  command -v swift >/dev/null && return 0
  home=$(getent passwd "${SUDO_USER:-$(id -un)}" | cut -d: -f6)
  for directory in "$home/.local/share/swiftly/bin" "$home/.swiftly/bin" /opt/swift/usr/bin /usr/libexec/swift/bin \
    /usr/share/swift/usr/bin /usr/local/swift/usr/bin; do
    [ -x "$directory/swift" ] || continue
    PATH=$PATH:$directory
    return 0
  done
  fail "Swift 6.2 or later is needed, and no swift is on the path." "Install it from https://www.swift.org/install."
}

# called_by_owner CHECKOUT: whether we are root by the sudo of the user to whom the checkout and its build belong.
called_by_owner() {
  [ "$(id -u)" = 0 ] && [ -n "${SUDO_USER:-}" ] && [ "$SUDO_USER" != root ] || return 1
  [ "$(stat -c %U "$1")" = "$SUDO_USER" ] || return 1
  [ ! -e "$1/.build" ] || [ "$(stat -c %U "$1/.build")" = "$SUDO_USER" ]
}

# as_caller CHECKOUT COMMAND...: runs it under sudo as the user who called it, so that no build product belongs to root.
as_caller() {
  local checkout=$1
  shift
  if called_by_owner "$checkout"; then sudo -H -u "$SUDO_USER" env PATH="$PATH" "$@"; else "$@"; fi
}

# leave_root SCRIPT ARGUMENT...: under sudo, hands over to the user who called it, for the same reason.
leave_root() {
  called_by_owner "$(dirname "$1")/.." || return 0
  say "all that needed root is there; going on as $SUDO_USER"
  exec sudo -H -u "$SUDO_USER" env PATH="$PATH" "$@"
}
