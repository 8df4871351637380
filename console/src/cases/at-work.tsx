/**
 * What somebody is about to do on a page. The page holds it, not the case: cases are renewed and leave the list while one
 * writes. What was written and what was begun outlives the page, too.
 */
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { RecordedCase } from '../api/generated.ts';
import { draftsOf, useDraft } from '../parts/drafts.ts';
import { DeclineDialog } from './decline.tsx';
import { GrantDialog } from './grant.tsx';
import { allUntold, type Begun, noteBegun, noteTold } from './untold.ts';

/** What is written to a case, until it is sent. */
export interface Draft {
  note: string;
  reason: string;
  instead: string;
  /** Places of what is not granted, from 1. */
  left: readonly number[];
}

const answers = draftsOf<Draft>({ note: '', reason: '', instead: '', left: [] });

/** A dialog, and what it is about: a case as it was when it was opened, or the customer. */
export type Opened =
  | { dialog: 'grant' | 'decline'; about: string; recorded: RecordedCase }
  | { dialog: 'goodwill' | 'choice'; about: string };

export interface AtWork {
  opened: Opened | undefined;
  open(dialog: Opened): void;
  /** Closes this dialog; not another one that was opened since. */
  close(dialog: Opened): void;
  /** Cases that somebody began to answer here, or elsewhere without hearing what became of it. */
  begun: readonly Begun[];
  begin(recorded: RecordedCase): void;
  end(caseKey: string): void;
}

const AtWorkContext = createContext<AtWork | undefined>(undefined);

export function useAtWork(): AtWork {
  const atWork = use(AtWorkContext);
  if (!atWork) throw new Error('nobody is at work around this');
  return atWork;
}

/** One dialog at a time, above everything that is on the page. */
export function AtWorkProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened>();
  const [begun, setBegun] = useState(allUntold);
  const atWork = useMemo<AtWork>(
    () => ({
      opened,
      open: setOpened,
      close: (dialog) => setOpened((now) => (now === dialog ? undefined : now)),
      begun,
      begin(recorded) {
        const { caseKey } = recorded;
        noteBegun(recorded);
        setBegun((before) => [...before.filter((one) => one.caseKey !== caseKey), { caseKey, recorded }]);
      },
      end(of) {
        noteTold(of);
        setBegun((before) => before.filter(({ caseKey }) => caseKey !== of));
      },
    }),
    [opened, begun],
  );
  return (
    <AtWorkContext value={atWork}>
      {children}
      {opened && 'recorded' in opened && <CaseDialog key={opened.about} opened={opened} />}
    </AtWorkContext>
  );
}

function CaseDialog({ opened }: { opened: Extract<Opened, { recorded: RecordedCase }> }) {
  const { begin, close } = useAtWork();
  const { dialog, about, recorded } = opened;
  const { draft, change, forget } = useDraft(answers, about);
  const props = {
    recorded,
    draft,
    change,
    onSend: () => begin(recorded),
    onClose: () => close(opened),
    onDone() {
      forget(draft);
      close(opened);
    },
  };
  return dialog === 'grant' ? <GrantDialog {...props} /> : <DeclineDialog {...props} />;
}

export interface CaseDialogContent {
  recorded: RecordedCase;
  draft: Draft;
  change(part: Partial<Draft>): void;
  onSend(): void;
  onClose(): void;
  onDone(): void;
}
