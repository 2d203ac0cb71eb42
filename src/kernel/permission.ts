/** The roles of a person in a unit (GLOSSARY.md, "vai trò"). */
export const roles = [
  'committee_leader',
  'officer',
  'council_leader',
  'council_member',
  'appraiser',
  'appraisal_leader',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** What a route asks of its caller; a route without one is open to everybody. */
export const permissions = [
  'reading.read',
  'reading.write',
  'evidence.read',
  'evidence.write',
  'evidence.review',
  'finding.read',
  'finding.assign',
  'notice.issue',
  'person.read',
  'account.manage',
  'audit.read',
  'criteria.read',
  'criteria.write',
  'criteria.publish',
  'cycle.open',
  'assessment.read',
  'assessment.assign',
  'assessment.score',
  'assessment.submit',
  'appraisal.score',
  'appraisal.conclude',
] as const;
export type Permission = (typeof permissions)[number];

const communeReads: readonly Permission[] = [
  'reading.read',
  'evidence.read',
  'finding.read',
  'person.read',
  'criteria.read',
  'assessment.read',
];
const appraises: readonly Permission[] = [
  'person.read',
  'evidence.read',
  'criteria.read',
  'assessment.read',
  'appraisal.score',
];

/** Which role may do what. The server refuses from this table and the screen offers from it. */
export const rolePermissions = {
  committee_leader: [
    ...communeReads,
    'reading.write',
    'evidence.write',
    'evidence.review',
    'finding.assign',
    'audit.read',
    'assessment.assign',
    'assessment.score',
    'assessment.submit',
  ],
  officer: [...communeReads, 'reading.write', 'evidence.write', 'finding.assign', 'assessment.score'],
  council_leader: [...communeReads, 'reading.write', 'finding.assign', 'notice.issue', 'audit.read'],
  council_member: communeReads,
  appraiser: appraises,
  appraisal_leader: [
    ...appraises,
    'criteria.write',
    'criteria.publish',
    'cycle.open',
    'appraisal.conclude',
    'audit.read',
  ],
  administrator: [
    'person.read',
    'account.manage',
    'audit.read',
    'criteria.read',
    'criteria.write',
    'criteria.publish',
  ],
} as const satisfies Record<Role, readonly Permission[]>;

/** Whether any of the roles carries the permission. */
export function isPermitted(held: readonly Role[], permission: Permission): boolean {
  return held.some((role) => (rolePermissions[role] as readonly Permission[]).includes(permission));
}
