// Who is measured, and by which command: the same two for everyone, measure and cold.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderSize, packageSize } from './sizes.mjs';
import { peers } from './peers.mjs';

const node = fileURLToPath(new URL('.', import.meta.url));
const root = join(node, '../../..');
export const folder = join(root, 'artifacts/peers');
export const profiles = ['dk-varde', 'no-archive-routine'];

// Without the flag V8 of Node 20 aborts now and then ("unreachable code") where it has inlined a call into WebAssembly.
const flags = { 'cedar': ['--no-turbo-inline-js-wasm-calls'], 'cedar-routes': ['--no-turbo-inline-js-wasm-calls'] };
const allocating = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'];

const built = project => join(root, `artifacts/bin/${project}/release`);
const dotnet = (project, ...args) => ['dotnet', join(built(project), `${project}.dll`), ...args];
const ours = /^Kanalvalg\./;

export async function contestants() {
  const file = (profile, what) => join(folder, `${profile}.${what}.json`);
  const kanalvalg = folderSize(built('Kanalvalg.Peers'), name => name === 'Kanalvalg.dll');
  const own = (peer, name, cold) => ({
    name,
    measure: profile => dotnet('Kanalvalg.Peers', 'measure', peer, profile),
    cold: cold && (profile => dotnet('Kanalvalg.Peers', 'cold', peer, profile, file(profile, 'request'))),
    size: peer === 'first' ? kanalvalg : undefined,
  });
  const other = (project, name, cold) => existsSync(join(built(project), `${project}.dll`))
    ? {
        name,
        measure: profile => dotnet(project, 'measure', profile),
        cold: profile => dotnet(project, 'cold', profile, cold(profile)),
        size: folderSize(built(project), name => name.endsWith('.dll') && !ours.test(name)),
      }
    : { name, missing: 'not run: its packages could not be restored' };
  const underNode = await Promise.all(Object.entries(peers).map(async ([peer, module]) => {
    const { name, packages } = await module();
    const run = (script, extra, ...args) => ['node', ...(flags[peer] ?? []), ...extra, join(node, script), ...args];
    return {
      name,
      measure: profile => run('measure.mjs', [], peer, profile, folder),
      bytes: profile => run('measure.mjs', allocating, peer, profile, folder, 'bytes'),
      cold: profile => run('cold.mjs', [], peer, profile, folder),
      size: packageSize(join(node, '../node_modules'), packages),
    };
  }));
  return [
    own('hand', 'hand-written C#', true),
    own('first', 'Kanalvalg', true),
    own('remembered', 'Kanalvalg, met before'),
    own('json', 'Kanalvalg, from JSON'),
    other('Kanalvalg.Peers.RulesEngine', 'Microsoft RulesEngine', () => folder),
    other('Kanalvalg.Peers.NRules', 'NRules', profile => file(profile, 'request')),
    ...underNode,
  ];
}
