import type { Rule } from './rule.ts';
import { noCycles } from './rules/cycles.ts';
import { formRules } from './rules/form.ts';
import { layerRules } from './rules/layers.ts';
import { migrationRules } from './rules/migrations.ts';
import { moduleRules } from './rules/modules.ts';
import { packageRules } from './rules/packages.ts';
import { plainRules } from './rules/plain.ts';
import { protectionRules } from './rules/protection.ts';
import { pureRules } from './rules/pure.ts';
import { sentenceRules } from './rules/sentences.ts';
import { sqlRules } from './rules/sql.ts';
import { statusRules } from './rules/status.ts';
import { webRules } from './rules/web.ts';

/** Every rule of docs/architecture.md, in its order. */
export const rules: readonly Rule[] = [
  ...layerRules,
  ...moduleRules,
  ...sqlRules,
  ...statusRules,
  ...webRules,
  ...pureRules,
  noCycles,
  ...formRules,
  ...sentenceRules,
  ...plainRules,
  ...packageRules,
  ...migrationRules,
  ...protectionRules,
];
