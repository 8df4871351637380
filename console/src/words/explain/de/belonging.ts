import type { belonging as english } from '../en/belonging.ts';
import type { Like } from '../texts.ts';

export const belonging: Like<typeof english> = {
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
