#!/usr/bin/env bash
# A private RabbitMQ for the tests and the benchmarks: eng/broker.sh FOLDER runs one in the foreground, on loopback, with
# ports, node name, data and random credentials of its own in FOLDER, and prints its address when it answers. It ends
# with SIGTERM or when its standard input closes, so that none outlives the test run. Started again with the same FOLDER
# it is the same broker, with what it had on disk. Nothing of a broker that this machine may run is touched. While it runs,
# eng/broker.sh FOLDER COMMAND… has its rabbitmqctl do a command.
set -u
folder=${1:?"usage: eng/broker.sh FOLDER [COMMAND…]"}
how="as root: apt-get install rabbitmq-server (./test does so itself when run as root)"

fail() {
  printf 'broker: %s\n' "$*" >&2
  exit 5
}

# Debian's own command changes to another account; the script behind it does not.
server=
for place in /usr/lib/rabbitmq/bin/rabbitmq-server /usr/local/sbin/rabbitmq-server /opt/homebrew/sbin/rabbitmq-server "$(command -v rabbitmq-server 2> /dev/null)"; do
  [ -n "$place" ] && [ -x "$place" ] && server=$place && break
done
[ -n "$server" ] && command -v epmd > /dev/null 2>&1 || fail "RabbitMQ is missing: the tests of the queue need it; $how"

answers() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

free_port() {
  local port
  while :; do
    # Below the ports that the kernel hands out by itself.
    port=$((20000 + ($(od -An -N2 -tu2 /dev/urandom) % 12000)))
    answers "$port" || break
  done
  printf '%s' "$port"
}

random() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

umask 077
exec 4<&0
mkdir -p "$folder/home" "$folder/data" "$folder/logs" || fail "cannot write to $folder"
if [ ! -f "$folder/settings" ]; then
  printf 'port=%s\ndistribution=%s\nepmd=%s\nnode=%s\nuser=%s\npassword=%s\n' \
    "$(free_port)" "$(free_port)" "$(free_port)" "jospar-$(random 4)@localhost" "u$(random 4)" "$(random 16)" > "$folder/settings"
  random 16 > "$folder/home/.erlang.cookie"
  chmod 400 "$folder/home/.erlang.cookie"
fi
. "$folder/settings"
cat > "$folder/rabbitmq.conf" << END
listeners.tcp.local = 127.0.0.1:$port
default_user = $user
default_pass = $password
log.file.level = warning
log.console = false
# A full disk of the machine that the tests run on is no matter of theirs.
disk_free_limit.absolute = 1MB
END
: > "$folder/plugins"
: > "$folder/environment"

export HOME="$folder/home" ERL_EPMD_PORT="$epmd" ERL_EPMD_ADDRESS=127.0.0.1
export RABBITMQ_NODENAME="$node" RABBITMQ_DIST_PORT="$distribution" RABBITMQ_NODE_PORT="$port"
export RABBITMQ_MNESIA_BASE="$folder/data" RABBITMQ_LOG_BASE="$folder/logs" RABBITMQ_PID_FILE="$folder/pid"
export RABBITMQ_CONFIG_FILE="$folder/rabbitmq.conf" RABBITMQ_CONF_ENV_FILE="$folder/environment"
export RABBITMQ_ENABLED_PLUGINS_FILE="$folder/plugins" RABBITMQ_FEATURE_FLAGS_FILE="$folder/feature_flags"
export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +S 2:2"
if [ $# -gt 1 ]; then
  exec bash "$(dirname -- "$server")/rabbitmqctl" "${@:2}"
fi
# Run as one process, so that the one that is ended is the broker itself.
export RUNNING_UNDER_SYSTEMD=true

names= broker= listener=
end() {
  trap - TERM INT HUP EXIT
  kill -KILL $broker $names $listener 2> /dev/null
  wait 2> /dev/null
  exit "${1:-0}"
}
rm -f "$folder/logs/server"
epmd -port "$epmd" -address 127.0.0.1 > "$folder/logs/epmd" 2>&1 < /dev/null &
names=$!
trap 'end 0' TERM INT HUP EXIT
bash "$server" > "$folder/logs/server" 2>&1 < /dev/null &
broker=$!

tries=0
until grep -q "completed with" "$folder/logs/server" 2> /dev/null && answers "$port"; do
  kill -0 "$broker" 2> /dev/null || { tail -n 5 "$folder/logs/server" >&2; fail "RabbitMQ did not start; more in $folder/logs"; }
  tries=$((tries + 1))
  [ "$tries" -lt 1200 ] || fail "RabbitMQ did not answer within two minutes; more in $folder/logs"
  sleep 0.1
done
printf 'amqp://%s:%s@127.0.0.1:%s/\n' "$user" "$password" "$port"
# Until somebody ends it, or the one who started it is gone; in the background, so that signals come through.
cat <&4 > /dev/null &
listener=$!
wait -n "$listener" "$broker"
end 0
