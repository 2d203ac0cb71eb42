import { importRule, type Rule, type Target } from '../rule.ts';
import { packageOf } from '../source-tree.ts';

const contractHelp = 'src/platform/http/contract.ts';

/** The lowest layer knows nothing of the rest and no package. */
const kernelAlone = importRule('kernel-alone', (file, target) =>
  file.place.area !== 'kernel' || (target.kind === 'file' && target.place.area === 'kernel')
    ? null
    : `src/kernel imports only src/kernel; pass ${show(target)} in as an argument, or move this file up.`,
);

/** Machinery knows no domain: kernel, itself and packages only. */
const platformBelowModules = importRule('platform-below-modules', (file, target) =>
  file.place.area !== 'platform' ||
  target.kind === 'package' ||
  target.place.area === 'kernel' ||
  target.place.area === 'platform'
    ? null
    : `src/platform imports src/kernel and packages only; let src/app.ts hand over what comes from ${show(target)}.`,
);

/** Rules of the subject are functions of values: kernel and other domains only. */
const domainPure = importRule('domain-pure', (file, target) =>
  file.place.area !== 'module' ||
  file.place.part !== 'domain' ||
  (target.kind === 'file' && (target.place.area === 'kernel' || isPart(target, ['domain'])))
    ? null
    : `a domain imports src/kernel and other domains only; take what ${show(target)} gives as an argument.`,
);

/** What the browser loads with a contract or a sentence must not pull in the server. */
const contractForBrowser = importRule('contract-for-browser', (file, target) => {
  if (file.path === contractHelp)
    return target.kind === 'package'
      ? packageMend(target.specifier)
      : target.place.area === 'kernel'
        ? null
        : `${contractHelp} is loaded by the browser; it imports src/kernel and typebox only.`;
  if (file.place.area !== 'module' || (file.place.part !== 'contract' && file.place.part !== 'messages'))
    return null;
  if (target.kind === 'package') return packageMend(target.specifier);
  const isAllowed =
    target.place.area === 'kernel' ||
    target.path === contractHelp ||
    isPart(target, ['domain']) ||
    (file.place.part === 'messages' && isPart(target, ['messages']));
  return isAllowed
    ? null
    : `contract.ts and messages.ts import src/kernel, domains and ${contractHelp} only, not ${show(target)}.`;
});

/** Reads and writes stand below the verbs, and the verbs below HTTP. */
const partsInOrder = importRule('parts-in-order', (file, target) => {
  if (file.place.area !== 'module' || target.kind !== 'file' || target.place.area !== 'module') return null;
  if (target.place.module !== file.place.module) return null;
  const forbidden =
    file.place.part === 'store' || file.place.part === 'views'
      ? ['commands', 'http', 'cli', 'index']
      : file.place.part === 'commands'
        ? ['http', 'cli', 'index']
        : [];
  return forbidden.includes(target.place.part)
    ? `${file.place.part} stands below ${target.place.part} in a module; move what both need into domain/ or store.ts.`
    : null;
});

/** Only the routes know HTTP. */
const httpInHttp = importRule('http-in-http', (file, target) => {
  if (file.place.area !== 'module' || file.place.part === 'http') return null;
  const isHttp =
    target.kind === 'file'
      ? target.path.startsWith('src/platform/http') &&
        !(target.path === contractHelp && file.place.part === 'contract')
      : /^(fastify|@fastify\/.*|(node:)?https?2?)$/.test(packageOf(target.specifier));
  return isHttp ? `only http.ts knows HTTP; take plain values here instead of ${show(target)}.` : null;
});

/** The shapes of requests and replies are written in contracts, nowhere else. */
const typeboxInContract = importRule('typebox-in-contract', (file, target) =>
  target.kind === 'package' &&
  packageOf(target.specifier) === 'typebox' &&
  file.place.area !== 'scripts' &&
  !/(^|\/)contract\.ts$/.test(file.path) &&
  !file.path.startsWith('src/platform/http/')
    ? 'only contract.ts imports typebox; export the schema from the contract and import that.'
    : null,
);

/** The composition root meets a module at its door. */
const rootAtTheDoor = importRule('root-at-the-door', (file, target) =>
  file.place.area === 'root' &&
  target.kind === 'file' &&
  target.place.area === 'module' &&
  !isPart(target, ['index', 'http', 'cli', 'contract', 'messages', 'domain'])
    ? `src/*.ts reaches a module through index.ts, http.ts, cli.ts, contract.ts, messages.ts or domain/, not ${show(target)}.`
    : null,
);

/** Nothing on the server depends on the browser app, on tests or on scripts. */
const serverAlone = importRule('server-alone', (file, target) =>
  file.path.startsWith('src/') &&
  target.kind === 'file' &&
  ['web', 'tests', 'bench', 'scripts'].includes(target.place.area)
    ? `src imports nothing from ${target.path.split('/')[0]}/; move what both need into src.`
    : null,
);

/** Rules 1, 2, 5 and the inner order of a module. */
export const layerRules: readonly Rule[] = [
  kernelAlone,
  platformBelowModules,
  domainPure,
  contractForBrowser,
  partsInOrder,
  httpInHttp,
  typeboxInContract,
  rootAtTheDoor,
  serverAlone,
];

function isPart(target: Target, parts: readonly string[]): boolean {
  return target.kind === 'file' && target.place.area === 'module' && parts.includes(target.place.part);
}

function packageMend(specifier: string): string | null {
  return packageOf(specifier) === 'typebox'
    ? null
    : `a contract is loaded by the browser; leave the package ${specifier} to http.ts.`;
}

function show(target: Target): string {
  return target.kind === 'file' ? target.path : `the package ${target.specifier}`;
}
