// [TURNS [PROFILE...]]: everyone in one run, in turn and over again, the best of each: other work on the machine only ever adds. Prints tables in Markdown.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem, loadavg } from 'node:os';
import { contestants, folder, profiles as known } from './contestants.mjs';

const turns = Number(process.argv[2] ?? 3);
const profiles = process.argv.length > 3 ? process.argv.slice(3) : known;
const colds = 4;
const all = await contestants();
const best = new Map(profiles.flatMap(profile => all.map(one => [key(profile, one), {}])));

const load = [];
for (let turn = 0; turn < turns; turn++) {
  for (const profile of profiles) {
    for (const one of all.filter(one => !one.missing)) {
      load.push(loadavg()[0]);
      process.stderr.write(`${turn + 1}/${turns} ${profile} ${one.name}\n`);
      keep(profile, one, run(one.measure(profile)));
      if (one.bytes) keep(profile, one, run(one.bytes(profile)));
      for (let i = 0; one.cold && i < colds; i++) keep(profile, one, await firstAnswer(one.cold(profile)));
    }
  }
}

print();

function key(profile, one) {
  return `${profile} ${one.name}`;
}

function keep(profile, one, figures) {
  const kept = best.get(key(profile, one));
  for (const [name, figure] of Object.entries(figures)) kept[name] = Math.min(kept[name] ?? Infinity, figure);
}

function run([command, ...args]) {
  return JSON.parse(execFileSync(command, args, { maxBuffer: 1 << 26 }).toString());
}

// From the start of the process to the first word of its answer, by the clock; and the processor time that took.
function firstAnswer([command, ...args]) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let first;
    child.stdout.once('data', said => { first = { cold: Number(process.hrtime.bigint() - start) / 1e6, coldUsed: Number(said.toString().split(' ')[1]) }; });
    child.on('error', reject);
    child.on('close', code => (code === 0 && first ? resolve(first) : reject(new Error(`${command} ${args.join(' ')} ended with ${code}`))));
  });
}

function print() {
  const version = name => JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url))).version;
  const packages = readFileSync(new URL('../../../Directory.Packages.props', import.meta.url), 'utf8');
  const pinned = name => packages.match(new RegExp(`"${name}" Version="([^"]+)"`))[1];
  console.log(`Machine: ${cpus()[0].model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, load average ${Math.min(...load).toFixed(0)} to ${Math.max(...load).toFixed(0)} during the run.`);
  console.log(`Versions: .NET SDK ${execFileSync('dotnet', ['--version']).toString().trim()}, Node ${process.version}, @gorules/zen-engine ${version('@gorules/zen-engine')}, json-rules-engine ${version('json-rules-engine')}, `
    + `@cedar-policy/cedar-wasm ${version('@cedar-policy/cedar-wasm')}, RulesEngine ${pinned('RulesEngine')}, NRules.Runtime ${pinned('NRules.Runtime')}.`);
  for (const profile of profiles) table(profile);
}

function table(profile) {
  const { id, sha256, rules } = JSON.parse(readFileSync(`${folder}/${profile}.profile.json`));
  const base = best.get(key(profile, all.find(one => one.name === 'Kanalvalg')));
  const agreed = Math.min(...all.filter(one => !one.missing).map(one => best.get(key(profile, one)).agreed));
  console.log(`\n### ${id}: ${rules.length} rules, ${agreed} scenarios, all decided alike by all (profile ${sha256.slice(0, 12)})\n`);
  console.log('| | a decision, mean | x Kanalvalg | median | p99 | decisions/s, one core | bytes a decision | engine build | process start to first answer | processor time of that | on disk |');
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const one of all) {
    const at = best.get(key(profile, one));
    console.log(one.missing ? `| ${one.name} | ${one.missing} |${' |'.repeat(9)}`
      : `| ${one.name} | ${time(at.mean)} | ${short(at.mean / base.mean)} | ${time(at.median)} | ${time(at.p99)} | ${count(1e9 / at.mean)} | ${count(at.bytes)} `
        + `| ${at.build > 0 ? `${short(at.build)} ms` : ''} | ${at.cold ? `${short(at.cold)} ms` : ''} | ${at.cold ? `${short(at.coldUsed)} ms` : ''} | ${one.size ? `${(one.size / 2 ** 20).toFixed(1)} MB` : ''} |`);
  }
}

function time(ns) {
  return ns < 1_000 ? `${short(ns)} ns` : ns < 1_000_000 ? `${short(ns / 1_000)} µs` : `${short(ns / 1_000_000)} ms`;
}

function short(figure) {
  return figure < 10 ? figure.toPrecision(2) : Math.round(figure).toLocaleString('en');
}

function count(figure) {
  return Math.round(figure).toLocaleString('en');
}
