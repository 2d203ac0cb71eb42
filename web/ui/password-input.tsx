import { useState, type ComponentProps } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { Button } from './button.tsx';
import { TextInput } from './field.tsx';
import styles from './field.module.css';
import { texts } from './texts.ts';

/** A password, hidden until its owner asks to see it. */
export function PasswordInput(props: Omit<ComponentProps<'input'>, 'className' | 'type'>) {
  const say = useSay(texts);
  const [isShown, setIsShown] = useState(false);
  return (
    <div className={styles.secret}>
      <TextInput autoComplete="current-password" {...props} type={isShown ? 'text' : 'password'} />
      <Button
        look="quiet"
        small
        icon="eye"
        aria-pressed={isShown}
        aria-label={say(isShown ? 'hide_password' : 'show_password')}
        onClick={() => setIsShown(!isShown)}
      />
    </div>
  );
}
