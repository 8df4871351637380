import type { Remedy } from '../api/generated.ts';
import { useNames } from '../api/queries.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import { BasisBadge } from './basis.tsx';

/** What is done, or proposed: each with its worth and the basis on which it is given. */
export function Remedies({ remedies, label }: { remedies: readonly Remedy[]; label: string }) {
  return (
    <ul className="remedies" aria-label={label}>
      {remedies.map((remedy, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a remedy is known by its place in its case
        <li key={place}>
          <RemedyLine remedy={remedy} />
        </li>
      ))}
    </ul>
  );
}

export function RemedyLine({ remedy }: { remedy: Remedy }) {
  const { money } = useWords();
  const explain = useExplanations();
  const nameOf = useNames();
  const text = explain.remedy(named(remedy, nameOf));
  const worth = 'value' in remedy && remedy.value ? money(remedy.value) : undefined;
  return (
    <>
      {text} {worth && !text.includes(worth) && <strong>{worth} </strong>}
      <BasisBadge basis={remedy.basis} />
    </>
  );
}

/** With the name of whoever does it, where the remedy has only their id. */
function named(remedy: Remedy, nameOf: (employeeId: string) => string): Remedy {
  if (remedy.kind !== 'CheckIn' || remedy.host.name !== undefined) return remedy;
  return { ...remedy, host: { ...remedy.host, name: nameOf(remedy.host.employeeId) } };
}
