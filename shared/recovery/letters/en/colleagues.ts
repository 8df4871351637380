import type { Part } from '../messages.ts';

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
