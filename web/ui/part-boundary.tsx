import { Component, type ReactNode } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { ErrorState } from './states.tsx';
import { texts } from './texts.ts';

type Given = { readonly children: ReactNode };

/** Holds back what fails in a part of a page, so that the page around it, and what was entered there, stays. */
export class PartBoundary extends Component<Given, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }
  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <FailedPart onRetry={() => this.setState({ hasFailed: false })} />;
  }
}

function FailedPart({ onRetry }: { onRetry: () => void }) {
  const say = useSay(texts);
  return <ErrorState title={say('part_failed_title')} detail={say('part_failed')} onRetry={onRetry} />;
}
