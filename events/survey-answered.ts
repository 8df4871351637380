import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id } from './fields.ts';

/** `<event>#<source>#<caseId>` of a case that was decided: its `caseKey`. */
const caseKeyPattern = /^[A-Za-z]{1,64}#[A-Za-z0-9][A-Za-z0-9._:-]{0,127}#[A-Za-z0-9][A-Za-z0-9._:+-]{0,200}$/;

/** A customer told us how it was. */
export const surveyAnswered = inbound('SurveyAnswered', {
  summary: 'A customer answered our questions about how it was.',
  data: () =>
    z.strictObject({
      surveyId: id(),
      customerId: id(),
      score: z.int().check(z.gte(0), z.lte(10), z.describe('How satisfied they are, from 0 to 10.')),
      wouldRecommend: z.optional(z.boolean()),
      feltSecondClass: z.optional(z.boolean()),
      about: z
        .optional(z.string().check(z.regex(caseKeyPattern, { error: 'the caseKey of a case: event#source#id' })))
        .check(z.describe('The `caseKey` of the case that they were asked about.')),
    }),
  caseId: (data) => data.surveyId,
});
