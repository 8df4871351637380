import type { Part } from '../messages.ts';

export const belonging = {
  opening: {
    CustomerRegistered: {
      granted: {
        subject: 'Your personal contact here',
        text: 'With us you have one personal contact: from the first day on, and for everything.',
      },
      referred: {
        subject: 'Your personal contact here',
        text: 'With us you have one personal contact for everything, who will introduce themselves to you.',
      },
    },
    HostNeeded: {
      granted: {
        subject: 'Your personal contact here',
        text: 'You now have one personal contact with us, for everything.',
      },
      referred: {
        subject: 'Your personal contact here',
        text: 'With us you have one personal contact for everything, who will introduce themselves to you.',
      },
    },
  },
  remedy: {
    AssignHost:
      '{host, select, none {Our customer service takes care of whatever you need, and we will introduce somebody to you in person as soon as we can.} other {{host} is there for you, listens, and can settle everything for you. You need not tell anybody anything twice.{deputy, select, none {} other { Whenever {host} is away, {deputy} helps you.}}}}',
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
