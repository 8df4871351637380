import Button from '@cloudscape-design/components/button';
import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';
import { useConnection } from '../api/connection.ts';
import { useSession } from '../api/context.tsx';
import { useWords } from '../words/words.tsx';
import { useOnline } from './online.ts';

/** Offline, no answer, signed out: said on top of whatever page is open, which keeps what it shows. */
export function Notices() {
  const { say, clock } = useWords();
  const session = useSession();
  const { answeredAt, answers, signedOut } = useConnection();
  const isOnline = useOnline();
  const items: FlashbarProps.MessageDefinition[] = [];
  if (signedOut) {
    items.push({
      type: 'warning',
      id: 'signed-out',
      content: say('state.signedOut'),
      action: <Button onClick={() => void session.signInAgain()}>{say('state.signInAgain')}</Button>,
    });
  } else if (!isOnline) {
    items.push({
      type: 'warning',
      id: 'offline',
      content: say('state.offline', { at: clock(answeredAt ?? Date.now()) }),
    });
  } else if (!answers) {
    const content = answeredAt ? say('state.noAnswer', { at: clock(answeredAt) }) : say('state.noAnswerYet');
    items.push({ type: 'warning', id: 'no-answer', content });
  }
  return <Flashbar items={items} />;
}
