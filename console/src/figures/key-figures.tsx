import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { useFollow } from '../parts/follow.ts';
import { useWords } from '../words/words.tsx';
import { Figure } from './figure.tsx';
import { putRightOn } from './series.ts';

/** The numbers to know before looking at any chart. */
export function KeyFigures({ figures }: { figures: GetFiguresAnswer }) {
  const { say, number, percent, duration } = useWords();
  const follow = useFollow();
  const { begging, time, referrals, quarantine, cases, to } = figures;
  const isLate = referrals.overdue > 0;
  const link = (href: string, text: string) => (
    <Link href={href} onFollow={follow} fontSize="inherit">
      {text}
    </Link>
  );
  return (
    <Container>
      <KeyValuePairs
        columns={3}
        items={[
          {
            label: say('figures.putRightToday'),
            value: <Figure>{number(putRightOn(cases, to.slice(0, 10)))}</Figure>,
          },
          {
            label: say('figures.putRight'),
            value: <Figure>{number(cases.reduce((total, { putRight }) => total + putRight, 0))}</Figure>,
          },
          {
            label: say('figures.unasked'),
            value: (
              <Figure about={link('/begging', say('figures.toBegging'))}>
                {begging.shareUnasked === undefined ? '–' : percent(begging.shareUnasked)}
              </Figure>
            ),
          },
          {
            label: say('figures.median'),
            value: (
              <Figure about={time.p95Ms !== undefined && say('figures.p95', { time: duration(time.p95Ms) })}>
                {time.medianMs === undefined ? '–' : duration(time.medianMs)}
              </Figure>
            ),
          },
          {
            label: say('figures.waiting'),
            value: (
              <Figure
                about={
                  <StatusIndicator type={isLate ? 'error' : 'success'}>
                    {isLate
                      ? link('/referrals', say('figures.overdue', { count: referrals.overdue }))
                      : say('figures.allInTime')}
                  </StatusIndicator>
                }
              >
                {say(referrals.atLeast ? 'figures.atLeast' : 'figures.exactly', { count: referrals.waiting })}
              </Figure>
            ),
          },
          {
            label: say('figures.setAside'),
            value: <Figure about={link('/quarantine', say('figures.toQuarantine'))}>{number(quarantine.open)}</Figure>,
          },
        ]}
      />
    </Container>
  );
}
