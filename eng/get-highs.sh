#!/usr/bin/env bash
# Gets HiGHS, the solver, as a native library: one that is there already, else Debian's package, else Debian's source
# built once into the user's cache. Says one line for each way that is closed. Exit code 0: a native library is in
# place; 1: none is, and HiGHS in WebAssembly (npm) has to do. Nothing is installed that was not asked for, except
# libhighs1 by root where apt offers it.
set -u
export LC_ALL=C

cache=${XDG_CACHE_HOME:-}
case "$cache" in /*) ;; *) cache=${HOME:-/tmp}/.cache ;; esac
store=$cache/jospar/highs
faster="apt-get install -y cmake g++ && eng/get-highs.sh"
# A function that only a library new enough has.
needed=Highs_getCallbackDataOutItem

say() { printf '· %s\n' "$*"; }

is_usable() { [ -r "$1" ] && grep -q "$needed" "$1" 2> /dev/null; }

# HIGHS_LIBRARY rules out everything else, as in the program.
check_named() {
  [ -n "${HIGHS_LIBRARY:-}" ] || return 0
  if is_usable "$HIGHS_LIBRARY"; then exit 0; fi
  say "HIGHS_LIBRARY names $HIGHS_LIBRARY, which is no HiGHS 1.10 or newer: name another or unset it."
  exit 1
}

system_library() {
  local file
  for file in $( (ldconfig -p || /sbin/ldconfig -p) 2> /dev/null | sed -n 's/.*libhighs\.so\.1 .*=> //p') \
    /opt/homebrew/lib/libhighs.dylib /usr/local/lib/libhighs.dylib; do
    is_usable "$file" && return 0
  done
  return 1
}

built_library() {
  local file
  for file in "$store"/*/libhighs.so.1; do
    is_usable "$file" && return 0
  done
  return 1
}

offered() { apt-cache policy libhighs1 2> /dev/null | grep -q 'Candidate: [0-9]'; }

from_package() {
  command -v apt-get > /dev/null 2>&1 || return 1
  # Debian has the package from release 13 on; a fresh machine may not have read what apt offers.
  if ! offered && [ "$(id -u)" = 0 ] && [ "$(. /etc/os-release 2> /dev/null && echo "${ID:-}${VERSION_ID:-99}")" \> debian12 ]; then
    apt-get update > /dev/null 2>&1
  fi
  offered || return 1
  if [ "$(id -u)" != 0 ]; then
    say "Debian offers HiGHS as a package; as root: apt-get install libhighs1"
    return 1
  fi
  say "Installing Debian's package libhighs1 …"
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libhighs1 > /dev/null 2>&1 && system_library && return 0
  say "Debian's package libhighs1 could not be installed."
  return 1
}

# The machine's own Debian mirror, so that a mirror or proxy set up here is used for the source too.
mirror() {
  local found
  found=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2> /dev/null |
    sed -n -e 's/^URIs:[[:space:]]*//p' -e 's/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\) .*/\2/p' |
    tr ' ' '\n' | grep '/debian/*$' | head -n 1)
  printf '%s' "${found:-http://deb.debian.org/debian}"
}

can_build() {
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  if ! command -v apt-get > /dev/null 2>&1 || [ ! -r "$keyring" ]; then
    say "No Debian here to take HiGHS's source from; with a package manager of your own get HiGHS 1.10 or newer (brew install highs)."
    return 1
  fi
  if ! command -v cmake > /dev/null 2>&1 || ! { command -v c++ || command -v g++ || command -v clang++; } > /dev/null 2>&1; then
    say "No compiler to build HiGHS with; for twice the speed: $faster"
    return 1
  fi
  if ! command -v make > /dev/null 2>&1 && ! command -v ninja > /dev/null 2>&1; then
    say "No make or ninja to build HiGHS with; apt-get install -y make && eng/get-highs.sh"
    return 1
  fi
}

# One compiler for each processor, as far as there is a gigabyte of memory for each.
jobs() {
  local processors memory
  processors=$(getconf _NPROCESSORS_ONLN 2> /dev/null || echo 1)
  memory=$(awk '/MemAvailable/ { print int($2 / 1000000) }' /proc/meminfo 2> /dev/null)
  memory=${memory:-2}
  [ "$memory" -lt 1 ] && memory=1
  [ "$memory" -lt "$processors" ] && echo "$memory" || echo "$processors"
}

# Downloads the source through an apt with lists and cache of its own: the machine's stay as they are.
fetch() {
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/source"
  printf 'Types: deb-src\nURIs: %s\nSuites: trixie\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
    "$(mirror)" > "$work/trixie.sources"
  local options=(-oDir::Etc::sourcelist="$work/trixie.sources" -oDir::Etc::sourceparts=/dev/null
    -oDir::State::lists="$work/lists" -oDir::Cache="$work/cache" -oAPT::Sandbox::User=root
    -oAcquire::Retries=2 -oAcquire::http::Timeout=30)
  apt-get "${options[@]}" update || return 1
  # Without --tar-only the .dsc is asked for, which not every mirror has.
  (cd "$work" && apt-get "${options[@]}" source --download-only --tar-only highs) || return 1
  archive=$(ls "$work"/highs_*.orig.tar.* 2> /dev/null | grep -v '\.asc$' | head -n 1)
  [ -n "$archive" ] || return 1
  version=$(basename "$archive" | sed 's/^highs_\([0-9.]*[0-9]\).*/\1/')
  # CMake unpacks every kind itself; tar would need xz beside it.
  (cd "$work/source" && cmake -E tar xf "$archive")
}

# Passes on a tenth of the way each, with the time it took so far.
show_progress() {
  local line shown=0 percent
  SECONDS=0
  while IFS= read -r line; do
    case "$line" in "["*%"]"*)
      percent=${line#[}
      percent=$((${percent%%%*}))
      if [ "$percent" -ge $((shown + 10)) ]; then
        shown=$((percent / 10 * 10))
        [ "$shown" -lt 100 ] && say "  built $shown % after $SECONDS s"
      fi ;;
    esac
  done
}

compile() {
  local folder
  folder=$(dirname "$(ls "$work"/source/CMakeLists.txt "$work"/source/*/CMakeLists.txt 2> /dev/null | head -n 1)")
  cmake -S "$folder" -B "$work/build" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DFAST_BUILD=ON >> "$log" 2>&1 || return 1
  cmake --build "$work/build" --parallel "$(jobs)" 2>&1 | tee -a "$log" | show_progress
  [ "${PIPESTATUS[0]}" = 0 ] || return 1
  local library
  library=$(find "$work/build" -name 'libhighs.so.1' | head -n 1)
  is_usable "$library" || return 1
  mkdir -p "$work/result" && cp -L "$library" "$work/result/libhighs.so.1" && cp "$folder"/LICENSE* "$work/result/" 2> /dev/null
  [ -r "$work/result/libhighs.so.1" ]
}

from_source() {
  can_build || return 1
  if ! mkdir -p "$store" 2> /dev/null || [ ! -w "$store" ]; then
    say "Cannot write to $store, where HiGHS would be built."
    return 1
  fi
  exec 8> "$store/.lock"
  if command -v flock > /dev/null 2>&1 && ! flock -n 8; then
    say "HiGHS is being built by another run; waiting for it …"
    flock 8
  fi
  built_library && return 0
  rm -rf "$store"/.work.*
  work=$(mktemp -d "$store/.work.XXXXXX") || return 1
  log=$store/build.log
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT TERM HUP
  say "Fetching the source of HiGHS from Debian …"
  if ! fetch > "$log" 2>&1 8>&-; then
    say "The source of HiGHS could not be fetched (is the network there?); more in $log"
    return 1
  fi
  say "Building HiGHS $version (once; two to three minutes on two processors that have nothing else to do) …"
  if ! compile 8>&-; then
    say "HiGHS did not build; more in $log"
    return 1
  fi
  # Renamed in one step: a run that looks here meanwhile finds all of it or nothing.
  rm -rf "${store:?}/$version"
  mv "$work/result" "$store/$version" && say "HiGHS $version is in $store/$version"
}

check_named
system_library || built_library || from_package || from_source || exit 1
exit 0
