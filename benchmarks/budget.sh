#!/usr/bin/env bash
# How many instructions each kind of work takes, counted by callgrind on a native build, against benchmarks/budget.txt: more than a tenth
# above fails. The difference of two runs of unlike length, so that starting up counts for nothing. KANALVALG_ACCEPT=1 writes the file anew.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true DOTNET_SKIP_FIRST_TIME_EXPERIENCE=true

skip() { echo "budget: not run, $1"; exit 0; }
linker=$(command -v clang || command -v gcc) || skip "there is no linker: install gcc or clang"
command -v valgrind > /dev/null || skip "there is no valgrind"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=benchmarks/Kanalvalg.Budget
dotnet restore "$program" -r linux-x64 -p:Native=true > "$work/log" 2>&1 || skip "the native compiler for net8.0 cannot be had"
dotnet publish "$program" --no-restore -c Release -r linux-x64 -p:Native=true -p:CppCompilerAndLinker="$linker" -o "$work/out" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
rm -f "$work/out/"*.dbg # valgrind cannot read them

# In hexadecimal: a heap of half a gigabyte, for valgrind does not lend the runtime all that it would set aside; and a first generation of
# 64 MB, which else goes by the processor's cache, so that no collection is counted.
counted() {
    DOTNET_GCHeapHardLimit=20000000 DOTNET_GCgen0size=4000000 DOTNET_gcConcurrent=0 valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file="$work/count" \
        "$work/out/Kanalvalg.Budget" "$1" samples/Quickstart/requests.json "$2" > "$work/operations"
    sed -nE 's/.*Collected : ([0-9]+).*/\1/p' "$work/count" | grep . || { cat "$work/count" >&2; exit 1; }
}

# Starting up differs by some ten thousand instructions from run to run: the rounds of each kind drown that.
failed=0
for of_kind in scenario:4000 request:8000 first:4000 json:120 questions:400 rows:120; do
    kind=${of_kind%:*} many=${of_kind#*:} few=$((${of_kind#*:} / 4))
    start=$(counted "$kind" "$few"); done_few=$(cat "$work/operations")
    end=$(counted "$kind" "$many"); done_many=$(cat "$work/operations")
    found=$(awk -v a="$start" -v b="$end" -v n="$done_few" -v m="$done_many" 'BEGIN { printf "%.1f", (b - a) / (m - n) }')
    echo "$kind $found" >> "$work/budget.txt"
    granted=$(awk -v kind="$kind" '$1 == kind { print $2 }' benchmarks/budget.txt 2> /dev/null || true)
    ratio=$(awk -v found="$found" -v granted="${granted:-0}" 'BEGIN { printf "%.3f", (granted > 0 ? found / granted : 99) }')
    if awk -v r="$ratio" 'BEGIN { exit !(r > 1.1) }'; then failed=$((failed + 1)); fi
    echo "$kind: $found instructions, $ratio of the ${granted:-none} granted"
done
if [ "${KANALVALG_ACCEPT:-}" = 1 ]; then cp "$work/budget.txt" benchmarks/budget.txt; echo "budget: written"; exit 0; fi
if [ "$failed" -gt 0 ]; then echo "budget: $failed kinds of work take over a tenth more; KANALVALG_ACCEPT=1 benchmarks/budget.sh grants it"; exit 1; fi
echo "budget: kept"
