import type { Explained, Part } from '../part.ts';

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
  beginning: {
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
      '{event, select, OrderRevoked {Because we have not kept our word, you get {value} from us.} ReservationDisplaced {Because we have not kept our word, you get {value} from us.} other {To make up for it you get {value} from us.}} There is nothing you need to do.',
    KeepTerms: 'Everything stays as it is for you. There is nothing you need to do.',
    HoldChange: 'Until we have talked with you, nothing changes for you.',
    Apologise:
      'That was not right, and we apologise.{event, select, AttentionInterrupted { Whoever is in front of us comes first. We are seeing to that.} other {}}',
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

/** The same for colleagues. */
export const keptWordExplained = {
  event: {
    OrderRevoked: 'Accepted order taken back',
    ReservationDisplaced: 'Reservation given away',
    ServiceDeferred: 'Agreed day put off',
    TermsTightened: 'Terms to become worse',
    AttentionInterrupted: 'Left waiting on the spot',
    ComplaintRaised: 'Complaint',
    ComplaintClosureProposed: 'Complaint to be closed',
    OrderAccepted: 'Order accepted',
    ReservationConfirmed: 'Reservation confirmed',
    ServiceAgreed: 'Day agreed',
  },
  rule: {
    'accepted-is-accepted':
      'An order that we accepted is carried out; where there is truly nothing left, the customer chooses what they get instead.',
    'reserved-is-reserved':
      'A reservation that we confirmed is restored; where that is impossible, the customer chooses an alternative and gets something on top.',
    'your-slot-is-yours':
      'A day that we agreed on is kept; where that is impossible, the customer chooses the new one.',
    'record-outweighs-category':
      'Whoever has been a customer for years without a reminder or an incident keeps their terms; nobody’s terms become worse before a person has looked.',
    'present-customer-first':
      'Whoever is there comes first; where that fails again and again, the place is looked after, not the customer.',
    'no-closure-without-consent':
      'A complaint is acknowledged at once and looked at by the host; it is closed when the customer says so, and not before.',
  },
  because: {
    'order-accepted': 'We accepted this order, so it is carried out.',
    'order-cannot-be-met':
      'We accepted this order, and there is nothing left to send. So a person talks about what there can be instead.',
    'acceptance-unknown': 'Whether we accepted this order is not known, so a person looks at it.',
    'acceptance-unknown-none-left':
      'Whether we accepted this order is not known, and there is nothing left to send. So a person looks at it.',
    'reservation-confirmed': 'We confirmed this reservation, so it is restored.',
    'reservation-cannot-be-restored':
      'We confirmed this reservation and cannot restore it, so the customer chooses something else and gets something on top.',
    'no-alternative-known':
      'We confirmed this reservation and cannot restore it, and nothing else is free yet. So a person finds something.',
    'confirmation-unknown': 'Whether we confirmed this reservation is not known, so a person looks at it.',
    'confirmation-unknown-no-alternative':
      'Whether we confirmed this reservation is not known, and nothing else is free yet. So a person looks at it.',
    'slot-agreed': 'We agreed on this day, so it is kept.',
    'slot-cannot-be-kept': 'We agreed on this day and cannot keep it, so the customer chooses another one.',
    'no-other-day-known':
      'We agreed on this day and cannot keep it, and no other day is known yet. So a person finds one.',
    'agreement-unknown': 'Whether we agreed on this day is not known, so a person looks at it.',
    'record-spotless': 'There has not been a reminder or an incident in years, so the terms stay as they are.',
    'record-short':
      'There has not been a reminder or an incident, though not for long enough to keep the terms without a second look. Nothing changes before a person has looked.',
    'record-mixed': 'There has been a reminder or an incident. Nothing changes before a person has looked.',
    'record-unknown': 'How things have gone over the years is not known. Nothing changes before a person has looked.',
    interrupted: 'Somebody was there, and we turned to something else.',
    'interrupted-again':
      'At this place it has happened {interruptions, plural, one {once} other {# times}} within {days, plural, one {# day} other {# days}}: the place needs help.',
    'interruptions-unknown': 'How often it has happened at this place could not be looked up, so a person looks at it.',
    'complaint-raised': 'Every complaint is looked at by a person.',
    'customer-agreed': 'The customer says that it is settled for them.',
    'customer-disagreed': 'It is not settled for the customer, so it stays open.',
    'consent-unknown': 'What the customer says to it is not known, so it stays open.',
  },
  remedy: {
    HonourOrder: 'Carry out order {orderId} as accepted',
    RestoreReservation: 'Restore reservation {reservationId}',
    KeepSlot: 'Keep the agreed day of {engagementId}',
    OfferChoice:
      '{of, select, order {Let the customer choose for order {about}} reservation {Let the customer choose instead of reservation {about}} day {Let the customer choose another day for {about}} whenever {Ask the customer which day suits them for {about}} host {Let the customer choose who looks after them} other {Let the customer choose}}{options, select, none {} other {: {options}}}{until, select, none {} other { (until {until})}}',
    MakeGood: 'Give {value} to make up for it',
    KeepTerms: 'Keep the terms as they are',
    HoldChange: 'Hold the change of terms until this is answered',
    Apologise: 'Apologise',
    FixOrganisation:
      'See to it at “{place}” that whoever is there comes first{by, select, phone { (it was the phone)} colleague { (it was a colleague)} screen { (it was a screen)} delivery { (it was a delivery)} other {}}',
    AlarmPlace:
      'Help the place “{place}”: {interruptions, plural, one {# interruption} other {# interruptions}} within {days, plural, one {# day} other {# days}}',
    Acknowledge: 'Say that complaint {complaintId} has arrived',
    HoldClosure: 'Keep complaint {complaintId} open until this is answered',
    CloseComplaint: 'Close complaint {complaintId}',
  },
} as const satisfies Explained;
