/** The modules from the ground up: each may use only those that stand before it. */
export const moduleOrder = [
  'audit',
  'identity',
  'documents',
  'evidence',
  'registers',
  'criteria',
  'assessment',
  'findings',
  'supervision',
  'reporting',
] as const;
