import { useRevalidator, useRouteError } from 'react-router';
import { problemOf } from './api.ts';
import { useSay } from './i18n/say.ts';
import styles from './route-error.module.css';
import { texts } from './texts.ts';
import { ButtonLink } from './ui/button.tsx';
import { EmptyState, ErrorState } from './ui/states.tsx';

/** Shown in place of a page that could not be loaded. */
export function RouteError() {
  const say = useSay(texts);
  const problem = problemOf(useRouteError());
  const { revalidate } = useRevalidator();
  return (
    <ErrorState
      isPage
      title={problem.title}
      detail={problem.detail}
      requestId={problem.requestId}
      onRetry={() => (problem.code === 'web.bug' ? window.location.reload() : void revalidate())}
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
