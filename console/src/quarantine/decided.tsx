import Alert from '@cloudscape-design/components/alert';
import { useCase } from '../api/queries.ts';
import { standingOfCase } from '../cases/standing.ts';
import { CustomerLink } from '../parts/customer-link.tsx';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

/** The case that stands, whatever comes of what was set aside: which, how it was decided, and whose it is. */
export function Decided({ caseKey }: { caseKey: string }) {
  const { say, time } = useWords();
  const explain = useExplanations();
  const { data: recorded } = useCase(caseKey);
  if (!recorded) return null;
  const { event, decidedAt } = recorded;
  const { customerId } = event.data;
  const [what, verdict] = [explain.event(event.name), say(standingOfCase(recorded))];
  return (
    <Alert type="info" header={say('quarantine.decided')}>
      {say('quarantine.decidedAs', { what, id: event.caseId, verdict, at: time(decidedAt) })}
      {typeof customerId === 'string' && (
        <div>
          {say('quarantine.decidedFor')} <CustomerLink customerId={customerId} />
        </div>
      )}
    </Alert>
  );
}
