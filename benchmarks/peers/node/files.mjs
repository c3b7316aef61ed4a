import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const read = (folder, profile, what) => JSON.parse(readFileSync(join(folder, `${profile}.${what}.json`), 'utf8'));
