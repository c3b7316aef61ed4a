// PEER PROFILE FOLDER [bytes]: asserts that the peer decides every scenario as Kanalvalg does, then prints its figures as a line of JSON.
// The bytes are measured alone, in a process whose young generation never fills: what the heap has grown by is what was allocated.
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Plan, words } from './plan.mjs';
import { read } from './files.mjs';
import { peers } from './peers.mjs';

const rounds = 3;
const roundMs = 200;
const atLeast = 500;
const [peer, profile, folder, what] = process.argv.slice(2);
const { load } = await peers[peer]();
const [rules, plain, scenarios] = [read(folder, profile, peer), read(folder, profile, 'profile'), read(folder, profile, 'scenarios')];

const before = process.cpuUsage();
const engine = await load(rules, new Plan(plain));
const build = since(before) / 1e6;
const prepared = scenarios.map(({ facts }) => engine.prepare(facts));

for (const [place, { answer }] of scenarios.entries()) {
  const found = words(await engine.decide(prepared[place]));
  if (found !== answer) throw new Error(`scenario ${place}\nexpected ${answer}\n   found ${found}`);
}
console.log(JSON.stringify(what === 'bytes' ? { bytes: await bytes() } : await times()));

// The mean is of processor time, which other work on the machine hardly touches, with all that a decision sets off in other threads;
// median and p99 are by the clock. The first round is the compiler's.
async function times() {
  let best = { mean: Infinity, median: Infinity, p99: Infinity };
  for (let round = 0; round <= rounds; round++) {
    const { used, singles } = await pass();
    if (round === 0) continue;
    singles.sort((a, b) => a - b);
    best = {
      mean: Math.min(best.mean, used / singles.length),
      median: Math.min(best.median, singles[singles.length >> 1]),
      p99: Math.min(best.p99, singles[Math.floor(singles.length * 0.99)]),
    };
  }
  return { agreed: scenarios.length, build, ...best };
}

// Scenario after scenario until the round is over; what answers at once is not awaited, since that alone would cost it a turn of the queue.
async function pass() {
  const singles = [];
  const before = process.cpuUsage();
  while (singles.length < atLeast || singles.length % 64 !== 0 || since(before) < roundMs * 1e6) {
    const facts = prepared[singles.length % prepared.length];
    const start = process.hrtime.bigint();
    const answer = engine.decide(facts);
    if (answer instanceof Promise) await answer;
    singles.push(Number(process.hrtime.bigint() - start));
  }
  return { used: since(before), singles };
}

function since(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) * 1_000;
}

async function bytes() {
  let collections = 0;
  new PerformanceObserver(list => { collections += list.getEntries().length; }).observe({ entryTypes: ['gc'] });
  for (let decisions = 512; ; decisions >>= 1) {
    globalThis.gc();
    await sleep(20);
    collections = 0;
    const before = process.memoryUsage().heapUsed;
    for (let place = 0; place < decisions; place++) {
      const answer = engine.decide(prepared[place]);
      if (answer instanceof Promise) await answer;
    }
    const grown = process.memoryUsage().heapUsed - before;
    await sleep(20);
    if (collections === 0) return grown / decisions;
    if (decisions < 16) throw new Error('the heap is collected too often to be measured');
  }
}
