# What the benchmark scripts share. To be sourced, not run.

readonly BENCH=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)
readonly ROOT=$(dirname -- "$BENCH")
readonly STEMMA="$ROOT/stemma"
readonly SNAPSHOT=2026-09-25

die() { # words
  echo "$(basename -- "$0"): $*" >&2
  exit 2
}

# Builds this module, and what it needs, if a source is newer than what was built; BENCH_JAVA then runs its classes.
build_bench() {
  local built="$BENCH/target/class-path.txt"
  if [[ ! -e $built ]] || [[ -n $(find "$ROOT" \( -name target -o -name .git \) -prune -o \
    \( -name '*.java' -o -name '*.ttl' -o -name '*.rq' -o -name pom.xml -o -path '*/src/main/resources/*' \) -type f \
    -newer "$built" -not -path '*/src/test/*' -print -quit) ]]; then
    echo "bench: building ..." >&2
    (cd "$ROOT" && mvn -B -ntp -q -Pbench -pl bench -am -DskipTests package) >&2 ||
      die "the build failed; the lines above say where."
    touch "$built"
  fi
  BENCH_JAVA=("$JAVA" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
    -cp "$BENCH/target/classes:$(<"$built")")
}

# The same, and puts the tests of a module, and all that tests need, on the class path.
build_bench_with_tests_of() { # module
  local built="$BENCH/target/class-path.txt"
  [[ ! -e $built ]] || [[ -z $(find "$ROOT/$1/src/test" -type f -newer "$built" -print -quit) ]] || rm -- "$built"
  build_bench
  BENCH_JAVA[-1]="$ROOT/$1/target/test-classes:$BENCH/target/classes:$(<"$BENCH/target/test-class-path.txt")"
}

bench_java() { # arguments of java
  "${BENCH_JAVA[@]}" "$@"
}

# Takes `--store tdb2|columns` from the front of the arguments: leaves the stores that are tried in STORES (both, if none is
# named) and the rest in ARGUMENTS.
take_store() { # arguments of the script
  STORES=(tdb2 columns)
  if [[ ${1:-} == --store ]]; then
    [[ ${2:-} =~ ^(tdb2|columns)$ ]] || die "--store is tdb2 or columns."
    STORES=("$2")
    shift 2
  fi
  ARGUMENTS=("$@")
}

# A folder for this run, removed when it ends. Set BENCH_DIR to a disk with room.
make_work_folder() {
  WORK=$(mktemp -d "${BENCH_DIR:-${TMPDIR:-/tmp}}/stemma-bench.XXXXXX")
  trap 'rm -rf -- "$WORK"' EXIT
}

# Runs a program (no function: its memory would not be seen); leaves its seconds in TOOK, those of the processors in CPU, its
# peak resident memory (MB) in PEAK, its exit code in STATUS. Its words go to $WORK/log.
try_measure() { # command ...
  local began pid peak=0 ticks=0 now
  STATUS=0
  began=$EPOCHREALTIME
  "$@" >>"$WORK/log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    now=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null || true)
    [[ -n $now ]] && peak=$now
    now=$(awk '{ print $14 + $15 }' "/proc/$pid/stat" 2>/dev/null || true)
    [[ -n $now ]] && ticks=$now
    sleep 0.05
  done
  wait "$pid" || STATUS=$?
  TOOK=$(awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f", b - a }')
  CPU=$(awk -v t="$ticks" -v h="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f", t / h }')
  PEAK=$((peak / 1024))
}

# The same, and ends the benchmark if the program fails.
measure() { # command ...
  try_measure "$@"
  ((STATUS == 0)) || failed "$@"
}

failed() { # command ...
  tail -n 20 "$WORK/log" >&2
  echo "$(basename -- "$0"): exit code $STATUS from: $*" >&2
  exit 3
}

median() { # numbers
  printf '%s\n' "$@" | sort -n | awk '{ n[NR] = $1 } END { print NR % 2 ? n[(NR + 1) / 2] : (n[NR / 2] + n[NR / 2 + 1]) / 2 }'
}

megabytes() { # folder or file
  du -sm -- "$1" | cut -f1
}

need_size() { # arguments of the script
  (($# == 1)) && [[ $1 =~ ^[1-9][0-9]{1,7}$ ]] && (($1 <= 10000000)) ||
    die "give the number of models, from 10 to 10000000, and nothing else."
}

machine() {
  local memory
  memory=$(awk '/^MemTotal/ { printf "%d GB", $2 / 1048576 }' /proc/meminfo)
  echo "$(nproc) processors, $memory, $("$JAVA" -version 2>&1 | sed -n 2p), STEMMA_JAVA_OPTS=${STEMMA_JAVA_OPTS:-}"
}

JAVA=$("$STEMMA" jdk)/bin/java
readonly JAVA
