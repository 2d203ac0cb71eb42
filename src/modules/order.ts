/** The modules from the ground up: each may use only those that stand before it. */
export const moduleOrder = [
  'audit',
  'identity',
  'evidence',
  'documents',
  'registers',
  'criteria',
  'assessment',
  'findings',
  'supervision',
  'reporting',
] as const;
