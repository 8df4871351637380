import type { Explained, Part } from '../part.ts';

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
  beginning: {
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

/** The same for colleagues. */
export const belongingExplained = {
  event: {
    CustomerRegistered: 'New customer',
    HostNeeded: 'Customer without a host',
    HostLeft: 'Host leaves',
    CustomerChose: 'Customer chose their host',
    ChoiceLapsed: 'No choice of a host in time',
    HostMismatchReported: 'Another host wished for',
    HostAbsent: 'Colleague away',
    CustomerDormant: 'Not heard of for long',
    ContactRequested: 'Conversation wished for',
    BossRequested: 'Asked for the boss',
    CustomerUpdated: 'Profile corrected',
    SegmentAssigned: 'Note for planning work',
    DepartureContinued: 'More customers told of a departure',
    EmployeeJoined: 'New colleague',
    EmployeeChanged: 'Colleague’s details changed',
    EmployeeDeparted: 'Colleague leaves',
    EmployeeDepartureWithdrawn: 'Colleague stays after all',
  },
  rule: {
    'one-host': 'Every customer has one host, from the first day on, and a deputy: by language, topic and even load.',
    'customer-chooses':
      'When a host leaves, the deputy is there at once, and the customer chooses: stay, somebody else, or follow.',
    'host-not-boss': 'Whoever asks for the boss speaks with their host, who can settle everything.',
    'host-rematch': 'Whoever does not get on with their host chooses another one, and gives no reason.',
    'deputy-covers': 'While a host is away their deputies answer; the host stays the host.',
    'care-without-selling':
      'Whoever has not been heard of for long is asked how they are by their host; nothing is offered for sale.',
    'expert-first': 'The first who speaks with a customer knows the topic; the host is told and stays responsible.',
  },
  because: {
    'host-there-already': 'There is a host already, and it stays so.',
    'host-found': 'A colleague was found who can be the host.',
    'host-found-away': 'The colleague who is to be the host is away at the moment; their deputies answer until then.',
    'host-found-other-language':
      'Nobody who could be the host speaks the customer’s language, so it is somebody who speaks another one.',
    'nobody-works-here': 'There is no colleague yet who could be the host, so customer service helps.',
    'staff-not-known':
      'Who could be the host could not be looked up. Customer service helps until a person has looked.',
    'looked-after-by-another': 'Somebody else looks after this customer by now, so nothing changes for them.',
    'departure-changed': 'The departure is off or has another day by now; if there is one, it has a case of its own.',
    'deputy-takes-over':
      'The host leaves on {leavesOn}. The deputy{stay, select, none {} other {, {stay},}} is there at once, and until {until} the customer chooses: stay{follow, select, yes {, somebody else, or follow} other { or somebody else}}.',
    'colleague-takes-over':
      'The host leaves on {leavesOn}. A colleague{stay, select, none {} other {, {stay},}} is there at once, and until {until} the customer chooses: stay{follow, select, yes {, somebody else, or follow} other { or somebody else}}.',
    'nobody-takes-over':
      'The host leaves on {leavesOn}, and there is no colleague yet who could take over, so customer service helps. Until {until} the customer is asked whom they would like{follow, select, yes {; they may also follow} other {}}.',
    'successors-not-known': 'Who could take over could not be looked up, so a person finds somebody.',
    'customer-stays': 'The customer stays with who looks after them now.',
    'customer-chose-host': 'The customer has said whom they would like.',
    'customer-chose-another': 'The customer would like somebody else, and leaves it to us whom.',
    'chosen-host-not-here': 'Whom the customer would like is not to be had here, so a person finds somebody with them.',
    'customer-follows': 'The customer goes with the colleague who leaves, and the law lets them.',
    'follow-not-lawful':
      'The customer would like to go with the colleague who leaves, and the law stands in the way. So a person finds somebody here with them.',
    'nobody-leaves': 'The customer would have gone with their host, but the host stays. So they stay together.',
    'leaver-not-known': 'The colleague with whom the customer would like to go is not known, so a person looks at it.',
    'chose-again-since': 'The customer has chosen again since, and the later choice counts.',
    'silence-is-consent': 'No answer came in time, so it stays with who looks after them now.',
    'host-of-silence-gone': 'No answer came in time, and who looked after them is gone, so somebody else does.',
    'host-settles-everything': 'Whoever asks for the boss wants somebody who can decide: here that is the host.',
    'host-to-introduce-unknown': 'Who works here could not be looked up, so a person sees who gets in touch.',
    'others-to-choose-from': 'There are other colleagues to choose from. Nobody asks why.',
    'no-other-host': 'There is no other colleague yet, so a person finds somebody.',
    'others-not-known': 'Who else works here could not be looked up, so a person finds somebody.',
    'no-host-to-change': 'Who looks after this customer is not known, so a person looks at it.',
    away: 'The colleague is away, so their deputies answer.',
    'back-already': 'The absence was over when we heard of it.',
    'long-not-heard': 'We have not heard of each other for long.',
    'host-to-ask-unknown': 'Who works here could not be looked up, so a person sees who gets in touch.',
    'host-knows-topic': 'Whoever answers for the customer today knows the topic.',
    'expert-knows-topic':
      'Another colleague knows the topic{host, select, none {} other {; {host} is told and stays responsible}}.',
    'nobody-knows-topic': 'There is no colleague yet who knows the topic: the host answers, and somebody is found.',
    'experts-not-known': 'Who knows the topic could not be looked up, so a person sees who gets in touch.',
  },
  remedy: {
    AssignHost: '{host} is the host from now on{deputy, select, none {} other {, {deputy} the deputy}}',
    ReleaseCustomer: 'Let the customer go with {follows}: keep our promises, hand over what we know',
    IntroduceHost: '{host} gets in touch and can settle everything',
    RouteContact: '{to} gets in touch; {host} stays responsible',
    FindExpert: 'Find somebody who knows “{topic}”; {host} answers until then',
    CoverAbsence: 'The deputies of {employeeId} answer from {from} until {until}',
    CheckIn: '{host} asks how the customer is, and sells nothing',
  },
} as const satisfies Explained;
