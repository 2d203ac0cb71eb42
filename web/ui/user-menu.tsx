import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import styles from './user-menu.module.css';

/** The signed-in person at the right of the frame; opens what concerns them. */
export function UserMenu({
  name,
  note,
  settings,
  leave,
  onLeave,
}: {
  name: string;
  note: string;
  settings: ReactNode;
  leave: string;
  onLeave: () => void;
}) {
  return (
    <Menu position="bottom-end" width={300} trapFocus={false}>
      <Menu.Target>
        <button type="button" className={styles.target} aria-label={`${name}, ${note}`}>
          <Icon name="person" size={20} />
          <span className={styles.name}>{name}</span>
          <Icon name="down" size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown ?? ''}>
        <div className={styles.who}>
          <p className={styles.strong}>{name}</p>
          <p className="muted">{note}</p>
        </div>
        <div className={styles.settings}>{settings}</div>
        <Menu.Item onClick={onLeave} className={styles.item ?? ''}>
          {leave}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
