#!/bin/sh
# Kills the archive service with -9 again and again during a run, then checks the log: every decision is recomputed from
# the facts, numbers have no gap, the result is complete.
#   benchmarks/kill-archive.sh DATA [KILLS]      DATA must not exist; 20 kills, eight minutes
# Every 20 seconds at most, at another moment each time: the supervisor gives up after seven deaths in two minutes.
set -eu
data=${1:?a new data directory} kills=${2:-20}
minutes=$((kills / 3 + 2))
acdc=$(dirname "$0")/../acdc
[ ! -e "$data" ] || { echo "$data exists; give a new directory" >&2; exit 2; }

"$acdc" run --data "$data" --minutes "$minutes" --seed 7 --plain >"$data.log" 2>&1 &
run=$!

# Not from run.json: it is written while a killed service is not up again.
pid() { pgrep -P "$run" -f acdc.instance=archive-0 || true; }
decided() { grep -o 'evolving: [0-9,]*' "$data.log" | tail -1 | cut -d' ' -f2 | tr -d ,; }

killed=0
last=0
while [ "$killed" -lt "$kills" ] && kill -0 "$run" 2>/dev/null; do
    now=$(decided)
    if [ "${now:-0}" -gt "$last" ] && [ -n "$(pid)" ]; then
        if kill -9 "$(pid)" 2>/dev/null; then
            killed=$((killed + 1))
            last=$now
            echo "kill $killed after $now decided candidates"
        fi
        sleep "18.$((killed * 37 % 100))"
    else
        sleep 0.5
    fi
done

wait "$run" && ended=0 || ended=$?
echo "killed $killed times; the run ended with status $ended after $(decided) candidates"
tail -3 "$data.log"
"$acdc" replay --verify --data "$data"
