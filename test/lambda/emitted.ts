/** Every metric that functions write, found by letting telemetry tell everything it can. */
import { subscriptions } from '../../events/subscriptions.ts';
import { createTelemetry, type Telemetry } from '../../shared/lambda/telemetry.ts';
import { ContentionFault } from '../../shared/ledger/faults.ts';
import { decide } from '../../shared/recovery/decide.ts';
import type { Outcome } from '../../shared/recovery/decision.ts';
import { nothingKnown } from '../../shared/recovery/facts.ts';
import { outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { corpus } from '../recovery/corpus.ts';
import { type Count, countsIn, writtenDuring } from './output.ts';

/** Every event that is decided on, decided for many reasons. */
const decided: Outcome[] = corpus.map((recorded) => {
  const facts = { ...nothingKnown, ...recorded.facts };
  return outcomeOf(facts, decide(facts, currentPolicy), currentPolicy);
});

/** The metrics that functions of these names write, each about the events it hears. */
export const emittedBy = async (services: readonly string[]): Promise<Count[]> => countsIn(await writtenBy(services));

/** Everything that they write, logs and metrics, a line each. */
export async function writtenBy(services: readonly string[]): Promise<string> {
  return writtenDuring(() => {
    for (const service of services) {
      const telemetry = createTelemetry({ service, stage: 'test', table: 'kulanz', bus: 'kulanz' });
      const heard: readonly string[] = subscriptions.find(({ name }) => name === service)?.events ?? [];
      // A record, so that what telemetry learns to tell is missed here by the compiler.
      const everything: Record<keyof Telemetry, () => void> = {
        recorded() {
          for (const outcome of decided) {
            if (heard.includes(outcome.facts.event.name)) telemetry.recorded(outcome, Date.now());
          }
        },
        repeated() {
          for (const outcome of decided) telemetry.repeated(outcome);
        },
        projected() {
          for (const event of heard) telemetry.projected(event, 'kept');
        },
        fannedOut() {
          for (const event of heard.filter((one) => one.endsWith('Continued'))) telemetry.fannedOut(event, 100);
        },
        quarantined: () => telemetry.quarantined('2026-11-22-0', 'missing', ['detail']),
        failed() {
          const [event = 'HourStruck'] = heard;
          const record = { event, outcomeId: 'any', quarantineId: '2026-11-22-0' };
          telemetry.failed('message-1', new Error('passing'), record);
          // Of our own faults the reason is told too.
          telemetry.failed('message-2', new ContentionFault('a draw', 5));
        },
      };
      for (const tell of Object.values(everything)) tell();
    }
  });
}
