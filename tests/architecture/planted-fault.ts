/** A small tree with one fault in it, or with none: what a rule must find there. */
export type PlantedFault = {
  readonly rule: string;
  /** What is planted, as the rest of the sentence "finds …" or "allows …". */
  readonly says: string;
  readonly files: Readonly<Record<string, string>>;
  /** "path:line" of each violation; empty where the rule must stay silent. */
  readonly at: readonly string[];
};

/** A tree in which the rule must find something at exactly these places. */
export function finds(
  rule: string,
  says: string,
  files: Readonly<Record<string, string>>,
  ...at: readonly string[]
): PlantedFault {
  return { rule, says: `finds ${says}`, files, at };
}

/** A tree in which the rule must find nothing. */
export function allows(rule: string, says: string, files: Readonly<Record<string, string>>): PlantedFault {
  return { rule, says: `allows ${says}`, files, at: [] };
}
