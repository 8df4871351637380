import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TextContent from '@cloudscape-design/components/text-content';
import type { Policy } from '../api/generated.ts';
import { usePolicy } from '../api/operations-queries.ts';
import { Queried } from '../parts/queried.tsx';
import { sayPolicy, sections } from '../policy/say-policy.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

/** The numbers that the rules go by now, to be read by whoever asks. */
export default function PolicyInForce() {
  const { say } = useWords();
  const policy = usePolicy();
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={policy.data && say('policy.version', { version: policy.data.version })}>
          {say('page.policy')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Alert type="info" header={say('policy.everyone')}>
          {say('policy.everyoneAbout')}
        </Alert>
        <Queried query={policy}>{(inForce) => <Said policy={inForce} />}</Queried>
      </SpaceBetween>
    </ContentLayout>
  );
}

function Said({ policy }: { policy: Policy }) {
  const words = useWords();
  const said = sayPolicy(policy, words, useExplanations());
  return (
    <SpaceBetween size="l">
      {sections.map((section) => (
        <Container key={section} header={<Header variant="h2">{words.say(`policy.section.${section}`)}</Header>}>
          <TextContent>
            <ul>
              {said[section].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </TextContent>
        </Container>
      ))}
    </SpaceBetween>
  );
}
