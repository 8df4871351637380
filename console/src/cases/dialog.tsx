import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal, { type ModalProps } from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useProblem } from '../parts/problem.ts';
import { useWords } from '../words/words.tsx';

interface Props {
  title: string;
  size?: ModalProps.Size;
  /** What is done at the end, in words. */
  act: string;
  doing: { isPending: boolean; isTryingAgain: boolean; error: unknown };
  disabled?: boolean;
  onAct(): void;
  onClose(): void;
  children: ReactNode;
}

/** Where somebody says something, and does it or leaves it; how that goes is said in it. */
export function Dialog({ title, size = 'medium', act, doing, disabled = false, onAct, onClose, children }: Props) {
  const { say } = useWords();
  const problem = useProblem(doing.error);
  return (
    <Modal
      visible
      size={size}
      onDismiss={onClose}
      header={title}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {say('answer.cancel')}
            </Button>
            <Button
              variant="primary"
              loading={doing.isPending}
              loadingText={say('answer.sending')}
              disabled={disabled}
              onClick={onAct}
            >
              {act}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {children}
        {doing.isTryingAgain && <Alert type="info">{say('answer.tryingAgain')}</Alert>}
        {doing.error !== null && <Alert type="error">{problem}</Alert>}
      </SpaceBetween>
    </Modal>
  );
}
