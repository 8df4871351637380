/** The way back for what was set aside. */

import { type Fault, parse } from '../events/index.ts';
import { ownSource } from '../events/sources.ts';
import type { Ledger, QuarantineEntry } from './ledger/ledger.ts';

export interface Put {
  Source: string;
  DetailType: string;
  Detail: string;
}

/** What no bus takes; the message says what to do instead. */
export class CannotBeRedriven extends Error {
  override readonly name = 'CannotBeRedriven';
}

/**
 * What brings an entry back: the event as it was put on the bus in the first place. What Kulanz said itself and a listener
 * of ours gave up on (`RemedyOrdered`, …) is taken from nobody else; but the case that it was said about is told again
 * safely: its outcome stands, and all of it is said once more, with the same ids. `said` is what is said again then.
 *
 * @throws CannotBeRedriven with what to do instead
 */
export async function wayBack(
  entry: QuarantineEntry,
  ledger: Pick<Ledger, 'find'>,
): Promise<{ put: Put; said?: string }> {
  const put = asPut(entry);
  if (put.Source !== ownSource) return { put };
  const { caseKey } = Object(Object(JSON.parse(put.Detail)).data);
  const outcome = typeof caseKey === 'string' ? await ledger.find(caseKey) : undefined;
  if (!outcome) {
    throw new CannotBeRedriven(
      'Kulanz said it itself, of a case that is not known here: nobody else can say it, and nothing was put on the bus.',
    );
  }
  const { name, source, metadata, data } = outcome.facts.event;
  return {
    put: { Source: source, DetailType: name, Detail: JSON.stringify({ metadata, data }) },
    said: put.DetailType,
  };
}

/** The event as it was put. @throws CannotBeRedriven where its text was not kept, or is nothing that was ever on a bus */
function asPut({ body, truncated, withheld }: QuarantineEntry): Put {
  if (withheld)
    throw new CannotBeRedriven('It is confidential, so its text was not kept: the producer has to send it anew.');
  if (truncated) {
    throw new CannotBeRedriven(
      'Only its beginning was kept, since it was too large: the producer has to send it anew.',
    );
  }
  let event: unknown;
  try {
    event = JSON.parse(body);
  } catch {
    throw new CannotBeRedriven('It is not JSON, and no bus takes that: the producer has to send it anew.');
  }
  const field = (name: string): unknown =>
    typeof event === 'object' && event !== null && Object.hasOwn(event, name) ? Reflect.get(event, name) : undefined;
  const source = field('source');
  const detailType = field('detail-type');
  const detail = field('detail');
  if (typeof source !== 'string' || typeof detailType !== 'string' || typeof detail !== 'object' || detail === null) {
    throw new CannotBeRedriven(
      'It has no source, detail-type and detail, and no bus takes that: the producer has to send it anew.',
    );
  }
  return { Source: source, DetailType: detailType, Detail: JSON.stringify(detail) };
}

/**
 * Why an event would only be set aside again if it were put on the bus now, if it would: what its contract refuses; or, of
 * a conflict, that the case has an outcome of other content, which stands.
 *
 * @param now milliseconds since 1970 UTC
 */
export function refusedAgain(
  { code, body }: Pick<QuarantineEntry, 'code' | 'body'>,
  now: number,
): { faults: Fault[]; detail?: string } | undefined {
  const parsed = parse(body, now);
  if (!parsed.ok) return { faults: parsed.faults };
  if (code !== 'conflict') return undefined;
  return { faults: [], detail: 'Its case was told before, with other content, and has an outcome: that one stands.' };
}
