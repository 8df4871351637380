import type { Part } from '../messages.ts';

export const keptWord = {
  opening: {
    OrderRevoked: {
      granted: {
        subject: 'Your order {orderId} stands',
        text: 'If you have heard from us that your order {orderId} will come to nothing: that was our mistake, and we are sorry.',
      },
      referred: {
        subject: 'Your order {orderId}: you will hear from us soon',
        text: 'This is about your order {orderId}. You should be able to rely on what we say.',
      },
    },
    ReservationDisplaced: {
      granted: {
        subject: 'Your reservation{dated, select, yes { for {day}} other {}}',
        text: 'This is about your reservation{dated, select, yes { for {day}} other {}}: {resource}.',
      },
      referred: {
        subject: 'Your reservation{dated, select, yes { for {day}} other {}}: you will hear from us soon',
        text: 'This is about your reservation{dated, select, yes { for {day}} other {}}: {resource}. You should be able to rely on what we say.',
      },
    },
    ServiceDeferred: {
      granted: {
        subject: 'Your appointment{dated, select, yes { on {day}} other {}}',
        text: 'This is about the appointment{dated, select, yes { on {day}} other {}} that we agreed with you.',
      },
      referred: {
        subject: 'Your appointment{dated, select, yes { on {day}} other {}}: you will hear from us soon',
        text: 'This is about your appointment{dated, select, yes { on {day}} other {}}. You should be able to rely on what we say.',
      },
    },
    TermsTightened: {
      granted: {
        subject: 'What we agreed with you stays as it is',
        text: 'If you have heard that something about our agreement with you is to change: that is not going to happen.',
      },
      referred: {
        subject: 'Our agreement with you: you will hear from us soon',
        text: 'This is about what we have agreed with you.',
      },
    },
    AttentionInterrupted: {
      granted: {
        subject: 'We are sorry that we kept you waiting',
        text: 'You were with us, and in the middle of it we turned to something else.',
      },
      referred: {
        subject: 'Your visit: you will hear from us soon',
        text: 'You were with us, and in the middle of it we turned to something else. We are sorry.',
      },
    },
    ComplaintRaised: {
      granted: {
        subject: 'Your complaint has reached us',
        text: 'Thank you for telling us openly what was not right.',
      },
      referred: {
        subject: 'Your complaint has reached us',
        text: 'Thank you for telling us openly what was not right. We are sorry that you had trouble with us.',
      },
    },
    ComplaintClosureProposed: {
      granted: {
        subject: 'Your complaint is settled',
        text: 'You told us that your complaint is settled for you. Thank you for giving us the chance to do better.',
      },
      referred: {
        subject: 'Your complaint stays open',
        text: 'This is about your complaint. When it is settled is up to you.',
      },
    },
  },
  onGrant: {
    'order-cannot-be-met': {
      subject: 'Your order {orderId}: how we are making up for it',
      text: 'Your order {orderId} is not going to work out as we said it would: the goods have run out. That is our fault, and we are very sorry.',
    },
    'acceptance-unknown-none-left': {
      subject: 'Your order {orderId}: how we are making up for it',
      text: 'Your order {orderId} is not going to work out as you wanted it: the goods have run out. We are very sorry.',
    },
    'no-alternative-known': {
      subject: 'Your reservation{dated, select, yes { for {day}} other {}}',
      text: 'This is about your reservation{dated, select, yes { for {day}} other {}}: {resource}. We confirmed it and could not keep it for you. We are very sorry.',
    },
    'confirmation-unknown-no-alternative': {
      subject: 'Your reservation{dated, select, yes { for {day}} other {}}',
      text: 'This is about your reservation{dated, select, yes { for {day}} other {}}: {resource}. We could not keep it for you. We are very sorry.',
    },
  },
  remedy: {
    HonourOrder: 'We accepted your order, and so it stands: you will get what you ordered, as we said you would.',
    RestoreReservation: 'We confirmed it, and so it stands. We look forward to seeing you.',
    KeepSlot: 'What we agreed stands. We will be there.',
    OfferChoice:
      '{of, select, order {What happens next is up to you: we send you the goods as soon as they are back, or something equal or better at the same price, or you get your money back.} reservation {This time we have not kept what we confirmed, and we are very sorry. The choice is yours: {options}. If you would rather have something else, please tell us.} day {The day we agreed has not worked out on our side, and we are sorry. We are keeping another day free for you: {options}. If a different one suits you better, we will go by that.} whenever {The day we agreed has not worked out on our side, and we are sorry. Please tell us which day suits you best. We will go by that.} host {{options, select, none {} other {{event, select, HostMismatchReported {Just tell us whom you would like} CustomerChose {Just tell us whom you would like} other {If you would rather have somebody else, just tell us whom}}: {options} would be glad to look after you.}}} other {The choice is yours: {options}. Just tell us which you would like.}}',
    MakeGood:
      '{event, select, GoodwillRequested {To make up for it you get {value} from us.} other {Because we have not kept our word, you get {value} from us.}} There is nothing you need to do.',
    KeepTerms: 'Everything stays as it is for you. There is nothing you need to do.',
    HoldChange: 'Until we have talked with you, nothing changes for you.',
    Apologise:
      'That was not right, and we apologise.{event, select, GoodwillRequested {} other { Whoever is in front of us comes first. We are seeing to that.}}',
    FixOrganisation: null,
    AlarmPlace: null,
    Acknowledge: 'Your complaint stays open until you say that it is settled for you.',
    HoldClosure: 'Your complaint stays open until you say that it is settled for you.',
    CloseComplaint:
      'With that we are closing it. If anything else comes to mind, just get in touch: we will go on where we left off.',
  },
  because: {
    'order-accepted': null,
    'order-cannot-be-met': null,
    'acceptance-unknown': null,
    'acceptance-unknown-none-left': null,
    'reservation-confirmed': null,
    'reservation-cannot-be-restored': null,
    'no-alternative-known': null,
    'confirmation-unknown': null,
    'confirmation-unknown-no-alternative': null,
    'slot-agreed': null,
    'slot-cannot-be-kept': null,
    'no-other-day-known': null,
    'agreement-unknown': null,
    'record-spotless': 'You have always kept your side. We keep ours.',
    'record-short': null,
    'record-mixed': null,
    'record-unknown': null,
    interrupted: null,
    'interrupted-again': null,
    'interruptions-unknown': null,
    'complaint-raised': null,
    'customer-agreed': null,
    'customer-disagreed': null,
    'consent-unknown': null,
  },
} as const satisfies Part;
