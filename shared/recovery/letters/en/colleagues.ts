import type { Explained, Part } from '../part.ts';

/** An answer's own text stands behind what it is about; it must also stand alone. */
export const colleagues = {
  opening: {
    ReferralGranted: {
      granted: {
        subject: 'We have good news for you',
        text: 'You have been waiting for our answer, and here it is. We have looked at everything, and this is what we are doing:',
      },
      referred: {
        subject: 'We are still on it for you',
        text: 'You are waiting for our answer. So that everything is right for you, a second person here is looking at it as well.',
      },
    },
    ReferralDeclined: {
      granted: {
        subject: 'Our answer to you',
        text: 'You have been waiting for our answer. Somebody here has looked at all of it carefully, and you should know plainly where things stand.',
      },
      referred: {
        subject: 'We are still on it for you',
        text: 'You are waiting for our answer. We do not have a good answer for you yet, so a second person here is looking at it afresh.',
      },
    },
    RemedyFailed: {
      granted: {
        subject: 'We are making up for it',
        text: 'Something that we promised you has not worked out. We are sorry, and this is what we are doing about it:',
      },
      referred: {
        subject: 'We have not managed it yet',
        text: 'You had a promise from us, and so far we have not managed to keep it. We are sorry. It still holds.',
      },
    },
    GoodwillRequested: {
      granted: {
        subject: 'Something from us to you',
        text: 'Not everything has gone as it should have for you here. We are sorry about that, and we want to put it right.',
      },
      referred: {
        subject: 'You will hear from us soon',
        text: 'Not everything has gone as it should have for you here. We are sorry about that, and we want to put it right.',
      },
    },
  },
  beginning: {},
  remedy: {
    Answer: '{words}',
    ExplainDecline:
      '{reason}\n\nWhat we can do for you instead: {instead}\n\nIf you see it differently, please tell us. Then somebody else here will look at it anew.',
  },
  because: {
    'referral-open': null,
    'answered-already': null,
    'nothing-was-referred': null,
    'referral-of-another-customer': null,
    'referral-unknown': null,
    'granted-by-a-person': null,
    'own-request': null,
    'choice-not-proposed': null,
    'nothing-proposed': null,
    'nothing-to-grant': null,
    'host-wrote': null,
    'nothing-written': null,
    'not-for-a-letter': null,
    'answers-nothing': null,
    'excuse-for-an-answer': null,
    'declined-by-a-person': null,
    'declined-before': null,
    'no-reason': null,
    'excuse-for-a-reason': null,
    'nothing-instead': null,
    'nothing-to-decline': null,
    'remedy-failed': null,
    'assignment-failed': null,
    'failed-case-unknown': null,
    'failed-remedy-unknown': null,
    'failed-for-another-customer': null,
    'within-agent-cap': null,
    'costs-nothing': null,
    'beyond-agent-cap': null,
    'agent-cap-used': null,
    'gesture-worth-unknown': null,
    'cap-in-other-currency': null,
    'earlier-gestures-unknown': null,
  },
} as const satisfies Part;

/** The same for colleagues. */
export const colleaguesExplained = {
  event: {
    ReferralGranted: 'A colleague said yes',
    ReferralDeclined: 'A colleague said no',
    RemedyFailed: 'Could not be carried out',
    GoodwillRequested: 'A colleague wants to put something right',
    ReferralUnanswered: 'Referral not answered yet',
    HourStruck: 'A full hour passed',
  },
  rule: {
    'answered-once':
      'A referral is answered once: of two answers the first one counts, and the other says which that was.',
    'a-persons-word': 'What a host grants is done at once, as it was proposed; only nobody confirms their own request.',
    'answered-in-words':
      'What a host writes with their yes is in the letter; where nothing was proposed, it is the answer.',
    'only-a-person-declines':
      'Only a person says no, and writes to the customer why and what can be done instead; an excuse, or nothing instead, goes to a second host.',
    'failed-is-not-done':
      'What could not be carried out comes back to the host, who can order it once more, and the customer is told; only who looks after them is not ordered again.',
    'agent-goodwill':
      'A host puts right what they see, each with the same authority; beyond it a second host confirms, never the first one.',
  },
  because: {
    'referral-open': 'The case was still waiting for an answer, so this one counts.',
    'answered-already': 'Another answer came first, and that one counts.',
    'nothing-was-referred': 'The case did not wait for an answer.',
    'referral-of-another-customer': 'The case that this answers is another customer’s.',
    'referral-unknown': 'The case that this answers could not be found, so a person looks at it.',
    'granted-by-a-person': 'A colleague has said yes.',
    'own-request': 'Whoever asked for it has said yes to it themselves, so a second one looks at it.',
    'choice-not-proposed': 'Something was chosen that was not proposed, so a person looks at it.',
    'nothing-proposed': 'There is nothing left to do of what was proposed.',
    'nothing-to-grant': 'No case was waiting for this yes.',
    'host-wrote': 'What the host wrote is in the letter.',
    'nothing-written': 'Nothing was written with the yes.',
    'not-for-a-letter':
      'What was written has characters that have no place in a letter, or is too long, so it is not in it.',
    'answers-nothing': 'Nobody was waiting for what was written.',
    'excuse-for-an-answer': 'There is an excuse in the answer, so a second one looks at it.',
    'declined-by-a-person': 'A colleague has said no. The customer is told why, and what can be done for them instead.',
    'declined-before': 'The same colleague has said no before, so a second one looks at it.',
    'no-reason': 'A no needs a reason, and there is none, so a second one looks at it.',
    'excuse-for-a-reason': 'There is an excuse in what the customer was to be told, so a second one looks at it.',
    'nothing-instead':
      'A no needs something that can be done instead, and there is nothing, so a second one looks at it.',
    'nothing-to-decline': 'No case was waiting for this no.',
    'remedy-failed': 'What was ordered could not be carried out ({reported}). It can be ordered once more.',
    'assignment-failed':
      'Who looks after this customer could not be entered elsewhere ({reported}). Whoever is their host here today still is, and has to be entered there.',
    'failed-case-unknown': 'The case of what could not be carried out could not be found, so a person looks at it.',
    'failed-remedy-unknown': 'What could not be carried out was not ordered in this case, so a person looks at it.',
    'failed-for-another-customer':
      'What could not be carried out is said to be another customer’s, so a person looks at it.',
    'within-agent-cap': 'It is within what each of us does without asking anybody.',
    'costs-nothing': 'Kind words and time cost nothing: each of us may, at any time.',
    'beyond-agent-cap': 'It is more than each of us does without asking, so a second one looks at it.',
    'agent-cap-used':
      'With what this customer got lately it is more than each of us does without asking, so a second one looks at it.',
    'gesture-worth-unknown': 'What it is worth is not known, so a second one looks at it.',
    'cap-in-other-currency': 'It is in another currency than what we compare it with, so a second one looks at it.',
    'earlier-gestures-unknown': 'What this customer got lately could not be looked up, so a second one looks at it.',
  },
  remedy: {
    Answer: 'Answer: “{words}”',
    ExplainDecline: 'Tell the customer why: “{reason}” And what can be done instead: “{instead}”',
  },
} as const satisfies Explained;
