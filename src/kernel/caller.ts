import type { PersonId, UnitId } from './id.ts';
import type { Role } from './permission.ts';

/** Who is asking, from the session alone: never from anything the client sends. */
export type Caller = {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly name: string;
  readonly roles: readonly Role[];
};
