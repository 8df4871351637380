import Box from '@cloudscape-design/components/box';
import type { Letter as LetterText } from '../api/generated.ts';
import { useWords } from '../words/words.tsx';

/** The letter as the customer gets it: text, in their language, whatever is in it. */
export function Letter({ letter: { channel, language, subject, body } }: { letter: LetterText }) {
  const { say } = useWords();
  return (
    <article aria-label={subject}>
      <Box color="text-body-secondary" fontSize="body-s">
        {say('letter.goes', { how: say(`channel.${channel}`), language: say(`language.${language}`) })}
      </Box>
      <div className="letter" lang={language}>
        <strong>{subject}</strong>
        {'\n\n'}
        {body}
      </div>
    </article>
  );
}
