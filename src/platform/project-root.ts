import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds package.json, found upwards from this file, so that sources and `dist/` agree on it. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('package.json was not found above the program');
    folder = parent;
  }
  return folder;
}
