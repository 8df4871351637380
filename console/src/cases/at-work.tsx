/**
 * What somebody is about to do on a page. The page holds it, not the case: cases are renewed and leave the list while one
 * writes, and what was written stays.
 */
import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react';
import type { RecordedCase } from '../api/generated.ts';
import { DeclineDialog } from './decline.tsx';
import { GrantDialog } from './grant.tsx';

/** What is written to a case, until it is sent. */
export interface Draft {
  note: string;
  reason: string;
  instead: string;
  /** Places of what is not granted, from 1. */
  left: readonly number[];
}

/** A dialog, and what it is about: a case as it was when it was opened, or the customer. */
export type Opened =
  | { dialog: 'grant' | 'decline'; about: string; recorded: RecordedCase }
  | { dialog: 'goodwill' | 'choice'; about: string };

export interface AtWork {
  opened: Opened | undefined;
  open(dialog: Opened): void;
  /** Closes this dialog; not another one that was opened since. */
  close(dialog: Opened): void;
  /** Cases that somebody began to answer here, as they were then. */
  begun: readonly RecordedCase[];
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
  const [begun, setBegun] = useState<readonly RecordedCase[]>([]);
  const drafts = useRef(new Map<string, Draft>());
  const atWork = useMemo<AtWork>(
    () => ({
      opened,
      open: setOpened,
      close: (dialog) => setOpened((now) => (now === dialog ? undefined : now)),
      begun,
      begin: (recorded) =>
        setBegun((before) => [...before.filter(({ caseKey }) => caseKey !== recorded.caseKey), recorded]),
      end: (of) => setBegun((before) => before.filter(({ caseKey }) => caseKey !== of)),
    }),
    [opened, begun],
  );
  return (
    <AtWorkContext value={atWork}>
      {children}
      {opened && 'recorded' in opened && <CaseDialog key={opened.about} opened={opened} drafts={drafts.current} />}
    </AtWorkContext>
  );
}

interface CaseDialogProps {
  opened: Extract<Opened, { recorded: RecordedCase }>;
  drafts: Map<string, Draft>;
}

function CaseDialog({ opened, drafts }: CaseDialogProps) {
  const { begin, close } = useAtWork();
  const { dialog, about, recorded } = opened;
  const [draft, setDraft] = useState<Draft>(() => drafts.get(about) ?? { note: '', reason: '', instead: '', left: [] });
  const props = {
    recorded,
    draft,
    change(part: Partial<Draft>) {
      const changed = { ...draft, ...part };
      drafts.set(about, changed);
      setDraft(changed);
    },
    onSend: () => begin(recorded),
    onClose: () => close(opened),
    onDone() {
      drafts.delete(about);
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
