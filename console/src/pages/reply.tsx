import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { longest } from '../../../events/lengths.ts';
import { ExcuseField, useExcuses } from '../cases/excuse-field.tsx';
import { type Language, languages } from '../look.ts';
import { draftsOf, useDraft } from '../parts/drafts.ts';
import { useWords } from '../words/words.tsx';

const replies = draftsOf({ text: '' });

/** A reply to a customer, looked at for excuses before it goes out. */
export default function Reply() {
  const { say, language: own } = useWords();
  const { draft, change } = useDraft(replies, '');
  const [language, setLanguage] = useState<Language>(own);
  const check = useExcuses(draft.text, language);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={say('reply.about')}>
          {say('page.reply')}
        </Header>
      }
    >
      <Container>
        <SpaceBetween size="m">
          <FormField label={say('reply.language')}>
            <RadioGroup
              direction="horizontal"
              value={language}
              items={languages.map((id) => ({ value: id, label: say(`language.${id}`) }))}
              onChange={({ detail }) => setLanguage(languages.find((id) => id === detail.value) ?? language)}
            />
          </FormField>
          <ExcuseField
            label={say('reply.text')}
            value={draft.text}
            language={language}
            check={check}
            rows={14}
            longest={longest.prose}
            onChange={(text) => change({ text })}
          />
        </SpaceBetween>
      </Container>
    </ContentLayout>
  );
}
