#!/usr/bin/env bash
# Packs the packages into a folder, and has a fresh project outside the repository use them: on net10.0, trimmed on net10.0, as native AOT on
# net8.0, and the netstandard2.0 build on Mono. Each must decide the Quickstart's requests to the same bytes. The tool is installed.
# With NRules the same requests are decided on that engine. Without arguments all are tried, and what a machine lacks is said; with names
# (net10 trimmed aot mono nrules tool) these alone, and then nothing may be lacking.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true DOTNET_SKIP_FIRST_TIME_EXPERIENCE=true

wanted=("$@")
[ $# -gt 0 ] || wanted=(net10 trimmed aot mono nrules tool)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 passed=0 skipped=0

# The cache is of this run alone: no package of another day can stand in for what is packed here.
version=$(dotnet msbuild "$root/src/Kanalvalg" -getProperty:PackageVersion)
cp -r "$root/tests/packages/Consumer" "$work/consumer"
cp "$root/global.json" "$root/samples/Quickstart/requests.json" "$work/"
pack() {
    local project=$1
    dotnet pack "$root/src/$project" -c Release -o "$work/feed" -v quiet
    for package in nupkg snupkg; do
        [ -f "$work/feed/$project.$version.$package" ] || { echo "$project: no $package was packed"; exit 1; }
    done
    for file in README.md icon.png; do
        grep -q "$file" "$work/feed/$project.$version.nupkg" || { echo "$project: no $file in the package"; exit 1; }
    done
}
for project in Kanalvalg Kanalvalg.Extensions.DependencyInjection Kanalvalg.Tool; do pack "$project"; done
if dotnet restore "$root/src/Kanalvalg.NRules" > /dev/null 2>&1; then pack Kanalvalg.NRules; fi
cd "$work/consumer"
cat > nuget.config <<XML
<configuration>
  <config><add key="globalPackagesFolder" value="$work/packages" /></config>
  <packageSources><add key="packed" value="$work/feed" /></packageSources>
</configuration>
XML

# For every restore from here on, whatever configuration the machine has.
export RestoreAdditionalProjectSources="$work/feed" RestorePackagesPath="$work/packages"

quietly() { "$@" > "$work/log" 2>&1 || { cat "$work/log"; return 1; }; }

# The decisions of one way of running, compared with the first that there were.
decide() {
    local name=$1
    shift
    if ! "$@" "$work/requests.json" "$work/$name.out"; then
        echo "$name: failed"; failed=$((failed + 1)); return
    fi
    [ -f "$work/first" ] || cp "$work/$name.out" "$work/first"
    if [ -s "$work/first" ] && cmp -s "$work/first" "$work/$name.out"; then
        echo "$name: $(wc -l < "$work/$name.out") decisions, the same bytes"; passed=$((passed + 1))
    else
        echo "$name: other bytes"; failed=$((failed + 1))
    fi
}

lacking() {
    echo "$1: not run, $2"
    if [ "$explicit" = true ]; then failed=$((failed + 1)); else skipped=$((skipped + 1)); fi
}

broken() { echo "$1: failed to build"; failed=$((failed + 1)); }

restore_of() { dotnet restore -p:KanalvalgVersion="$version" "$@" > "$work/restore.log" 2>&1; }

explicit=false
[ $# -eq 0 ] || explicit=true
for name in "${wanted[@]}"; do
    rm -rf obj bin
    case $name in
    net10)
        if quietly dotnet build -f net10.0 -c Release -p:TargetFrameworks=net10.0 -p:PublishTrimmed=false -p:KanalvalgVersion="$version" -o "$work/net10"; then
            decide net10 dotnet "$work/net10/Consumer.dll"
        else broken net10; fi ;;
    trimmed)
        if ! restore_of -p:TargetFrameworks=net10.0 -r linux-x64; then lacking trimmed "its runtime pack cannot be had"
        elif quietly dotnet publish --no-restore -f net10.0 -c Release -r linux-x64 --self-contained -p:TargetFrameworks=net10.0 -p:KanalvalgVersion="$version" -o "$work/trimmed"; then
            decide trimmed "$work/trimmed/Consumer"
        else broken trimmed; fi ;;
    aot)
        if ! command -v clang > /dev/null && ! command -v gcc > /dev/null; then lacking aot "there is no linker: install gcc or clang"
        elif ! restore_of -p:TargetFrameworks=net8.0 -r linux-x64; then lacking aot "the native compiler for net8.0 cannot be had"
        elif quietly dotnet publish --no-restore -f net8.0 -c Release -r linux-x64 -p:TargetFrameworks=net8.0 -p:KanalvalgVersion="$version" -p:CppCompilerAndLinker="$(command -v clang || command -v gcc)" -o "$work/aot"; then
            decide aot "$work/aot/Consumer"
        else broken aot; fi ;;
    mono)
        facades=/usr/lib/mono/4.5/Facades
        if ! command -v mono > /dev/null || ! command -v mcs > /dev/null || [ ! -f "$facades/netstandard.dll" ]; then lacking mono "there is no Mono with its facades: apt-get install --no-install-recommends mono-devel"
        elif quietly dotnet build -f netstandard2.0 -c Release -p:TargetFrameworks=netstandard2.0 -p:KanalvalgVersion="$version" -o "$work/mono"; then
            # netstandard2.0 makes a library of the consumer; Mono's compiler makes the program that starts it.
            echo 'static class Launcher { static int Main(string[] args) { return Program.Main(args); } }' > "$work/Launcher.cs"
            if quietly mcs -out:"$work/mono/Launcher.exe" -r:"$facades/netstandard.dll" -r:"$work/mono/Consumer.dll" "$work/Launcher.cs"; then
                decide mono mono "$work/mono/Launcher.exe"
            else broken mono; fi
        else broken mono; fi ;;
    nrules)
        if [ ! -f "$work/feed/Kanalvalg.NRules.$version.nupkg" ]; then lacking nrules "the registry does not serve the NRules packages"
        elif quietly dotnet build -f net10.0 -c Release -p:TargetFrameworks=net10.0 -p:PublishTrimmed=false -p:Engine=NRules -p:KanalvalgVersion="$version" -o "$work/nrules"; then
            decide nrules dotnet "$work/nrules/Consumer.dll"
        else broken nrules; fi ;;
    tool)
        if quietly dotnet tool install Kanalvalg.Tool --tool-path "$work/tool" --version "$version" --configfile nuget.config && "$work/tool/kanalvalg" check dk-varde > "$work/log"; then
            echo "tool: installed, and checks a profile"; passed=$((passed + 1))
        else cat "$work/log"; broken tool; fi ;;
    *) echo "$name is no way to run"; exit 2 ;;
    esac
done
echo "packages: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
