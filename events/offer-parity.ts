import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { aYear, day, id, once } from './fields.ts';
import { offerPublished, offerTerms } from './offer-published.ts';
import { paritySource } from './sources.ts';

/** A contract as a page of the index names it, with what a year of it cost then. */
const paying = once(() => ({ contractId: id(), customerId: id(), paid: aYear() }));

/**
 * An offer was published, and this contract pays more. Kulanz raises it itself. Another content of the offer, or another
 * price of the contract, is another case; the offer's audience does not matter.
 */
export const offerParityDue = inbound('OfferParityDue', {
  summary: 'A running contract pays more than a published offer.',
  raisedBy: paritySource,
  data: () =>
    z.strictObject({
      offer: z.strictObject(offerTerms()),
      publication: id().check(z.describe('Stands for what the offer says.')),
      ...paying(),
    }),
  caseId: ({ offer, publication, contractId, paid }) => `${offer.offerId}+${publication}+${contractId}+${paid.amount}`,
});

/**
 * The next page of the contracts that pay more than an offer is to be read: in which part of the index, and after whom.
 * Kulanz raises it itself.
 */
export const offerParityContinued = inbound('OfferParityContinued', {
  summary: 'The next contracts that pay more than a published offer are to be looked up.',
  raisedBy: paritySource,
  data: () =>
    z.strictObject({
      told: offerPublished.data(),
      part: z.int().check(z.gte(0), z.lte(99)),
      page: z.int().check(z.gte(1)),
      after: z.optional(z.strictObject({ ...paying(), lastDay: z.optional(day()) })),
    }),
  caseId: ({ told, part, page }) => `${told.offerId}+${part}+${page}`,
});
