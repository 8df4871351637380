import type { Part } from '../messages.ts';

/** An answer's own text stands behind what it is about; it must also stand alone. */
export const colleagues = {
  opening: {
    ReferralGranted: {
      granted: {
        subject: 'Eine gute Nachricht für Sie',
        text: 'Sie haben auf unsere Antwort gewartet, und hier ist sie. Wir haben uns alles angesehen, und das tun wir nun:',
      },
      referred: {
        subject: 'Wir sind weiter für Sie dran',
        text: 'Sie warten auf unsere Antwort. Damit für Sie alles stimmt, sieht es sich bei uns noch eine zweite Person an.',
      },
    },
    ReferralDeclined: {
      granted: {
        subject: 'Unsere Antwort an Sie',
        text: 'Sie haben auf unsere Antwort gewartet. Jemand von uns hat sich alles genau angesehen, und Sie sollen offen erfahren, woran Sie sind.',
      },
      referred: {
        subject: 'Wir sind weiter für Sie dran',
        text: 'Sie warten auf unsere Antwort. Eine gute haben wir noch nicht für Sie, deshalb sieht es sich bei uns noch einmal jemand anderes an.',
      },
    },
    RemedyFailed: {
      granted: {
        subject: 'Wir machen es wieder gut',
        text: 'Sie hatten eine Zusage von uns, und sie hat nicht geklappt. Das tut uns leid, und das tun wir nun:',
      },
      referred: {
        subject: 'Das hat bei uns noch nicht geklappt',
        text: 'Sie haben eine Zusage von uns, und wir haben sie bisher nicht eingelöst. Das tut uns leid. Die Zusage gilt weiter.',
      },
    },
    GoodwillRequested: {
      granted: {
        subject: 'Etwas von uns für Sie',
        text: 'bei uns ist für Sie nicht alles so gelaufen, wie es hätte laufen sollen. Das tut uns leid, und wir möchten es in Ordnung bringen.',
      },
      referred: {
        subject: 'Sie hören bald von uns',
        text: 'bei uns ist für Sie nicht alles so gelaufen, wie es hätte laufen sollen. Das tut uns leid, und wir möchten es in Ordnung bringen.',
      },
    },
  },
  remedy: {
    Answer: '{words}',
    ExplainDecline:
      '{reason}\n\nWas wir stattdessen für Sie tun können: {instead}\n\nWenn Sie das anders sehen, sagen Sie es uns bitte. Dann sieht es sich bei uns jemand anderes noch einmal neu an.',
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
