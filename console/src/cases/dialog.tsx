import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal, { type ModalProps } from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useRef } from 'react';
import { useConnection } from '../api/connection.ts';
import { useSession } from '../api/context.tsx';
import { useDeeds } from '../api/doing.ts';
import { useFirstWrong } from '../parts/first-wrong.ts';
import { useProblem } from '../parts/problem.ts';
import { useWords } from '../words/words.tsx';
import { TryingAgain } from './trying-again.tsx';

interface Props {
  title: string;
  size?: ModalProps.Size;
  /** What is done at the end, in words. */
  act: string;
  /** What it is done about, and what would be sent now. */
  about: string;
  wish: unknown;
  doing: { isPending: boolean; isTryingAgain: boolean; stop(): void; error: unknown };
  /** What became of it meanwhile. */
  notice?: ReactNode;
  /** What is said at the end besides how it goes. */
  ends?: ReactNode;
  /** Why it cannot be done now. */
  disabledWhy?: string;
  onAct(): void;
  onClose(): void;
  children: ReactNode;
}

/** Where somebody says something, and does it or leaves it; how that goes is said in it. */
export function Dialog(props: Props) {
  const {
    title,
    size = 'medium',
    act,
    about,
    wish,
    doing,
    notice,
    ends,
    disabledWhy,
    onAct,
    onClose,
    children,
  } = props;
  const { say } = useWords();
  const problem = useProblem(doing.error);
  const fields = useRef<HTMLDivElement>(null);
  const lookAtFields = useFirstWrong(fields, doing.error);
  const { signedOut } = useConnection();
  const written = JSON.stringify(wish);
  const same = useDeeds(about).findLast((deed) => deed.wish === written && !doing.isPending);
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
              disabled={disabledWhy !== undefined}
              {...(disabledWhy !== undefined && { disabledReason: disabledWhy })}
              onClick={() => {
                onAct();
                lookAtFields();
              }}
            >
              {act}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {/* Both are there from the beginning, so that what comes into them is announced. */}
      <div role="status">{notice && <Box padding={{ bottom: 'm' }}>{notice}</Box>}</div>
      <div ref={fields}>
        <SpaceBetween size="m">{children}</SpaceBetween>
      </div>
      <div role="status" className="dialog-ends">
        {same?.state === 'under-way' && <Alert type="info">{say('answer.underWay')}</Alert>}
        {same?.state === 'done' && <Alert type="warning">{say('answer.sameDone')}</Alert>}
        {ends}
        {doing.isTryingAgain && !signedOut && <TryingAgain onStop={doing.stop} />}
        {doing.error !== null && !signedOut && <Alert type="error">{problem}</Alert>}
        {signedOut && <SignedOutHere />}
      </div>
    </Modal>
  );
}

/** The notice on top of the page is behind the dialog: here it is said once more. */
function SignedOutHere() {
  const { say } = useWords();
  const session = useSession();
  return (
    <Alert
      type="warning"
      action={<Button onClick={() => void session.signInAgain()}>{say('state.signInAgain')}</Button>}
    >
      {say('answer.signedOut')}
    </Alert>
  );
}
