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
    HostLeft: {
      granted: {
        subject: 'Your personal contact is changing, and you decide',
        text: '{name, select, none {Your personal contact} other {{name}}} {leavesOnIsOver, select, yes {left us on {leavesOn}} other {is leaving us on {leavesOn}}}. Who looks after you from now on is for you to decide.',
      },
      referred: {
        subject: 'Your personal contact is changing',
        text: '{name, select, none {Your personal contact} other {{name}}} {leavesOnIsOver, select, yes {left us on {leavesOn}} other {is leaving us on {leavesOn}}}.',
      },
    },
    CustomerChose: {
      granted: {
        subject: 'You have chosen',
        text: 'Thank you for telling us what you would like. That is how it will be.',
      },
      referred: {
        subject: 'Your choice: you will hear from us soon',
        text: 'Thank you for telling us what you would like.',
      },
    },
    ChoiceLapsed: {
      granted: {
        subject: 'Your personal contact here',
        text: 'Your personal contact here is changing once more. If you would rather have somebody else, please just tell us.',
      },
      referred: { subject: 'Your personal contact here', text: 'This is about who looks after you here.' },
    },
    BossRequested: {
      granted: {
        subject: 'You will speak with somebody who decides',
        text: 'You would like to speak with somebody who can decide. Gladly.',
      },
      referred: {
        subject: 'You will hear from us soon',
        text: 'You would like to speak with somebody who can decide. Gladly.',
      },
    },
    HostMismatchReported: {
      granted: {
        subject: 'Who would you like to look after you?',
        text: 'You would like another personal contact. That is perfectly all right, and we need no reason.',
      },
      referred: {
        subject: 'Your personal contact: you will hear from us soon',
        text: 'You would like another personal contact. That is perfectly all right, and we need no reason.',
      },
    },
    HostAbsent: null,
    CustomerDormant: {
      granted: { subject: 'How are you?', text: 'We have not heard from each other for a long time.' },
      referred: { subject: 'How are you?', text: 'We have not heard from each other for a long time.' },
    },
    ContactRequested: {
      granted: { subject: 'Your conversation with us', text: 'You would like to speak with us. Gladly.' },
      referred: { subject: 'Your conversation with us', text: 'You would like to speak with us. Gladly.' },
    },
  },
  onGrant: {
    'follow-not-lawful': {
      subject: 'Who would you like to look after you?',
      text: 'You would have liked to go along, and we understand that well. In this case the law stands in the way. Who looks after you here is for you to decide.',
    },
    'chosen-host-not-here': {
      subject: 'Who would you like to look after you?',
      text: 'Thank you for telling us whom you would like. It does not work out with that person, and we are sorry. Who it is instead is for you to decide.',
    },
  },
  remedy: {
    AssignHost:
      '{host, select, none {Our customer service takes care of whatever you need, and we will introduce somebody to you in person as soon as we can.} other {{host} is there for you, listens, and can settle everything for you. You never have to explain anything twice.{deputy, select, none {} other { Whenever {host} is away, {deputy} will help you.}}}}',
    ReleaseCustomer:
      '{follows, select, none {You are going with your personal contact} other {You are going with {follows}}}, and we quite understand. We will keep what we promised you. We will hand over your records as you wish, and take care of that ourselves. Thank you for your trust. You are always welcome here.',
    IntroduceHost:
      '{host, select, none {Our customer service can settle everything for you without asking anybody, and will be in touch with you.} other {{host} is there for you and can settle everything without asking anybody. {host} will be in touch with you.}}',
    RouteContact:
      '{to, select, none {Our customer service will be in touch with you, and will see it through until everything is settled.} other {{to} will be in touch with you, and will see it through until everything is settled.}}',
    FindExpert: null,
    CoverAbsence: null,
    CheckIn:
      '{host, select, none {Our customer service} other {{host}}} will be in touch with you in the next few days to hear how you are and whether all is well. Nothing more than that. If you would rather not, please just tell us.',
  },
  because: {
    'deputy-takes-over':
      '{follow, select, yes {If you would rather go along, that is all right too: we hand over your records and keep what we promised you. } other {}}{stay, select, none {} other {If you would like to stay with {stay}, there is nothing you need to do. }}If we do not hear from you by {until}, things stay as they are now. You can change your mind at any time, also after that.',
    'colleague-takes-over':
      '{follow, select, yes {If you would rather go along, that is all right too: we hand over your records and keep what we promised you. } other {}}{stay, select, none {} other {If you would like to stay with {stay}, there is nothing you need to do. }}If we do not hear from you by {until}, things stay as they are now. You can change your mind at any time, also after that.',
    'nobody-takes-over':
      '{follow, select, yes {If you would rather go along, that is all right too: we hand over your records and keep what we promised you. } other {}}{stay, select, none {} other {If you would like to stay with {stay}, there is nothing you need to do. }}If we do not hear from you by {until}, things stay as they are now. You can change your mind at any time, also after that.',
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
    'nobody-leaves': 'And there is good news: nobody is leaving, so you need not go along.',
    'others-to-choose-from': 'Until you have chosen, everything stays as it is. There is no hurry.',
    'host-knows-topic': 'That way you speak with somebody who knows about it from the start.',
    'expert-knows-topic':
      'That way you speak with somebody who knows about it from the start.{host, select, none {} other { {host} knows and stays there for you.}}',
    'nobody-knows-topic': 'If it comes down to details, we will bring in somebody who knows all about them.',
    'host-there-already': null,
    'host-found': null,
    'host-found-away': null,
    'host-found-other-language': null,
    'nobody-works-here': null,
    'staff-not-known': null,
  },
} as const satisfies Part;
