// Made by scripts/generate-schema.mjs from the migrated database; not edited by hand.
export type Schema = Record<string, never>;
