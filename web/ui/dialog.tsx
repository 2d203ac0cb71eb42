import { Drawer, Modal } from '@mantine/core';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Drawer.css';
import type { ReactNode } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { texts } from './texts.ts';

type Framed = { isOpen: boolean; onClose: () => void; title: string; children: ReactNode };

const classNames = {
  content: styles.content ?? '',
  header: styles.header ?? '',
  title: styles.title ?? '',
  overlay: styles.overlay ?? '',
  close: styles.close ?? '',
};

/** A question that must be answered before going on; the answer is a verb. */
export function ConfirmDialog({
  isOpen,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  isBusy,
  isRisky,
}: Framed & { confirm: string; onConfirm: () => void; isBusy?: boolean; isRisky?: boolean }) {
  const say = useSay(texts);
  return (
    <Modal
      lockScroll={false}
      centered
      padding="lg"
      opened={isOpen}
      onClose={onClose}
      title={title}
      size="lg"
      classNames={classNames}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>
        <Button look="outline" onClick={onClose}>
          {say('cancel')}
        </Button>
        <Button look={isRisky ? 'risk' : 'primary'} busy={isBusy ?? false} onClick={onConfirm} data-autofocus>
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}

/** A sheet at the right edge with everything about one entry, beside the list it came from. */
export function SidePanel({ isOpen, onClose, title, children }: Framed) {
  const say = useSay(texts);
  return (
    <Drawer
      lockScroll={false}
      padding="lg"
      opened={isOpen}
      onClose={onClose}
      title={title}
      position="right"
      size="xl"
      classNames={classNames}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      {children}
    </Drawer>
  );
}
