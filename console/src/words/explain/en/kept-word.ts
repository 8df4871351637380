export const keptWord = {
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
} as const;
