/**
 * What days and instants are called, in events and remedies alike; a test holds it to their schemas. By its look alone a
 * day cannot be told from the name of a product or the number of an order.
 */
export const dayFields: ReadonlySet<string> = new Set(
  (
    'agreedFor askedOn assignedOn cancelBy cancelledOn customerSince date day decideBy deliverOn dueOn endsOn from joinsOn ' +
    'lastDay leavesOn leftOn otherDays proposedFor purchasedOn renewsOn reportedOn reservedFor reviewedOn since startedOn ' +
    'until validFrom validUntil withdrawnOn'
  ).split(' '),
);
export const instantFields: ReadonlySet<string> = new Set(
  'acceptedAt agreedAt confirmedAt dueAt hour noticedAt'.split(' '),
);

/** Whether a field, or an entry of a list of that name, is a day; `date` may be one of a few words, too. */
export const isDay = (name: string, value: unknown): value is string =>
  dayFields.has(name) && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

export const isInstant = (name: string, value: unknown): value is string =>
  instantFields.has(name) && typeof value === 'string';
