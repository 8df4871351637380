import type { colleaguesExplained as english } from '../en/colleagues.ts';
import type { Part, Translated } from '../part.ts';

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
  beginning: {},
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

/** The same for colleagues. */
export const colleaguesExplained: Translated<typeof english> = {
  event: {
    ReferralGranted: 'Jemand aus dem Team hat Ja gesagt',
    ReferralDeclined: 'Jemand aus dem Team hat Nein gesagt',
    RemedyFailed: 'Ließ sich nicht ausführen',
    GoodwillRequested: 'Jemand aus dem Team möchte etwas in Ordnung bringen',
    ReferralUnanswered: 'Noch keine Antwort aus dem Team',
    HourStruck: 'Eine volle Stunde ist um',
  },
  rule: {
    'answered-once':
      'Was wartet, wird einmal beantwortet: Von zwei Antworten zählt die erste, und die andere sagt, welche das war.',
    'a-persons-word':
      'Wozu eine Ansprechperson Ja sagt, das geschieht sofort und so, wie es vorgeschlagen war; nur den eigenen Wunsch bestätigt niemand.',
    'answered-in-words':
      'Was eine Ansprechperson zu ihrem Ja schreibt, steht im Schreiben; war nichts vorgeschlagen, ist es die Antwort.',
    'only-a-person-declines':
      'Nein sagt nur ein Mensch und schreibt der Kundin oder dem Kunden, warum und was stattdessen möglich ist; eine Ausrede, oder nichts stattdessen, geht an eine zweite Person.',
    'failed-is-not-done':
      'Was sich nicht ausführen ließ, kommt zur Ansprechperson zurück, und sie kann es noch einmal veranlassen; die Kundin oder der Kunde erfährt davon. Nur wer sich um sie oder ihn kümmert, wird nicht noch einmal veranlasst.',
    'agent-goodwill':
      'Wer etwas sieht, bringt es in Ordnung, und alle dürfen gleich viel; darüber hinaus bestätigt eine zweite Person, nie dieselbe.',
  },
  because: {
    'referral-open': 'Der Fall wartete noch auf eine Antwort, deshalb zählt diese.',
    'answered-already': 'Eine andere Antwort war schneller, und die zählt.',
    'nothing-was-referred': 'Der Fall wartete nicht auf eine Antwort.',
    'referral-of-another-customer': 'Der Fall, um den es in der Antwort geht, gehört zu anderer Kundschaft.',
    'referral-unknown':
      'Der Fall, um den es in der Antwort geht, ließ sich nicht finden. Deshalb sieht es sich ein Mensch an.',
    'granted-by-a-person': 'Jemand aus dem Team hat Ja gesagt.',
    'own-request': 'Zum eigenen Wunsch hat dieselbe Person Ja gesagt. Deshalb sieht es sich noch jemand anderes an.',
    'choice-not-proposed': 'Ausgewählt wurde etwas, das nicht vorgeschlagen war. Deshalb sieht es sich ein Mensch an.',
    'nothing-proposed': 'Von dem, was vorgeschlagen war, ist nichts mehr zu tun.',
    'nothing-to-grant': 'Auf dieses Ja wartete kein Fall.',
    'host-wrote': 'Was die Ansprechperson geschrieben hat, steht im Schreiben.',
    'nothing-written': 'Mit dem Ja wurde nichts dazugeschrieben.',
    'not-for-a-letter':
      'Was dazugeschrieben wurde, hat Zeichen, die nicht in ein Schreiben gehören, oder ist zu lang. Deshalb steht es nicht darin.',
    'answers-nothing': 'Auf das, was geschrieben wurde, wartete niemand.',
    'excuse-for-an-answer': 'In der Antwort steckt eine Ausrede. Deshalb sieht es sich noch jemand anderes an.',
    'declined-by-a-person':
      'Jemand aus dem Team hat Nein gesagt. Die Kundin oder der Kunde erfährt, warum, und was stattdessen möglich ist.',
    'declined-before': 'Dieselbe Person hat schon einmal Nein gesagt. Deshalb sieht es sich noch jemand anderes an.',
    'no-reason': 'Ein Nein braucht einen Grund, und hier fehlt er. Deshalb sieht es sich noch jemand anderes an.',
    'excuse-for-a-reason':
      'In dem, was die Kundin oder der Kunde erfahren sollte, steckt eine Ausrede. Deshalb sieht es sich noch jemand anderes an.',
    'nothing-instead':
      'Zu einem Nein gehört, was stattdessen möglich ist, und hier fehlt es. Deshalb sieht es sich noch jemand anderes an.',
    'nothing-to-decline': 'Auf dieses Nein wartete kein Fall.',
    'remedy-failed':
      'Was veranlasst war, ließ sich nicht ausführen ({reported}). Es kann noch einmal veranlasst werden.',
    'assignment-failed':
      'Wer sich um die Kundin oder den Kunden kümmert, ließ sich anderswo nicht eintragen ({reported}). Es gilt, wer heute bei uns Ansprechperson ist; das muss dort nachgetragen werden.',
    'failed-case-unknown':
      'Der Fall zu dem, was sich nicht ausführen ließ, ließ sich nicht finden. Deshalb sieht es sich ein Mensch an.',
    'failed-remedy-unknown':
      'Was sich nicht ausführen ließ, war in diesem Fall nicht veranlasst. Deshalb sieht es sich ein Mensch an.',
    'failed-for-another-customer':
      'Was sich nicht ausführen ließ, soll zu anderer Kundschaft gehören. Deshalb sieht es sich ein Mensch an.',
    'within-agent-cap': 'Das darf jede und jeder im Team, ohne jemanden zu fragen.',
    'costs-nothing': 'Gute Worte und Zeit kosten nichts: Das dürfen alle, jederzeit.',
    'beyond-agent-cap':
      'Das ist mehr, als wir allein und ohne Rückfrage geben. Deshalb sieht es sich noch jemand anderes an.',
    'agent-cap-used':
      'Zusammen mit dem, was die Kundin oder der Kunde in letzter Zeit bekam, ist es mehr, als wir allein und ohne Rückfrage geben. Deshalb sieht es sich noch jemand anderes an.',
    'gesture-worth-unknown': 'Was es wert ist, ist nicht bekannt. Deshalb sieht es sich noch jemand anderes an.',
    'cap-in-other-currency':
      'Es ist in einer anderen Währung, als wir zum Vergleich haben. Deshalb sieht es sich noch jemand anderes an.',
    'earlier-gestures-unknown':
      'Was die Kundin oder der Kunde in letzter Zeit bekam, ließ sich nicht nachsehen. Deshalb sieht es sich noch jemand anderes an.',
  },
  remedy: {
    Answer: 'Antworten: „{words}“',
    ExplainDecline: 'Sagen, warum: „{reason}“ Und was stattdessen möglich ist: „{instead}“',
  },
};
