import type { Part } from '../messages.ts';

export const listening = {
  opening: {
    // The host writes themself, and the customer need not hear of us in between.
    AgentReplied: null,
    EmployeeOnboarded: null,
    CustomerLeft: {
      granted: {
        subject: 'Danke, und alles Gute',
        text: 'Sie haben sich entschieden, in Zukunft nicht mehr bei uns zu kaufen. Das tut uns leid, und wir danken Ihnen für die Zeit, in der Sie bei uns waren.',
      },
      referred: {
        subject: 'Danke, und alles Gute',
        text: 'Sie haben sich entschieden, in Zukunft nicht mehr bei uns zu kaufen. Das tut uns leid, und wir danken Ihnen für die Zeit, in der Sie bei uns waren.',
      },
    },
    ReferralReceived: {
      granted: {
        subject: 'Danke für Ihre Empfehlung',
        text: 'Sie haben uns weiterempfohlen, und darüber haben wir uns sehr gefreut.',
      },
      referred: {
        subject: 'Danke für Ihre Empfehlung',
        text: 'Sie haben uns weiterempfohlen, und darüber haben wir uns sehr gefreut.',
      },
    },
    SurveyAnswered: {
      granted: {
        subject: 'Ihre Antwort: Sie hören bald von uns',
        text: 'danke, dass Sie uns so offen geantwortet haben. Das ist uns wichtig, und wir möchten gern mehr von Ihnen hören.',
      },
      referred: {
        subject: 'Ihre Antwort: Sie hören bald von uns',
        text: 'danke, dass Sie uns so offen geantwortet haben. Das ist uns wichtig, und wir möchten gern mehr von Ihnen hören.',
      },
    },
  },
  remedy: {
    ReportExcuse: null,
    WriteAgain: null,
    WalkThrough: null,
    Farewell:
      'Was wir Ihnen zugesagt haben, gilt weiter, und was Ihnen noch zusteht, bekommen Sie, ohne dass Sie etwas dafür tun müssen. Werbung schicken wir Ihnen nicht.',
    Thank: 'Danke, dass Sie gut von uns sprechen. Wir geben uns Mühe, dass Sie es weiter können.',
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
