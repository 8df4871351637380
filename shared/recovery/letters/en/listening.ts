import type { Explained, Part } from '../part.ts';

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
  beginning: {},
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

/** The same for colleagues. */
export const listeningExplained = {
  event: {
    AgentReplied: 'Reply to a customer',
    EmployeeOnboarded: 'New colleague introduced',
    CustomerLeft: 'Customer left',
    ReferralReceived: 'Recommendation',
    SurveyAnswered: 'Survey answered',
  },
  rule: {
    'no-excuses':
      'Nobody is put off with our rules, our organisation or another customer: whoever got such an answer gets a better one.',
    'walk-through': 'Everybody who is new, whatever their job, goes through the house once as a customer.',
    'no-hard-feelings': 'Whoever leaves is thanked, once, and sold nothing; whoever wants no letter gets none.',
    'good-service-gets-around': 'Whoever recommends us is thanked, and nothing is asked of them.',
    'did-it-work':
      'Whoever felt second class, or is not content after we put something right, is rung by their host; nobody argues.',
  },
  because: {
    'no-excuse': 'There is no excuse in the reply.',
    'excuse-in-reply': 'There is an excuse in the reply. To whom it went is not known, so the house learns from it.',
    'excuse-to-customer': 'A customer got an excuse for an answer, so their host writes again, this time with help.',
    'new-colleague': 'Somebody new is here and has not been through the house as a customer.',
    'walked-through-before': 'They have been through the house as a customer before.',
    'customer-left': 'The customer has left, and is thanked once.',
    'wants-no-letter': 'The customer would rather not be written to any more.',
    'recommended-us': 'Somebody came because this customer spoke well of us.',
    'not-to-be-thanked': 'Whoever came would rather not have it known, so nobody is thanked.',
    'felt-second-class': 'The customer felt second class, so a person gets in touch.',
    'not-content-after-remedy': 'The customer is not content with what came of their case, so a person gets in touch.',
    'asked-about-unknown-case':
      'The customer is not content with a case that we cannot find, so a person gets in touch.',
    'not-content': 'The customer is not content, and not about anything that we put right. The answer is kept.',
    content: 'The customer is content.',
  },
  remedy: {
    ReportExcuse:
      'Tell the house{team, select, none {} other { (team {team})}} of an excuse, without a name: {excuses}',
    WriteAgain: 'Write to the customer again, this time with help',
    WalkThrough: '{employeeId} goes through the house as a customer: {situations}',
    Farewell: 'Say thank you and goodbye, and nothing else',
    Thank: 'Say thank you',
  },
} as const satisfies Explained;
