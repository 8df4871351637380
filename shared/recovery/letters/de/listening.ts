import type { listeningExplained as english } from '../en/listening.ts';
import type { Part, Translated } from '../part.ts';

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
  beginning: {},
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

/** The same for colleagues. */
export const listeningExplained: Translated<typeof english> = {
  event: {
    AgentReplied: 'Antwort an eine Kundin oder einen Kunden',
    EmployeeOnboarded: 'Neu im Team und eingearbeitet',
    CustomerLeft: 'Kundin oder Kunde ist gegangen',
    ReferralReceived: 'Empfehlung',
    SurveyAnswered: 'Umfrage beantwortet',
  },
  rule: {
    'no-excuses':
      'Niemand wird mit unseren Regeln, unserer Organisation oder anderer Kundschaft vertröstet: Wer so eine Antwort bekam, bekommt eine bessere.',
    'walk-through': 'Wer neu ist, gleich in welcher Aufgabe, geht einmal als Kundin oder Kunde durch das Haus.',
    'no-hard-feelings':
      'Wer geht, bekommt einmal Dank, und niemand verkauft mehr etwas; wer keinen Brief möchte, bekommt keinen.',
    'good-service-gets-around': 'Wer uns empfiehlt, bekommt Dank, und niemand erbittet mehr.',
    'did-it-work':
      'Wer sich zweitklassig gefühlt hat oder trotz allem nicht zufrieden ist, bekommt einen Anruf der Ansprechperson; niemand widerspricht.',
  },
  because: {
    'no-excuse': 'In der Antwort steht keine Ausrede.',
    'excuse-in-reply': 'In der Antwort steht eine Ausrede. An wen sie ging, ist nicht bekannt; das Haus lernt daraus.',
    'excuse-to-customer':
      'Die Kundin oder der Kunde bekam statt einer Antwort eine Ausrede. Deshalb schreibt die Ansprechperson noch einmal, und diesmal mit Hilfe.',
    'new-colleague': 'Jemand ist neu hier und war noch nicht als Kundin oder Kunde im Haus unterwegs.',
    'walked-through-before': 'Wer hier neu ist, war schon einmal als Kundin oder Kunde im Haus unterwegs.',
    'customer-left': 'Die Kundin oder der Kunde ist gegangen, und wir danken einmal.',
    'wants-no-letter': 'Die Kundin oder der Kunde möchte keine Briefe mehr.',
    'recommended-us': 'Jemand kam, weil diese Kundin oder dieser Kunde gut von uns gesprochen hat.',
    'not-to-be-thanked': 'Wer kam, möchte das lieber für sich behalten. Deshalb gibt es keinen Dank.',
    'felt-second-class': 'Die Kundin oder der Kunde hat sich zweitklassig gefühlt. Deshalb meldet sich ein Mensch.',
    'not-content-after-remedy':
      'Die Kundin oder der Kunde ist nicht zufrieden mit dem, was aus dem Fall geworden ist. Deshalb meldet sich ein Mensch.',
    'asked-about-unknown-case':
      'Die Kundin oder der Kunde ist nicht zufrieden mit einem Fall, den wir nicht finden. Deshalb meldet sich ein Mensch.',
    'not-content':
      'Die Kundin oder der Kunde ist nicht zufrieden, doch es geht um nichts, das wir in Ordnung gebracht haben. Die Antwort ist festgehalten.',
    content: 'Die Kundin oder der Kunde ist zufrieden.',
  },
  remedy: {
    ReportExcuse:
      'Dem Haus{team, select, none {} other { (Team {team})}} ohne Namen von einer Ausrede berichten: {excuses}',
    WriteAgain: 'Noch einmal schreiben, und diesmal mit Hilfe',
    WalkThrough: '{employeeId} geht als Kundin oder Kunde durch das Haus: {situations}',
    Farewell: 'Danke und auf Wiedersehen sagen, und sonst nichts',
    Thank: 'Danke sagen',
  },
};
