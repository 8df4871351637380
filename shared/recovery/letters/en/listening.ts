import type { Part } from '../messages.ts';

export const listening = {
  opening: {
    // The host writes themself, and the customer need not hear of us in between.
    AgentReplied: null,
    EmployeeOnboarded: null,
    CustomerLeft: {
      granted: {
        subject: 'Thank you, and all the best',
        text: 'You have decided not to buy from us any more. We are sorry, and we thank you for the time you were with us.',
      },
      referred: {
        subject: 'Thank you, and all the best',
        text: 'You have decided not to buy from us any more. We are sorry, and we thank you for the time you were with us.',
      },
    },
    ReferralReceived: {
      granted: {
        subject: 'Thank you for recommending us',
        text: 'You have recommended us, and we were very pleased to hear it.',
      },
      referred: {
        subject: 'Thank you for recommending us',
        text: 'You have recommended us, and we were very pleased to hear it.',
      },
    },
    SurveyAnswered: {
      granted: {
        subject: 'Your answer: you will hear from us soon',
        text: 'Thank you for answering so openly. It matters to us, and we would like to hear more from you.',
      },
      referred: {
        subject: 'Your answer: you will hear from us soon',
        text: 'Thank you for answering so openly. It matters to us, and we would like to hear more from you.',
      },
    },
  },
  remedy: {
    ReportExcuse: null,
    WriteAgain: null,
    WalkThrough: null,
    Farewell:
      'What we have promised you still holds, and whatever is still due to you will come without your doing anything. We will not send you any advertising.',
    Thank: 'Thank you for speaking well of us. We will do our best to deserve it.',
  },
  because: {
    'no-excuse': null,
    'excuse-in-reply': null,
    'excuse-to-customer': null,
    'new-colleague': null,
    'walked-through-before': null,
    'customer-left': null,
    'wants-no-letter': null,
    'recommended-us': null,
    'not-to-be-thanked': null,
    'felt-second-class': null,
    'not-content-after-remedy': null,
    'asked-about-unknown-case': null,
    'not-content': null,
    content: null,
  },
} as const satisfies Part;
