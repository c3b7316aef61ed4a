// PROFILE FOLDER: the profile as each peer's own rules, in files beside it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from './files.mjs';
import { peers } from './peers.mjs';

const [profile, folder] = process.argv.slice(2);
for (const [peer, module] of Object.entries(peers)) {
  writeFileSync(join(folder, `${profile}.${peer}.json`), JSON.stringify((await module()).translate(read(folder, profile, 'profile'))));
}
