import * as z from 'zod/mini';
import { type EventData, outbound } from '../../events/index.ts';
import type { BusEvent } from '../engine/bus.ts';

/** What Kulanz said about one case. */
export interface Said {
  /** When it was said, in milliseconds since 1970. */
  at: number;
  decided: EventData<'RecoveryDecided'>;
  letter?: EventData<'LetterReady'>;
  referred?: EventData<'RecoveryReferred'>;
}

/** Remembers what Kulanz said lately, so that it can be told next to the event that it is about. */
export interface Outbox {
  hear(event: BusEvent, at: number): void;
  about(caseKey: string): Said | undefined;
  quarantined(quarantineId: string): EventData<'EventQuarantined'> | undefined;
}

const remembered = 1000;
const detail = z.object({ data: z.unknown() });

export type HandedOn = EventData<'ReferralHandedOn'>;

/** What it says, if it says that a referral was handed on. */
export function handedOnBy(event: BusEvent): HandedOn | undefined {
  if (event['detail-type'] !== 'ReferralHandedOn') return undefined;
  return outbound.ReferralHandedOn.data().safeParse(detail.safeParse(event.detail).data?.data).data;
}

export function createOutbox(): Outbox {
  const cases = new Map<string, Said>();
  const keys = new Map<string, string>();
  const quarantine = new Map<string, EventData<'EventQuarantined'>>();

  return {
    about: (caseKey) => cases.get(caseKey),
    quarantined: (quarantineId) => quarantine.get(quarantineId),
    // Anyone on this machine can speak in our name: what does not keep to the contract is not heard.
    hear(event, at) {
      const { data } = detail.safeParse(event.detail).data ?? {};
      switch (event['detail-type']) {
        case 'RecoveryDecided': {
          const decided = outbound.RecoveryDecided.data().safeParse(data).data;
          if (!decided) return;
          keep(keys, decided.outcomeId, decided.caseKey);
          keep(cases, decided.caseKey, { ...cases.get(decided.caseKey), at, decided });
          return;
        }
        case 'LetterReady': {
          const letter = outbound.LetterReady.data().safeParse(data).data;
          const said = letter && cases.get(keys.get(letter.outcomeId) ?? '');
          if (said) said.letter = letter;
          return;
        }
        case 'RecoveryReferred': {
          const referred = outbound.RecoveryReferred.data().safeParse(data).data;
          const said = referred && cases.get(referred.caseKey);
          if (said) said.referred = referred;
          return;
        }
        case 'EventQuarantined': {
          const set = outbound.EventQuarantined.data().safeParse(data).data;
          if (set) keep(quarantine, set.quarantineId, set);
          return;
        }
        default:
      }
    },
  };
}

/** Puts it last, and forgets the oldest when there are too many. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > remembered && oldest !== undefined) map.delete(oldest);
}
