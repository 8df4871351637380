/** What operations read. */
export const operations = {
  quarantine: {
    'too-large': 'It is larger than an event may be.',
    'not-json': 'It cannot be read: it is not JSON.',
    'not-an-event': 'It is JSON, but not an event.',
    'malformed-text': 'A text in it is damaged.',
    'too-deep': 'It is nested deeper than an event may be.',
    'too-many-items': 'A list in it is longer than a list may be.',
    'forbidden-key': 'A field in it has a name that is never allowed.',
    'forged-source': 'It says that it comes from Kulanz itself, or only Kulanz itself may say it.',
    'unknown-event': 'No event of this name is known here.',
    'unknown-version': 'This version of the event is not known here.',
    missing: 'A field is missing that is needed.',
    'unknown-field': 'There is a field in it that the event does not have.',
    'wrong-type': 'A field has the wrong kind of value: a text in place of a number, for instance.',
    'out-of-range': 'A value is too small, too large, too short or too long.',
    'not-allowed': 'A value is not one of those that are allowed.',
    malformed: 'A value is not written as agreed.',
    'not-together': 'Two fields do not go together: an end that is before its start, for instance.',
    'currency-mismatch': 'Amounts that belong together are in different currencies.',
    'in-the-future': 'It says that something happened that is yet to come: the producer’s clock is wrong.',
    'item-too-large': 'It is larger than what the table can keep.',
    'rejected-by-table': 'The table does not take it, however often it is tried.',
    conflict: 'The case was told before, with other content. The first outcome stands.',
    'attempts-exhausted':
      'It failed too often, though nothing is wrong with it as such. With the cause mended, send it again.',
  },
  excuse: {
    rules: 'Our rules',
    organisation: 'Our organisation',
    'other-customer': 'Another customer',
  },
  health: {
    quarantined:
      '{count, plural, =0 {No events are set aside.} one {One event is set aside.} other {# events are set aside.}}',
    overdue:
      '{count, plural, =0 {No referrals are overdue.} one {One referral is overdue.} other {# referrals are overdue.}}',
    waiting:
      '{count, plural, =0 {No referrals wait for an answer.} one {One referral waits for an answer.} other {# referrals wait for an answer.}}',
  },
} as const;
