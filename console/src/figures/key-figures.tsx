import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { useFollow } from '../parts/follow.ts';
import { useWords } from '../words/words.tsx';
import { putRightOn } from './series.ts';

/** The numbers to know before looking at any chart. */
export function KeyFigures({ figures }: { figures: GetFiguresAnswer }) {
  const { say, number, percent, duration } = useWords();
  const follow = useFollow();
  const { begging, time, referrals, quarantine, cases, to } = figures;
  const large = (text: string) => (
    <div>
      <Box variant="awsui-value-large">{text}</Box>
    </div>
  );
  const waiting = say(referrals.atLeast ? 'figures.atLeast' : 'figures.exactly', { count: referrals.waiting });
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        items={[
          {
            label: say('figures.putRightToday'),
            value: large(number(putRightOn(cases, to.slice(0, 10)))),
          },
          {
            label: say('figures.putRight'),
            value: large(number(cases.reduce((total, { putRight }) => total + putRight, 0))),
          },
          {
            label: say('figures.unasked'),
            value: (
              <>
                {large(begging.shareUnasked === undefined ? '–' : percent(begging.shareUnasked))}
                <Link href="/begging" onFollow={follow} fontSize="body-s">
                  {say('figures.toBegging')}
                </Link>
              </>
            ),
          },
          {
            label: say('figures.median'),
            value: (
              <>
                {large(time.medianMs === undefined ? '–' : duration(time.medianMs))}
                {time.p95Ms !== undefined && (
                  <Box color="text-body-secondary" fontSize="body-s">
                    {say('figures.p95', { time: duration(time.p95Ms) })}
                  </Box>
                )}
              </>
            ),
          },
          { label: say('figures.waiting'), value: large(waiting) },
          {
            label: say('figures.overdue'),
            value: (
              <>
                {large(number(referrals.overdue))}
                <StatusIndicator type={referrals.overdue > 0 ? 'error' : 'success'}>
                  {say(referrals.overdue > 0 ? 'figures.laterThanPromised' : 'figures.allInTime')}
                </StatusIndicator>
              </>
            ),
          },
          {
            label: say('figures.setAside'),
            value: (
              <>
                {large(number(quarantine.open))}
                <Link href="/quarantine" onFollow={follow} fontSize="body-s">
                  {say('figures.toQuarantine')}
                </Link>
              </>
            ),
          },
        ]}
      />
    </Container>
  );
}
