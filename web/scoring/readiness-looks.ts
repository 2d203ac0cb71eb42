import type { EvidenceReadiness } from '#modules/assessment/domain/evidence-readiness.ts';
import type { Shape, Tone } from '#web/ui/status-mark.tsx';

/** How each readiness looks: a word with its shape. */
export const readinessLooks = {
  ready: { shape: 'check', tone: 'ok' },
  risky: { shape: 'triangle', tone: 'risk' },
  missing: { shape: 'cross', tone: 'risk' },
} as const satisfies Record<EvidenceReadiness, { shape: Shape; tone: Tone }>;
