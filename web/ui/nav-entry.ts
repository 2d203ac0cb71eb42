import type { IconName } from './icons.tsx';

/** One part of the system in the main navigation. */
export type NavEntry = {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  readonly end?: boolean;
};
