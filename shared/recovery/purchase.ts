import { dayOf } from './calendar.ts';
import type { Fact, Purchase, RecoveryEvent } from './facts.ts';

/**
 * The customer's own purchase that a claim is about, where their history has it: by serial number, else by article. Of
 * several it is the last one before the claim: that one they have the longest right to.
 */
export function purchaseOf(
  { data, metadata }: Pick<RecoveryEvent<'WarrantyClaimed'>, 'data' | 'metadata'>,
  purchases: Fact<Purchase[]>,
): Purchase | undefined {
  if (purchases === 'unknown') return undefined;
  const { sku, serialNumber } = data.product;
  const ofArticle = purchases.filter(
    (purchase) => purchase.sku === sku && (!serialNumber || [undefined, serialNumber].includes(purchase.serialNumber)),
  );
  const exact = serialNumber ? ofArticle.filter((purchase) => purchase.serialNumber === serialNumber) : [];
  const claimedOn = dayOf(metadata.occurredAt);
  // A purchase after the claim is a slip of the pen, or of another one.
  const since = ({ date }: Purchase) => (date !== undefined && date <= claimedOn ? date : '');
  return (exact.length > 0 ? exact : ofArticle).reduce<Purchase | undefined>(
    (a, b) => (a && since(a) >= since(b) ? a : b),
    undefined,
  );
}
