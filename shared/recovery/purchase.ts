import type { Fact, Purchase, RecoveryEvent } from './facts.ts';

/** The customer's own purchase that a claim is about, where their history has it: by serial number, else by article. */
export function purchaseOf(
  { product }: RecoveryEvent<'WarrantyClaimed'>['data'],
  purchases: Fact<Purchase[]>,
): Purchase | undefined {
  if (purchases === 'unknown') return undefined;
  const { sku, serialNumber } = product;
  return (
    (serialNumber && purchases.find((purchase) => purchase.sku === sku && purchase.serialNumber === serialNumber)) ||
    purchases.find((purchase) => purchase.sku === sku && (!serialNumber || !purchase.serialNumber))
  );
}
