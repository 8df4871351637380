import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { useFollow } from '../parts/follow.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

/** Where one does something about it. */
const places = { quarantined: '/quarantine', overdue: '/referrals' } as const;

/** Does anybody have to act? The one thing to see at a glance. */
export function Health({ health: { healthy, because } }: Pick<GetFiguresAnswer, 'health'>) {
  const { say } = useWords();
  const explain = useExplanations();
  const follow = useFollow();
  return (
    <div aria-live="polite">
      {healthy ? (
        <Alert type="success" header={say('health.healthy')}>
          {say('health.healthyAbout')}
        </Alert>
      ) : (
        <Alert type="error" header={say('health.unhealthy')}>
          <ul className="remedies">
            {because.map(({ code, count }) => (
              <li key={code}>
                {explain.health(code, count)}{' '}
                <Link href={places[code]} onFollow={follow} variant="primary">
                  {say(`health.act.${code}`)}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
