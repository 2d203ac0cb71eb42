import type { ReplyProblem } from './api.ts';
import { useSay } from './i18n/say.ts';
import { signInPath } from './session.ts';
import { texts } from './texts.ts';

/** Where a session ended: signing in again in another tab, so that nothing on this page is lost. */
export function SignInAgain({ problem }: { problem: ReplyProblem }) {
  const say = useSay(texts);
  if (problem.status !== 401) return null;
  return (
    <a href={signInPath} target="_blank" rel="noopener">
      {say('sign_in_again')}
    </a>
  );
}
