/** What a job is told: plain values that survive JSON. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

/** A kind of work done outside requests. It may run again after a crash, so it looks first at what is already done. */
export type Job = {
  readonly name: string;
  readonly run: (payload: JobPayload, signal: AbortSignal) => Promise<void>;
  /** How often it is tried before it is given up; 5 unless told. */
  readonly attemptsMax?: number;
  /** How long one try may take; 600 unless told. */
  readonly timeoutSeconds?: number;
  /** Tells whoever waits for the work that it will not be done. */
  readonly giveUp?: (payload: JobPayload) => Promise<void>;
};

/** Which jobs run where, and how patiently. */
