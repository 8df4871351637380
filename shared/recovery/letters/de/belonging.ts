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
  },
  remedy: {
    AssignHost:
      '{host, select, none {Unser Kundenservice kümmert sich um alles, was Sie brauchen, und wir stellen Ihnen jemanden persönlich vor, sobald es geht.} other {{host} ist für Sie da, hört zu und kann alles für Sie regeln. Sie brauchen niemandem etwas zweimal zu erzählen.{deputy, select, none {} other { Wenn {host} einmal nicht im Haus ist, hilft Ihnen {deputy} weiter.}}}}',
  },
  because: {
    'host-there-already': null,
    'host-found': null,
    'host-found-away': null,
    'host-found-other-language': null,
    'nobody-works-here': null,
    'staff-not-known': null,
  },
} as const satisfies Part;
