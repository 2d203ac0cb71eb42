import { allows, finds, type PlantedFault } from '../planted-fault.ts';

/** Faults against plain code and honest tests. */
export const plainFaults: readonly PlantedFault[] = [
  finds(
    'classes-for-errors',
    'a class for values, named or not',
    { 'src/kernel/a.ts': 'export class Amount {}\nexport const b = class extends Amount {};' },
    'src/kernel/a.ts:1',
    'src/kernel/a.ts:2',
  ),
  allows('classes-for-errors', 'an error', {
    'src/kernel/a.ts': 'export class ProblemError extends Error {}',
  }),
  finds(
    'no-doubles',
    'a test that replaces our own code',
    {
      'src/modules/findings/a.test.ts':
        "vi.mock('./store.ts');\nvi.doMock(import('#platform/clock.ts'), () => ({}));",
    },
    'src/modules/findings/a.test.ts:1',
    'src/modules/findings/a.test.ts:2',
  ),
  allows('no-doubles', 'a function that counts its calls', {
    'src/modules/findings/a.test.ts': 'const told = vi.fn();',
  }),
];
