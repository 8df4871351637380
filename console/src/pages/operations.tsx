import SpaceBetween from '@cloudscape-design/components/space-between';
import { lazy } from 'react';
import { Health } from '../figures/health.tsx';
import { KeyFigures } from '../figures/key-figures.tsx';
import { FiguresPage } from '../figures/page.tsx';
import { useWords } from '../words/words.tsx';

const Charts = lazy(() => import('../figures/charts.tsx'));

/** Are customers being put right, and does anybody have to act? */
export default function Operations() {
  const { say } = useWords();
  return (
    <FiguresPage
      title={say('page.operations')}
      about={say('operations.about')}
      firstDays={14}
      inShort={(figures) => (
        <SpaceBetween size="l">
          <Health health={figures.health} />
          <KeyFigures figures={figures} />
        </SpaceBetween>
      )}
      drawn={(figures) => <Charts figures={figures} />}
    />
  );
}
