import Link from '@cloudscape-design/components/link';
import { useMe } from '../api/queries.ts';
import { useFollow } from './follow.ts';

/** A customer by their number; only who looks after customers sees what is behind it. */
export function CustomerLink({ customerId }: { customerId: string }) {
  const follow = useFollow();
  const me = useMe();
  if (!me.data?.groups.includes('host')) return <>{customerId}</>;
  return (
    <Link href={`/customers/${encodeURIComponent(customerId)}`} onFollow={follow} fontSize="inherit">
      {customerId}
    </Link>
  );
}
