import { Drawer, Modal } from '@mantine/core';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Drawer.css';
import { useLayoutEffect, useRef } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { Button } from './button.tsx';
import type { ConfirmGiven, DialogGiven } from './dialog-given.ts';
import styles from './dialog.module.css';
import { PartBoundary } from './part-boundary.tsx';
import { texts } from './texts.ts';

const classNames = {
  content: styles.content ?? '',
  overlay: styles.overlay ?? '',
  title: styles.title ?? '',
  close: styles.close ?? '',
};

/** A question that must be answered before going on; the answer is a verb. */
export function ConfirmWindow({
  isOpen,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  isBusy,
  isRisky,
  stay,
  onClosed,
}: ConfirmGiven) {
  const say = useSay(texts);
  const giveFocusBack = useFocusBack(isOpen);
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      returnFocus={false}
      onExitTransitionEnd={() => {
        giveFocusBack();
        onClosed?.();
      }}
      classNames={classNames}
      lockScroll={false}
      centered
      size="lg"
      padding="lg"
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.header}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={say('close')} />
        </div>
        <Modal.Body>
          <div className={styles.body}>
            <PartBoundary>{children}</PartBoundary>
          </div>
          <div className={styles.actions}>
            <Button look="outline" onClick={onClose} data-autofocus={stay !== undefined || undefined}>
              {stay ?? say('cancel')}
            </Button>
            <Button
              look={isRisky ? 'risk' : 'primary'}
              busy={isBusy ?? false}
              onClick={onConfirm}
              data-autofocus={stay === undefined || undefined}
            >
              {confirm}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** A sheet at the right edge with everything about one entry, beside the list it came from. */
export function PanelWindow({ isOpen, onClose, title, children }: DialogGiven) {
  const say = useSay(texts);
  const giveFocusBack = useFocusBack(isOpen);
  return (
    <Drawer.Root
      opened={isOpen}
      onClose={onClose}
      returnFocus={false}
      onExitTransitionEnd={giveFocusBack}
      classNames={classNames}
      lockScroll={false}
      position="right"
      size="lg"
      padding="lg"
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={styles.header}>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={say('close')} />
        </div>
        <Drawer.Body>
          <PartBoundary>{children}</PartBoundary>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

/** Remembers where the focus was before the window opened, and gives it back, also for the first window of a page. */
function useFocusBack(isOpen: boolean): () => void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isOpen) before.current = document.activeElement;
  }, [isOpen]);
  return () => {
    const { current } = before;
    if (current instanceof HTMLElement && current.isConnected) current.focus();
  };
}
