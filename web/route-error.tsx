import { useEffect } from 'react';
import { useRevalidator, useRouteError } from 'react-router';
import { networkProblem, problemOf } from './api.ts';
import { useSay } from './i18n/say.ts';
import styles from './route-error.module.css';
import { texts } from './texts.ts';
import { ButtonLink } from './ui/button.tsx';
import { EmptyState, ErrorState } from './ui/states.tsx';

const retryMilliseconds = 10_000;
/** How browsers, and what loads styles beside code, say that a part of the program could not be fetched. */
const missingCode = /dynamically imported module|importing a module|preload/i;

/** Shown in place of a page that could not be loaded; where only the network was away, the page comes by itself. */
export function RouteError() {
  const say = useSay(texts);
  const error = useRouteError();
  const isCodeMissing = error instanceof Error && missingCode.test(error.message);
  const problem = isCodeMissing ? networkProblem() : problemOf(error);
  const { revalidate } = useRevalidator();
  const isPassing = problem.code === 'web.network' || problem.code === 'web.no_answer';
  useEffect(() => {
    if (!isPassing) return undefined;
    const again = () => {
      if (isCodeMissing) {
        if (navigator.onLine) window.location.reload();
      } else void revalidate();
    };
    window.addEventListener('online', again);
    const timer = isCodeMissing ? undefined : setInterval(again, retryMilliseconds);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [isPassing, isCodeMissing, revalidate]);
  return (
    <ErrorState
      isPage
      title={problem.title}
      // Here the page is what is missing: nothing that was entered can still be on the screen.
      detail={problem.code === 'web.network' ? say('page_not_fetched') : problem.detail}
      requestId={problem.requestId}
      onRetry={() =>
        isCodeMissing || problem.code === 'web.bug' ? window.location.reload() : void revalidate()
      }
      actions={<ButtonLink to="/">{say('go_home')}</ButtonLink>}
    />
  );
}

/** The same where not even the frame of the app could be loaded. */
export function FrameError() {
  return (
    <main className={styles.alone}>
      <RouteError />
    </main>
  );
}

/** Shown for an address that is no page. */
export function NotFound() {
  const say = useSay(texts);
  return (
    <EmptyState
      isPage
      title={say('not_found_title')}
      actions={<ButtonLink to="/">{say('go_home')}</ButtonLink>}
    >
      {say('not_found')}
    </EmptyState>
  );
}
