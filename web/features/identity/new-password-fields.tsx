import { passwordLengthMin } from '#modules/identity/domain/password-rule.ts';
import { useSay } from '#web/i18n/say.ts';
import { Field } from '#web/ui/field.tsx';
import { PasswordInput } from '#web/ui/password-input.tsx';
import { texts } from './texts.ts';

/** A new password, typed twice. */
export type NewPassword = { readonly first: string; readonly again: string };

/** Whether both are there and alike; whether the password is good enough the server says. */
export function isTypedTwice({ first, again }: NewPassword): boolean {
  return first !== '' && first === again;
}

/** The two fields in which a person chooses a password. */
export function NewPasswordFields({
  value,
  isTried,
  autoFocus,
  onChange,
}: {
  value: NewPassword;
  /** The form was sent once, so what is missing is said. */
  isTried: boolean;
  autoFocus?: boolean;
  onChange: (value: NewPassword) => void;
}) {
  const say = useSay(texts);
  const { first, again } = value;
  return (
    <>
      <Field
        label={say('new_password')}
        hint={say('new_password_hint', { min: passwordLengthMin })}
        error={isTried && first === '' ? say('new_password_missing') : undefined}
      >
        {(given) => (
          <PasswordInput
            {...given}
            autoComplete="new-password"
            autoFocus={autoFocus ?? false}
            value={first}
            onChange={(event) => onChange({ first: event.target.value, again })}
          />
        )}
      </Field>
      <Field
        label={say('new_password_again')}
        error={isTried && again !== first ? say('passwords_differ') : undefined}
      >
        {(given) => (
          <PasswordInput
            {...given}
            autoComplete="new-password"
            value={again}
            onChange={(event) => onChange({ first, again: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
