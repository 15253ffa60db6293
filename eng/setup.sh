# Set-up shared by ./jospar and ./test; sourced by both. Everything is said on standard error, so that what a command
# prints stays clean. Sets: root (the checkout), place (what is built), and the functions below.

place="$root/artifacts"

# dotnet, npm and the solver keep their caches in the home; an account without one gets a home of its own here.
if [ -z "${HOME:-}" ] || [ ! -d "$HOME" ] || [ ! -w "$HOME" ]; then export HOME="$place/home"; fi

say() { printf '%s\n' "$*" >&2; }

# One line that says what is missing and how to get it; 5 is the exit code for the environment.
missing() {
  say "jospar: $*"
  exit 5
}

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1

# What the program is built from: a file or folder here that is newer than the stamp means building again.
sources=(src eng Directory.Build.props Directory.Packages.props BannedSymbols.txt global.json package.json package-lock.json)

# The folder of the program in use; empty before the first set-up.
app_folder() {
  app=
  if [ -r "$place/current" ]; then
    IFS= read -r app < "$place/current" || true
    app="$place/$app"
  fi
}

# Whether the program in use was built from the sources as they are, and from as much as can be had.
is_current() {
  app_folder
  [ -n "$app" ] && [ -f "$app/jospar.dll" ] && [ -f "$app/.stamp" ] || return 1
  if [ -f "$app/.without-node" ] && command -v npm > /dev/null 2>&1; then return 1; fi
  local source present=()
  for source in "${sources[@]}"; do
    [ -e "$root/$source" ] && present+=("$root/$source")
  done
  [ -z "$(find "${present[@]}" \( -type d \( -name bin -o -name obj \) -prune \) -o -newer "$app/.stamp" -print -quit 2> /dev/null)" ]
}

check_system() {
  case "$(uname -s)" in
    MINGW* | MSYS* | CYGWIN*)
      missing "Windows is not supported directly; use Debian in WSL: wsl --install -d Debian" ;;
  esac
}

check_dotnet() {
  command -v dotnet > /dev/null 2>&1 || missing \
    "the .NET SDK 10 is missing; get it: https://dotnet.microsoft.com/download/dotnet/10.0 (or: curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0)"
  if (cd "$root" && dotnet --version > /dev/null 2>&1); then return 0; fi
  # Without the system's ICU library .NET starts only when it is told to do without.
  export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
  (cd "$root" && dotnet --version > /dev/null 2>&1) || missing \
    "dotnet is here, but not its SDK 10; get it: https://dotnet.microsoft.com/download/dotnet/10.0"
}

# Runs a step with its output in a log; shows the log's end when it fails.
logged() {
  local log="$place/$1.log"
  shift
  if "$@" > "$log" 2>&1 < /dev/null; then return 0; fi
  tail -n 12 "$log" | sed 's/^/    /' >&2
  say "    (all of it: $log)"
  return 1
}

# Installs the node packages (charts, the WebAssembly solver, what the tests use) as locked. Returns 1 where they cannot be had.
set_up_node() {
  [ -f "$root/package-lock.json" ] || return 0
  local lock="$root/node_modules/.package-lock.json"
  if [ -f "$lock" ] && [ ! "$root/package-lock.json" -nt "$lock" ]; then return 0; fi
  if ! command -v npm > /dev/null 2>&1; then
    say "· Node 20 with npm is missing: reports have no charts, and the solver in WebAssembly is out of reach; get it: apt-get install nodejs npm, or https://nodejs.org"
    return 1
  fi
  say "· Fetching node packages (charts, solver in WebAssembly) …"
  if ! (cd "$root" && logged npm npm ci --ignore-scripts --no-audit --no-fund); then
    say "· Node packages could not be fetched (is the network there?): going on without them."
    return 1
  fi
  touch "$lock"
}

# Finds or builds HiGHS. Failing is no end: the program falls back to WebAssembly and says so.
set_up_highs() {
  [ -x "$root/eng/get-highs.sh" ] || return 0
  "$root/eng/get-highs.sh" >&2 < /dev/null || say "· No native HiGHS: the solver in WebAssembly does the work at half the speed (./jospar doctor says more)."
}

# Builds beside what is in use and then changes over, so that a program that runs keeps the files that it started with.
build_program() {
  local next="app-$(date +%Y%m%d%H%M%S)-$$" was="$app"
  mkdir -p "$place/$next"
  touch "$place/$next/.stamp"
  [ "$1" = without-node ] && touch "$place/$next/.without-node"
  say "· Building the program …"
  # The analysers speak to whoever changes the code, in ./test; here they would only take time.
  if ! logged build dotnet publish "$root/src/Jospar.Cli/Jospar.Cli.csproj" -c Release -v q --nologo \
    --artifacts-path "$place/build" -o "$place/$next" -p:UseSharedCompilation=false -p:RunAnalyzers=false; then
    rm -rf "${place:?}/$next"
    missing "the program did not build; without the network, packages cannot be restored the first time"
  fi
  printf '%s\n' "$next" > "$place/current.next" && mv -f "$place/current.next" "$place/current"
  local old
  for old in "$place"/app-*; do
    [ "$old" = "$place/$next" ] || [ "$old" = "$was" ] || rm -rf "$old"
  done
}

# Everything that the program needs, one set-up at a time.
set_up() {
  check_system
  mkdir -p "$place" 2> /dev/null && [ -w "$place" ] || missing "cannot write to $place; give this account the checkout, or clone it again"
  exec 9> "$place/.lock"
  if command -v flock > /dev/null 2>&1 && ! flock -n 9; then
    say "· Another set-up is under way here; waiting for it …"
    flock 9
  fi
  # The lock stays with this shell alone: a compiler that lingers must not keep it.
  is_current || run_steps 9>&-
  exec 9>&-
}

run_steps() {
  say "Setting up Jospar (once; about a minute, and three more where HiGHS has to be compiled)"
  [ "$HOME" != "$place/home" ] || { mkdir -p "$HOME"; say "· No writable home folder: caches go to $HOME."; }
  check_dotnet
  local node=with-node
  set_up_node || node=without-node
  set_up_highs
  build_program "$node"
  app_folder
  say "Ready."
}
