import type { listening as english } from '../en/listening.ts';
import type { Like } from '../texts.ts';

export const listening: Like<typeof english> = {
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
