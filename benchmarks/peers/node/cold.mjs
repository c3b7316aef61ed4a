// PEER PROFILE FOLDER: one decision on the first scenario, as soon as can be, from rules translated before.
import { Plan } from './plan.mjs';
import { read } from './files.mjs';
import { peers } from './peers.mjs';

const [peer, profile, folder] = process.argv.slice(2);
const { load } = await peers[peer]();
const engine = await load(read(folder, profile, peer), new Plan(read(folder, profile, 'profile')));
console.log((await engine.decide(engine.prepare(read(folder, profile, 'first')))).verdict);
