import type { Part } from '../messages.ts';

export const belonging = {
  opening: {
    CustomerRegistered: {
      granted: {
        subject: 'Ihre Ansprechperson bei uns',
        text: 'bei uns haben Sie eine feste Ansprechperson: vom ersten Tag an und für alles, was Sie mit uns zu tun haben.',
      },
      referred: {
        subject: 'Ihre Ansprechperson bei uns',
        text: 'bei uns haben Sie eine feste Ansprechperson für alles, was Sie mit uns zu tun haben. Sie stellt sich Ihnen vor.',
      },
    },
    HostNeeded: {
      granted: {
        subject: 'Ihre Ansprechperson bei uns',
        text: 'bei uns haben Sie jetzt eine feste Ansprechperson für alles, was Sie mit uns zu tun haben.',
      },
      referred: {
        subject: 'Ihre Ansprechperson bei uns',
        text: 'bei uns haben Sie eine feste Ansprechperson für alles, was Sie mit uns zu tun haben. Sie stellt sich Ihnen vor.',
      },
    },
    HostLeft: {
      granted: {
        subject: 'Ihre Ansprechperson wechselt, und Sie entscheiden',
        text: '{name, select, none {Ihre bisherige Ansprechperson} other {{name}}} {leavesOnIsOver, select, yes {hat uns zum {leavesOn} verlassen} other {verlässt uns zum {leavesOn}}}. Wer sich künftig um Sie kümmert, entscheiden Sie.',
      },
      referred: {
        subject: 'Ihre Ansprechperson wechselt',
        text: '{name, select, none {Ihre bisherige Ansprechperson} other {{name}}} {leavesOnIsOver, select, yes {hat uns zum {leavesOn} verlassen} other {verlässt uns zum {leavesOn}}}.',
      },
    },
    CustomerChose: {
      granted: {
        subject: 'Sie haben gewählt',
        text: 'danke, dass Sie uns gesagt haben, was Sie sich wünschen. So machen wir es.',
      },
      referred: {
        subject: 'Ihre Wahl: Sie hören bald von uns',
        text: 'danke, dass Sie uns gesagt haben, was Sie sich wünschen.',
      },
    },
    ChoiceLapsed: {
      granted: {
        subject: 'Ihre Ansprechperson bei uns',
        text: 'Ihre Ansprechperson bei uns wechselt noch einmal. Wenn Sie sich jemand anderen wünschen, sagen Sie es uns einfach.',
      },
      referred: { subject: 'Ihre Ansprechperson bei uns', text: 'es geht darum, wer sich bei uns um Sie kümmert.' },
    },
    BossRequested: {
      granted: {
        subject: 'Sie sprechen mit jemandem, der entscheidet',
        text: 'Sie möchten mit jemandem sprechen, der entscheiden kann. Gern.',
      },
      referred: {
        subject: 'Sie hören bald von uns',
        text: 'Sie möchten mit jemandem sprechen, der entscheiden kann. Gern.',
      },
    },
    HostMismatchReported: {
      granted: {
        subject: 'Wer soll sich um Sie kümmern?',
        text: 'Sie wünschen sich eine andere Ansprechperson. Das ist völlig in Ordnung, und einen Grund brauchen wir nicht.',
      },
      referred: {
        subject: 'Ihre Ansprechperson: Sie hören bald von uns',
        text: 'Sie wünschen sich eine andere Ansprechperson. Das ist völlig in Ordnung, und einen Grund brauchen wir nicht.',
      },
    },
    HostAbsent: null,
    CustomerDormant: {
      granted: { subject: 'Wie geht es Ihnen?', text: 'wir haben lange nichts voneinander gehört.' },
      referred: { subject: 'Wie geht es Ihnen?', text: 'wir haben lange nichts voneinander gehört.' },
    },
    ContactRequested: {
      granted: { subject: 'Ihr Gespräch mit uns', text: 'Sie möchten mit uns sprechen. Gern.' },
      referred: { subject: 'Ihr Gespräch mit uns', text: 'Sie möchten mit uns sprechen. Gern.' },
    },
  },
  onGrant: {
    'follow-not-lawful': {
      subject: 'Wer soll sich um Sie kümmern?',
      text: 'Sie wären gern mitgegangen, und das verstehen wir gut. In diesem Fall steht dem das Gesetz im Weg. Wer sich bei uns um Sie kümmert, entscheiden Sie.',
    },
    'chosen-host-not-here': {
      subject: 'Wer soll sich um Sie kümmern?',
      text: 'danke, dass Sie uns gesagt haben, wen Sie sich wünschen. Mit dieser Person klappt es nicht, und das tut uns leid. Wer es stattdessen ist, entscheiden Sie.',
    },
  },
  remedy: {
    AssignHost:
      '{host, select, none {Unser Kundenservice kümmert sich um alles, was Sie brauchen, und wir stellen Ihnen jemanden persönlich vor, sobald es geht.} other {{host} ist für Sie da, hört zu und kann alles für Sie regeln. Sie brauchen niemandem etwas zweimal zu erzählen.{deputy, select, none {} other { Wenn {host} einmal nicht im Haus ist, hilft Ihnen {deputy} weiter.}}}}',
    ReleaseCustomer:
      '{follows, select, none {Sie gehen mit, wenn Ihre Ansprechperson geht} other {Sie gehen mit {follows}}}, und das verstehen wir gut. Was wir Ihnen zugesagt haben, halten wir. Ihre Unterlagen geben wir weiter, wie Sie es wünschen; darum kümmern wir uns. Danke für Ihr Vertrauen. Sie sind uns immer willkommen.',
    IntroduceHost:
      '{host, select, none {Unser Kundenservice kann alles für Sie regeln, ohne jemanden zu fragen, und meldet sich bei Ihnen.} other {{host} ist für Sie da und kann alles für Sie regeln, ohne jemanden zu fragen. {host} meldet sich bei Ihnen.}}',
    RouteContact:
      '{to, select, none {Unser Kundenservice meldet sich bei Ihnen und bleibt dran, bis alles geklärt ist.} other {{to} meldet sich bei Ihnen und bleibt dran, bis alles geklärt ist.}}',
    FindExpert: null,
    CoverAbsence: null,
    CheckIn:
      '{host, select, none {Unser Kundenservice} other {{host}}} meldet sich in den nächsten Tagen bei Ihnen, um zu hören, wie es Ihnen geht und ob bei Ihnen alles in Ordnung ist. Mehr nicht. Wenn Ihnen das nicht recht ist, sagen Sie es uns einfach.',
  },
  because: {
    'deputy-takes-over':
      '{follow, select, yes {Möchten Sie mitgehen, ist auch das in Ordnung: Wir geben Ihre Unterlagen dann weiter und halten, was wir Ihnen zugesagt haben. } other {}}{stay, select, none {} other {Möchten Sie bei {stay} bleiben, brauchen Sie nichts zu tun. }}Hören wir bis zum {until} nichts von Ihnen, bleibt es so, wie es jetzt ist. Auch danach können Sie sich jederzeit anders entscheiden.',
    'colleague-takes-over':
      '{follow, select, yes {Möchten Sie mitgehen, ist auch das in Ordnung: Wir geben Ihre Unterlagen dann weiter und halten, was wir Ihnen zugesagt haben. } other {}}{stay, select, none {} other {Möchten Sie bei {stay} bleiben, brauchen Sie nichts zu tun. }}Hören wir bis zum {until} nichts von Ihnen, bleibt es so, wie es jetzt ist. Auch danach können Sie sich jederzeit anders entscheiden.',
    'nobody-takes-over':
      '{follow, select, yes {Möchten Sie mitgehen, ist auch das in Ordnung: Wir geben Ihre Unterlagen dann weiter und halten, was wir Ihnen zugesagt haben. } other {}}{stay, select, none {} other {Möchten Sie bei {stay} bleiben, brauchen Sie nichts zu tun. }}Hören wir bis zum {until} nichts von Ihnen, bleibt es so, wie es jetzt ist. Auch danach können Sie sich jederzeit anders entscheiden.',
    'looked-after-by-another': null,
    'departure-changed': null,
    'chose-again-since': null,
    'successors-not-known': null,
    'customer-stays': null,
    'customer-chose-host': null,
    'customer-chose-another': null,
    'chosen-host-not-here': null,
    'customer-follows': null,
    'follow-not-lawful': null,
    'leaver-not-known': null,
    'silence-is-consent': null,
    'host-of-silence-gone': null,
    'host-settles-everything': null,
    'host-to-introduce-unknown': null,
    'no-other-host': null,
    'others-not-known': null,
    'no-host-to-change': null,
    away: null,
    'back-already': null,
    'long-not-heard': null,
    'host-to-ask-unknown': null,
    'experts-not-known': null,
    'nobody-leaves': 'Und eine gute Nachricht: Niemand geht. Sie brauchen also nicht mitzugehen.',
    'others-to-choose-from': 'Bis Sie gewählt haben, bleibt alles, wie es ist. Sie brauchen sich nicht zu beeilen.',
    'host-knows-topic': 'So sind Sie gleich bei jemandem, der sich damit auskennt.',
    'expert-knows-topic':
      'So sind Sie gleich bei jemandem, der sich damit auskennt.{host, select, none {} other { {host} weiß Bescheid und bleibt für Sie da.}}',
    'nobody-knows-topic': 'Wenn es ins Einzelne geht, holen wir jemanden dazu, der sich genau damit auskennt.',
    'host-there-already': null,
    'host-found': null,
    'host-found-away': null,
    'host-found-other-language': null,
    'nobody-works-here': null,
    'staff-not-known': null,
  },
} as const satisfies Part;
