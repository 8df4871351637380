/** All figures anew from what was recorded: whether they agree with those that were kept, and how they come to. */
import * as z from 'zod/mini';
import { caseKey, once } from '../events/fields.ts';
import { keepForWriter } from './figures.ts';
import { everyOutcome, type TablePage } from './ledger/every-outcome.ts';
import { UnreadableItemFault } from './ledger/faults.ts';
import { figureKey } from './ledger/figures.ts';
import { getItems } from './ledger/items.ts';
import type { Ledger } from './ledger/ledger.ts';
import { type Beside, besideStored, mendFigure } from './ledger/mended-figures.ts';
import { outcomeIn } from './ledger/stored-outcome.ts';
import { keys, type Table } from './ledger/table.ts';
import type { Outcome } from './recovery/decision.ts';
import { detailsOf, type Figure, figureOf } from './recovery/listening/figure.ts';
import { decidedIn } from './recovery/outcome.ts';

/** The table is read in so many parts at the same time. */
const segments = 4;
/** So many figures are written at the same time, in each part. */
const atOnce = 20;
/** So many items are looked at for a page, so that none takes long or much memory. */
const aPage = 1_000;

/** How the figures stand beside the outcomes. */
export interface Agreement {
  /** So many figures are what their outcomes say. */
  same: number;
  missing: number;
  different: number;
  /** Figures of no outcome. They are told, and stay: nothing here deletes anything. */
  stray: number;
  /** Outcomes that cannot be read, so nobody knows their figures. */
  unreadable: number;
}

export interface Means {
  table: Table;
  ledger: Pick<Ledger, 'ownExcuses'>;
  /** Whether what is missing or different is put right. */
  mends: boolean;
  /** How many items are looked at for a page, where it is not the usual number. */
  pageSize?: number;
  /** Is called after each page, with what there is so far. */
  progress?: (soFar: Agreement) => void;
}

/**
 * Computes the figure of every recorded outcome, and compares it with the one that was kept. A page of each part of the
 * table is in memory at a time. Stopped anywhere and begun anew it comes to the same. An outcome whose figure is on its
 * way is found missing; whoever of the two is later finds the figure there.
 */
export async function figuresAnew({ table, ledger, mends, pageSize = aPage, progress }: Means): Promise<Agreement> {
  const soFar: Agreement = { same: 0, missing: 0, different: 0, stray: 0, unreadable: 0 };
  const part = async (segment: number) => {
    for await (const page of everyOutcome(table, { segment, of: segments, pageSize })) {
      const { outcomes, unreadable } = outcomesIn(page);
      soFar.unreadable += unreadable;
      const byId = new Map(outcomes.map((outcome) => [outcome.outcomeId, outcome]));
      const figures = await besideStored(table, outcomes.map(figureFrom));
      const wrong: Beside[] = [];
      for (const one of figures) {
        soFar[one.stands] += 1;
        if (one.stands !== 'same') wrong.push(one);
      }
      for (let start = 0; mends && start < wrong.length; start += atOnce) {
        await Promise.all(wrong.slice(start, start + atOnce).map((one) => mend(one, byId.get(one.figure.outcomeId))));
      }
      // Not in one expression: the parts would count over each other.
      const strays = await straysIn(page, table);
      soFar.stray += strays;
      progress?.(soFar);
    }
  };
  const mend = async (one: Beside, outcome: Outcome | undefined) => {
    if (outcome) await keepForWriter(outcome, one.figure.excuses, ledger);
    await mendFigure(table, one);
  };
  await Promise.all(Array.from({ length: segments }, (_, segment) => part(segment)));
  return soFar;
}

/** What a recorded outcome adds to the figures: the same as when it was told, but for when that was. */
export function figureFrom(outcome: Outcome): Figure {
  return { ...figureOf(decidedIn(outcome)), ...detailsOf(outcome) };
}

function outcomesIn({ outcomes: items }: TablePage): { outcomes: Outcome[]; unreadable: number } {
  const outcomes = items.flatMap((item) => outcomeOrNothing(item) ?? []);
  return { outcomes, unreadable: items.length - outcomes.length };
}

function outcomeOrNothing(item: unknown): Outcome | undefined {
  try {
    return outcomeIn(item);
  } catch (error) {
    if (error instanceof UnreadableItemFault) return undefined;
    throw error;
  }
}

const naming = once(() => z.looseObject({ pk: z.string(), sk: z.string(), caseKey: caseKey() }));

/**
 * How many of these figures are where no outcome has put them. Figures from before they named their case are not among
 * them: if they have an outcome, they are different from what it says.
 */
async function straysIn({ figures }: TablePage, table: Table): Promise<number> {
  const named = figures.flatMap((item) => naming().safeParse(item).data ?? []);
  const outcomes = await getItems(
    table,
    named.map((figure) => keys.outcome(figure.caseKey)),
  );
  return named.filter(({ pk, sk }, nth) => {
    if (outcomes[nth] === undefined) return true;
    const outcome = outcomeOrNothing(outcomes[nth]);
    // One that cannot be read is counted as that.
    if (!outcome) return false;
    const place = figureKey(outcome);
    return place.pk !== pk || place.sk !== sk;
  }).length;
}
