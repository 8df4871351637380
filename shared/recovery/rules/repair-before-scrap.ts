import type { Remedy } from '../../../events/index.ts';
import { rule } from '../rule.ts';

/**
 * Products should not end on the scrap heap over a small fault. What could hurt somebody is not repaired by post,
 * though: it is replaced, and its owner is told to stop using it.
 */
export const repairBeforeScrap = rule({
  id: 'repair-before-scrap',
  events: ['WarrantyClaimed'],
  promise:
    'A part where a part will do, a repair where it can be repaired, a new one otherwise; always a new one where it could hurt somebody.',
  facts: [],
  numbers: [],
  remedies: ['ShipSparePart', 'Repair', 'ReplaceProduct', 'StopUseNotice'],
  codes: ['safety-relevant', 'part-named', 'repairable', 'not-repairable'],
  evaluate({ event: { data } }) {
    const { product: claimed, fault } = data;
    const { sku, name, serialNumber, value } = claimed;
    const product = serialNumber ? { sku, name, serialNumber } : { sku, name };
    const worth = value ? { value } : {};
    const basis = 'goodwill';
    if (fault.safetyRelevant) {
      // Whatever a person has to look at: nobody is to be hurt until then.
      const warning: Remedy = { kind: 'StopUseNotice', basis, product };
      const remedies: Remedy[] = [{ kind: 'ReplaceProduct', basis, product, ...worth }, warning];
      return { result: 'applies', because: { code: 'safety-relevant' }, remedies, meanwhile: [warning] };
    }
    if (fault.part) {
      const part = { sku: fault.part.sku, name: fault.part.name };
      const price = fault.part.price ? { value: fault.part.price } : {};
      const remedies: Remedy[] = [{ kind: 'ShipSparePart', basis, product, part, ...price }];
      return { result: 'applies', because: { code: 'part-named' }, remedies };
    }
    if (fault.repairable) {
      return {
        result: 'applies',
        because: { code: 'repairable' },
        remedies: [{ kind: 'Repair', basis, product, ...worth }],
      };
    }
    const remedies: Remedy[] = [{ kind: 'ReplaceProduct', basis, product, ...worth }];
    return { result: 'applies', because: { code: 'not-repairable' }, remedies };
  },
});
