/** The parts of a module, after the template in docs/architecture.md. */
export const moduleParts = [
  'index',
  'contract',
  'domain',
  'commands',
  'store',
  'views',
  'http',
  'cli',
  'messages',
  'other',
] as const;
export type ModulePart = (typeof moduleParts)[number];

/** Where in the house a file stands. */
export type Place =
  | { readonly area: 'kernel' | 'platform' | 'order' | 'root' | 'tests' | 'bench' | 'scripts' | 'config' }
  | { readonly area: 'module'; readonly module: string; readonly part: ModulePart }
  | { readonly area: 'web'; readonly part: 'feature' | 'ui' | 'i18n' | 'root'; readonly feature: string };

/** The place of a path relative to the project's root. */
export function placeOf(path: string): Place {
  const [top = '', second = '', third = '', fourth = ''] = path.split('/');
  if (top === 'tests') return { area: 'tests' };
  if (top === 'bench') return { area: 'bench' };
  if (top === 'scripts') return { area: 'scripts' };
  if (top === 'web') return webPlace(second, third);
  if (top !== 'src') return { area: 'config' };
  if (second === 'kernel') return { area: 'kernel' };
  if (second === 'platform') return { area: 'platform' };
  if (second !== 'modules') return { area: 'root' };
  if (fourth === '') return { area: 'order' };
  return { area: 'module', module: third, part: partOf(fourth) };
}

/** Whether the file is a test or stands in the folder of tests. */
export function isTestPath(path: string): boolean {
  return path.startsWith('tests/') || /\.test\.tsx?$/.test(path);
}

/** Whether the file was written by a program and is exempt from what concerns writing. */
export function isGeneratedPath(path: string): boolean {
  return /\.generated\.tsx?$/.test(path);
}

function webPlace(second: string, third: string): Place {
  if (second === 'features') return { area: 'web', part: 'feature', feature: third };
  if (second === 'ui' || second === 'i18n') return { area: 'web', part: second, feature: '' };
  return { area: 'web', part: 'root', feature: '' };
}

/**
 * `store.ts` and a folder `store/` are the same part: a part that outgrows its file becomes a folder. Sentences of
 * one occasion may stand apart as `hand-in-messages.ts`.
 */
function partOf(name: string): ModulePart {
  const stem = name.replace(/(\.test)?\.tsx?$/, '');
  if (stem.endsWith('-messages')) return 'messages';
  return moduleParts.find((part) => part === stem) ?? 'other';
}
