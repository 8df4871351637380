import Box from '@cloudscape-design/components/box';
import type { Finding } from '../api/generated.ts';
import { Expandable } from '../parts/expandable.tsx';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

/** Why a case was decided as it was: each rule that had something to say, what it saw, and then those that had not. */
export function Why({ findings, policyVersion }: { findings: readonly Finding[]; policyVersion: string }) {
  const { say } = useWords();
  const all = findings.filter(({ because }) => because.code !== 'timely');
  const found = all.filter(({ result }) => result !== 'not-applicable');
  // Where nothing was to be put right, that is what there is to tell.
  const telling = found.length > 0 ? found : all;
  const silent = all.filter((finding) => !telling.includes(finding));
  return (
    <>
      <Findings findings={telling} />
      {silent.length > 0 && (
        <Expandable headerText={say('case.alsoLooked', { count: silent.length })}>
          {() => <Findings findings={silent} />}
        </Expandable>
      )}
      <Box color="text-body-secondary" fontSize="body-s">
        {say('case.policy', { version: policyVersion })}
      </Box>
    </>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { say } = useWords();
  const explain = useExplanations();
  return (
    <dl className="findings">
      {findings.map(({ rule, because, basis }) => (
        <div key={rule}>
          <dt>{explain.rule(rule)}</dt>
          <dd>
            {explain.because(because)}
            {basis && ` ${say(`finding.makes.${basis}`)}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
