import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { Word } from '../words/en.ts';
import { useWords } from '../words/words.tsx';
import { useFollow } from './follow.ts';

/** Where there is nothing to see, and the way on from there. */
export function NoPage({ why }: { why: Word & `app.${string}` }) {
  const { say } = useWords();
  const follow = useFollow();
  return (
    <Box padding="xxl" textAlign="center">
      <Box variant="h1" padding={{ bottom: 's' }}>
        {say(why)}
      </Box>
      <Link href="/" onFollow={follow}>
        {say('app.home')}
      </Link>
    </Box>
  );
}
