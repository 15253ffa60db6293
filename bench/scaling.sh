#!/usr/bin/env bash
# Called by bench/run scaling: a private broker, jobs that take a fixed time, and one and two workers that do one at a
# time; then jobs that take none, for what broker and collector do in a second. Prints a Markdown table.
# Usage: bench/scaling.sh PROGRAM [JOBS]
set -u
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P) || exit 5
program=$1 jobs=${2:-400}
folder=$(mktemp -d) || exit 5
workers=()

end() {
  trap - EXIT
  [ "${#workers[@]}" = 0 ] || kill -KILL "${workers[@]}" 2> /dev/null
  [ -z "${broker:-}" ] || kill -TERM "$broker" 2> /dev/null
  wait 2> /dev/null
  rm -rf "${folder:?}"
}
trap end EXIT
trap 'exit 130' INT TERM

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

printf '| workers | jobs | took | result |\n| --- | --- | --- | --- |\n'
for size in 1 2; do
  dotnet "$program" work --queue --parallel 1 > /dev/null 2> "$folder/worker$size" &
  workers+=("$!")
  until grep -q '^Worker' "$folder/worker$size" 2> /dev/null; do sleep 0.1; done
  sleep 2
  for pause in 10 0; do
    printf '| %s | %s of %s ms | ' "$size" "$jobs" "$pause"
    dotnet "$program" work --queue --try "$jobs" --pause "$pause" 2> /dev/null |
      sed -n 's/^\(.* jobs done right\).* in \(.*\)$/\2 | \1 |/p'
  done
done
