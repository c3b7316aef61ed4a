import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const folderSize = (folder, wanted) => readdirSync(folder).filter(wanted).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

// What is installed of packages and all that they depend on, on this machine.
export function packageSize(modules, packages, seen = new Set()) {
  return packages.filter(name => !seen.has(name) && existsSync(join(modules, name))).reduce((sum, name) => {
    seen.add(name);
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
    return sum + treeSize(join(modules, name)) + packageSize(modules, Object.keys({ ...dependencies, ...optionalDependencies }), seen);
  }, 0);
}

function treeSize(path) {
  const stat = statSync(path);
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + treeSize(join(path, name)), 0) : stat.size;
}
