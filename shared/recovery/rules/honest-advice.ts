import type { EventData, Money, Remedy } from '../../../events/index.ts';
import { type Because, rule } from '../rule.ts';

/**
 * The small dealer who says: you don't need this. What is unnecessary can be left out, and where something cheaper does
 * as well, it does. What is dearer is never advised.
 */
export const honestAdvice = rule({
  id: 'honest-advice',
  events: ['QuoteIssued'],
  promise:
    'A quote comes with the advice to leave out what is not needed and to take what is cheaper and does as well.',
  facts: [],
  numbers: [],
  remedies: ['AdviseSaving'],
  codes: ['unnecessary', 'cheaper', 'unnecessary-and-cheaper', 'nothing-to-save', 'quote-currencies-mixed'],
  evaluate({ event: { data } }) {
    const needed = data.items.filter(({ need }) => need !== 'unnecessary');
    const unnecessary = data.items.filter(({ need, price }) => need === 'unnecessary' && price.amount > 0);
    const cheaper = needed.filter(isCheaperElsewhere);
    // What is priced in another currency than what it would replace may be cheaper; a machine does not guess.
    const doubtful = needed.some(
      ({ price, alternative }) => alternative && alternative.price.currency !== price.currency,
    );

    const currencies = [...new Set([...unnecessary, ...cheaper].map(({ price }) => price.currency))];
    const remedies = currencies.map((currency) => {
      const inIt = ({ price }: Item) => price.currency === currency;
      return savingOf(unnecessary.filter(inIt), cheaper.filter(inIt), currency);
    });
    if (doubtful || remedies.length > 1) {
      return { result: 'unknown', because: { code: 'quote-currencies-mixed' }, remedies };
    }
    if (remedies.length === 0) return { result: 'not-applicable', because: { code: 'nothing-to-save' } };

    const params: NonNullable<Because['params']> = {};
    if (unnecessary.length > 0) params.leaveOut = unnecessary.map(({ name }) => ({ name }));
    if (cheaper.length > 0) {
      params.take = cheaper.map(({ name, alternative }) => ({ name: alternative.name, insteadOf: { name } }));
    }
    return { result: 'applies', because: { code: codeOf(params), params }, remedies };
  },
});

const codeOf = ({ leaveOut, take }: NonNullable<Because['params']>) =>
  leaveOut && take ? 'unnecessary-and-cheaper' : leaveOut ? 'unnecessary' : 'cheaper';

type Item = EventData<'QuoteIssued'>['items'][number];
type Replaceable = Item & { alternative: NonNullable<Item['alternative']> };

const isCheaperElsewhere = (item: Item): item is Replaceable =>
  item.alternative !== undefined &&
  item.alternative.price.currency === item.price.currency &&
  item.alternative.price.amount < item.price.amount;

/** Everything that can be saved in one currency, to the minor unit. */
function savingOf(unnecessary: readonly Item[], cheaper: readonly Replaceable[], currency: Money['currency']): Remedy {
  const amount =
    unnecessary.reduce((sum, { price }) => sum + price.amount, 0) +
    cheaper.reduce((sum, { price, alternative }) => sum + price.amount - alternative.price.amount, 0);
  const saving: Remedy = { kind: 'AdviseSaving', basis: 'goodwill', value: { amount, currency }, per: 'once' };
  if (unnecessary.length > 0) saving.leaveOut = unnecessary.map(({ sku, name }) => ({ sku, name }));
  if (cheaper.length > 0) {
    saving.take = cheaper.map(({ sku, name, alternative }) => ({
      sku: alternative.sku,
      name: alternative.name,
      insteadOf: { sku, name },
    }));
  }
  return saving;
}
