#!/usr/bin/env bash
# Called by bench/run scaling: draws of a stress test in one process, and by workers through a private RabbitMQ; then jobs
# that do nothing, for what broker and collector do in a second. Prints Markdown tables; progress on standard error.
# Usage: bench/scaling.sh PROGRAM [--draws N] [--projects N] [--time T] [--repeats N] [--jobs N]
set -u
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P) || exit 5
program=$1
shift
draws=1000 projects=800 time=40s repeats=3 jobs=400
while [ "$#" -gt 0 ]; do
  case "$1" in
    --draws) draws=${2:?} ;;
    --projects) projects=${2:?} ;;
    --time) time=${2:?} ;;
    --repeats) repeats=${2:?} ;;
    --jobs) jobs=${2:?} ;;
    *)
      printf 'bench/run scaling: no option %s; there are --draws, --projects, --time (of the search for the plan), --repeats and --jobs.\n' "$1" >&2
      exit 2 ;;
  esac
  shift 2
done

folder=$(mktemp -d) || exit 5
workers=()

end() {
  trap - EXIT
  if [ "${#workers[@]}" != 0 ]; then
    # Idle workers leave at once.
    kill -TERM "${workers[@]}" 2> /dev/null
    wait "${workers[@]}" 2> /dev/null
  fi
  [ -z "${broker:-}" ] || kill -TERM "$broker" 2> /dev/null
  wait 2> /dev/null
  rm -rf "${folder:?}"
}
trap end EXIT
trap 'exit 130' INT TERM

say() { printf '%s\n' "$*" >&2; }

# The middle of the numbers on standard input, and the slowest over the fastest.
median() { sort -n | awk '{ at[NR] = $1 } END { printf "%.2f | %.2f", (at[int((NR + 1) / 2)] + at[int((NR + 2) / 2)]) / 2, at[NR] / at[1] }'; }

start_broker() {
  mkfifo "$folder/alive"
  "$root/eng/broker.sh" "$folder/broker" < "$folder/alive" > "$folder/address" &
  broker=$!
  exec 3> "$folder/alive"
  until [ -s "$folder/address" ]; do
    kill -0 "$broker" 2> /dev/null || exit 5
    sleep 0.1
  done
  JOSPAR_QUEUE=$(cat "$folder/address")
  export JOSPAR_QUEUE
}

start_worker() {
  local said="$folder/worker${#workers[@]}"
  dotnet "$program" work --queue --parallel 1 > /dev/null 2> "$said" 3>&- &
  workers+=("$!")
  until grep -q '^Worker' "$said" 2> /dev/null; do
    kill -0 "${workers[-1]}" 2> /dev/null || { cat "$said" >&2; exit 5; }
    sleep 0.1
  done
  # It says so before it has joined.
  sleep 2
}

# A row: the same draws so many times, from start to end of the command. The first row is what the others are held against.
measure() {
  local name=$1 n began
  shift
  for ((n = 1; n <= repeats; n++)); do
    say "· $name: $n of $repeats …"
    began=$EPOCHREALTIME
    dotnet "$program" stress "$folder/package" "$folder/plan" --draws "$draws" --seed 1 --out "$folder/result" "$@" \
      > "$folder/said" 2>&1 || { cat "$folder/said" >&2; exit 5; }
    awk -v from="$began" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.3f\n", to - from }'
    [ -d "$folder/expected" ] || cp -r "$folder/result" "$folder/expected"
    diff -rq "$folder/expected" "$folder/result" > /dev/null || touch "$folder/differs"
  done > "$folder/times"
  local figures bytes=same
  figures=$(median < "$folder/times")
  : "${one:=${figures%% *}}"
  [ ! -e "$folder/differs" ] || bytes=DIFFERENT
  rm -f "$folder/differs"
  printf '| %s | %s | %s | %s |\n' "$name" "$figures" \
    "$(awk -v one="$one" -v here="${figures%% *}" 'BEGIN { printf "%.2f", one / here }')" "$bytes"
}

say "· A programme of $projects projects, and a plan of it in $time …"
dotnet "$program" generate --projects "$projects" --seed 1 -o "$folder/package" > "$folder/said" 2>&1 &&
  dotnet "$program" plan "$folder/package" -o "$folder/plan" --time "$time" >> "$folder/said" 2>&1 || {
  cat "$folder/said" >&2
  exit 5
}
start_broker

printf '%s draws of a programme of %s projects, from start to end of the command; %s runs of each; %s processors, load %s\n\n' \
  "$draws" "$projects" "$repeats" "$(getconf _NPROCESSORS_ONLN)" "$(cut -d ' ' -f 1 /proc/loadavg 2> /dev/null || echo unknown)"
printf '| evaluated by | median s | slowest over fastest | times as fast | bytes |\n| --- | --- | --- | --- | --- |\n'
measure 'the process itself, one thread' --workers 1
measure 'the process itself, two threads' --workers 2
start_worker
measure 'one worker over RabbitMQ' --queue
start_worker
measure 'two workers over RabbitMQ' --queue

printf '\n| jobs that do nothing | result |\n| --- | --- |\n'
for pause in 10 0; do
  say "· $jobs jobs of $pause ms …"
  printf '| %s of %s ms | ' "$jobs" "$pause"
  dotnet "$program" work --queue --try "$jobs" --pause "$pause" 2> /dev/null | sed -n 's/^\(.* jobs done right.*\)$/\1 |/p'
done
