import type { belongingExplained as english } from '../en/belonging.ts';
import type { Part, Translated } from '../part.ts';

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
  beginning: {
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

/** The same for colleagues. */
export const belongingExplained: Translated<typeof english> = {
  event: {
    CustomerRegistered: 'Neue Kundin oder neuer Kunde',
    HostNeeded: 'Noch ohne Ansprechperson',
    HostLeft: 'Ansprechperson geht',
    CustomerChose: 'Ansprechperson gewählt',
    ChoiceLapsed: 'Keine Wahl der Ansprechperson bis zum Termin',
    HostMismatchReported: 'Andere Ansprechperson gewünscht',
    HostAbsent: 'Jemand aus dem Team ist nicht da',
    CustomerDormant: 'Lange nichts gehört',
    ContactRequested: 'Gespräch gewünscht',
    BossRequested: 'Nach Chefin oder Chef gefragt',
    CustomerUpdated: 'Angaben berichtigt',
    SegmentAssigned: 'Notiz zur Planung der Arbeit',
    DepartureContinued: 'Weitere von einem Abschied benachrichtigt',
    EmployeeJoined: 'Neu im Team',
    EmployeeChanged: 'Angaben zu jemandem im Team geändert',
    EmployeeDeparted: 'Jemand verlässt das Team',
    EmployeeDepartureWithdrawn: 'Jemand bleibt doch im Team',
  },
  rule: {
    'one-host':
      'Alle haben vom ersten Tag an eine Ansprechperson und eine Vertretung: nach Sprache, Thema und gleichmäßiger Auslastung.',
    'customer-chooses':
      'Geht eine Ansprechperson, ist die Vertretung sofort da, und die Kundin oder der Kunde wählt: bleiben, jemand anderes oder mitgehen.',
    'host-not-boss':
      'Wer nach Chefin oder Chef fragt, spricht mit der eigenen Ansprechperson, und die kann alles regeln.',
    'host-rematch':
      'Wer mit der Ansprechperson nicht zurechtkommt, wählt eine andere und braucht keinen Grund zu nennen.',
    'deputy-covers':
      'Ist eine Ansprechperson nicht da, antwortet die Vertretung; die Ansprechperson bleibt Ansprechperson.',
    'care-without-selling':
      'Von wem wir lange nichts gehört haben, den fragt die Ansprechperson, wie es geht; verkauft wird nichts.',
    'expert-first':
      'Schon beim ersten Gespräch ist jemand dran, der sich auskennt; die Ansprechperson weiß davon und bleibt zuständig.',
  },
  because: {
    'host-there-already': 'Es gibt schon eine Ansprechperson, und dabei bleibt es.',
    'host-found': 'Im Team hat sich eine Ansprechperson gefunden.',
    'host-found-away': 'Die gefundene Ansprechperson ist gerade nicht da; bis dahin antwortet die Vertretung.',
    'host-found-other-language':
      'Niemand im Team, der als Ansprechperson infrage kommt, spricht die Sprache der Kundin oder des Kunden. Deshalb ist es jemand mit einer anderen.',
    'nobody-works-here': 'Im Team kommt noch niemand als Ansprechperson infrage. Deshalb hilft der Kundenservice.',
    'staff-not-known':
      'Wer als Ansprechperson infrage kommt, ließ sich nicht nachsehen. Bis ein Mensch nachgesehen hat, hilft der Kundenservice.',
    'looked-after-by-another':
      'Um diese Kundin oder diesen Kunden kümmert sich inzwischen jemand anderes, deshalb ändert sich nichts.',
    'departure-changed':
      'Der Abschied findet inzwischen nicht mehr oder an einem anderen Tag statt; dafür gibt es dann einen eigenen Fall.',
    'deputy-takes-over':
      'Die Ansprechperson geht zum {leavesOn}. Die Vertretung{stay, select, none {} other {, {stay},}} ist sofort da, und bis zum {until} ist die Wahl offen: bleiben{follow, select, yes {, jemand anderes oder mitgehen} other { oder jemand anderes}}.',
    'colleague-takes-over':
      'Die Ansprechperson geht zum {leavesOn}. Jemand aus dem Team{stay, select, none {} other {, {stay},}} ist sofort da, und bis zum {until} ist die Wahl offen: bleiben{follow, select, yes {, jemand anderes oder mitgehen} other { oder jemand anderes}}.',
    'nobody-takes-over':
      'Die Ansprechperson geht zum {leavesOn}, und im Team kann noch niemand übernehmen. Deshalb hilft der Kundenservice. Bis zum {until} ist offen, wer es werden soll{follow, select, yes {; auch Mitgehen ist möglich} other {}}.',
    'successors-not-known': 'Wer übernehmen könnte, ließ sich nicht nachsehen. Deshalb sucht ein Mensch jemanden.',
    'customer-stays': 'Die Kundin oder der Kunde bleibt bei der Person, die sich jetzt kümmert.',
    'customer-chose-host': 'Die Kundin oder der Kunde hat gesagt, wer es werden soll.',
    'customer-chose-another': 'Die Kundin oder der Kunde wünscht sich jemand anderen und überlässt uns, wen.',
    'chosen-host-not-here':
      'Wer gewünscht ist, lässt sich hier nicht finden. Deshalb sucht ein Mensch jemanden, der passt.',
    'customer-follows': 'Die Kundin oder der Kunde geht mit der Ansprechperson mit, und das Gesetz lässt es zu.',
    'follow-not-lawful':
      'Die Kundin oder der Kunde würde gern mit der Ansprechperson mitgehen, und dem steht das Gesetz im Weg. Deshalb sucht ein Mensch hier jemanden, der passt.',
    'nobody-leaves':
      'Die Kundin oder der Kunde wäre mit der Ansprechperson mitgegangen, doch die bleibt. Also bleiben beide zusammen.',
    'leaver-not-known':
      'Mit wem die Kundin oder der Kunde mitgehen möchte, ist hier nicht bekannt. Deshalb sieht es sich ein Mensch an.',
    'chose-again-since': 'Inzwischen wurde noch einmal gewählt, und die spätere Wahl zählt.',
    'silence-is-consent': 'Bis zum Termin kam keine Antwort. Deshalb bleibt, wer sich jetzt kümmert.',
    'host-of-silence-gone':
      'Bis zum Termin kam keine Antwort, und wer sich gekümmert hat, ist nicht mehr da. Deshalb kümmert sich jemand anderes.',
    'host-settles-everything':
      'Wer nach Chefin oder Chef fragt, möchte mit jemandem sprechen, der entscheiden kann: Hier ist das die Ansprechperson.',
    'host-to-introduce-unknown':
      'Wer hier arbeitet, ließ sich nicht nachsehen. Deshalb klärt ein Mensch, wer sich meldet.',
    'others-to-choose-from': 'Es gibt andere im Team zur Wahl. Nach dem Grund fragt niemand.',
    'no-other-host': 'Im Team gibt es noch niemand anderen. Deshalb sucht ein Mensch jemanden.',
    'others-not-known': 'Wer sonst hier arbeitet, ließ sich nicht nachsehen. Deshalb sucht ein Mensch jemanden.',
    'no-host-to-change':
      'Wer sich um diese Kundin oder diesen Kunden kümmert, ist nicht bekannt. Deshalb sieht es sich ein Mensch an.',
    away: 'Jemand aus dem Team ist nicht da, deshalb antwortet die Vertretung.',
    'back-already': 'Die Abwesenheit war schon vorbei, als wir davon erfahren haben.',
    'long-not-heard': 'Wir haben lange nichts voneinander gehört.',
    'host-to-ask-unknown': 'Wer hier arbeitet, ließ sich nicht nachsehen. Deshalb klärt ein Mensch, wer sich meldet.',
    'host-knows-topic': 'Wer heute antwortet, kennt sich mit dem Thema aus.',
    'expert-knows-topic':
      'Jemand anderes aus dem Team kennt sich mit dem Thema aus{host, select, none {} other {; {host} weiß Bescheid und bleibt zuständig}}.',
    'nobody-knows-topic':
      'Im Team kennt sich noch niemand mit dem Thema aus: Die Ansprechperson antwortet, und jemand wird gefunden.',
    'experts-not-known':
      'Wer sich mit dem Thema auskennt, ließ sich nicht nachsehen. Deshalb klärt ein Mensch, wer sich meldet.',
  },
  remedy: {
    AssignHost: '{host} ist von jetzt an Ansprechperson{deputy, select, none {} other {, {deputy} die Vertretung}}',
    ReleaseCustomer:
      'Kundin oder Kunden mit {follows} gehen lassen: unsere Zusagen halten und übergeben, was wir wissen',
    IntroduceHost: '{host} meldet sich und kann alles regeln',
    RouteContact: '{to} meldet sich; {host} bleibt zuständig',
    FindExpert: 'Jemanden finden, der sich mit „{topic}“ auskennt; bis dahin antwortet {host}',
    CoverAbsence: 'Die Vertretung von {employeeId} antwortet vom {from} bis zum {until}',
    CheckIn: '{host} fragt, wie es geht, und verkauft nichts',
  },
};
