// PEER PROFILE FOLDER: one decision on the first scenario, as soon as can be, from rules translated before. Prints the verdict and the processor time of the
// process so far.
import { Plan } from './plan.mjs';
import { read } from './files.mjs';
import { peers } from './peers.mjs';

const [peer, profile, folder] = process.argv.slice(2);
const { load } = await peers[peer]();
const engine = await load(read(folder, profile, peer), new Plan(read(folder, profile, 'profile')));
const { verdict } = await engine.decide(engine.prepare(read(folder, profile, 'first')));
const { user, system } = process.cpuUsage();
console.log(`${verdict} ${(user + system) / 1_000}`);
