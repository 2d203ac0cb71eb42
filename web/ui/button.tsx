import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon, type IconName } from './icons.tsx';
import styles from './button.module.css';

type Look = {
  /** `primary` once a page; `risk` for what cannot be undone. */
  look?: 'primary' | 'outline' | 'quiet' | 'risk';
  small?: boolean;
  icon?: IconName;
};

function classOf({ look = 'outline', small, icon }: Look, children: ReactNode): string {
  return [
    styles.button,
    styles[look],
    small ? styles.small : '',
    icon && !children ? styles.only : '',
    'no-print',
  ].join(' ');
}

/** A button named by its verb. `busy` keeps it in place while the work runs and takes no second press. */
export function Button({
  look,
  small,
  icon,
  busy,
  children,
  ...rest
}: Look & { busy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? undefined : rest.onClick}
      className={classOf({ ...defined({ look, small, icon }) }, children)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link to another page of the app that looks like a button. */
export function ButtonLink({ look, small, icon, children, ...rest }: Look & Omit<LinkProps, 'className'>) {
  return (
    <Link {...rest} className={classOf({ ...defined({ look, small, icon }) }, children)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/** A link that downloads a file. */
export function DownloadLink({
  look,
  small,
  children,
  ...rest
}: Look & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'>) {
  return (
    <a download {...rest} className={classOf({ ...defined({ look, small }) }, children)}>
      <Icon name="download" />
      {children}
    </a>
  );
}

function defined(look: { [K in keyof Look]: Look[K] | undefined }): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
