/** What a function may do and what it means to people when it does not. Data, so that it can be read in one go. */
import { hostsSource, paritySource, scheduleSource } from '../events/sources.ts';
import type { SubscriberName } from '../events/subscriptions.ts';

type TableAction =
  | 'dynamodb:BatchGetItem'
  | 'dynamodb:GetItem'
  | 'dynamodb:PutItem'
  | 'dynamodb:Query'
  | 'dynamodb:UpdateItem';

/** `gsi1`: dossiers and the roster; `gsi2`: what is open or due. */
type TableIndex = 'gsi1' | 'gsi2';

export interface FunctionSettings {
  /** What the function may do with the table itself. */
  readonly tableActions: readonly TableAction[];
  /** What it may do with the other table, that of segments. Nobody who decides, writes or answers has this. */
  readonly segmentActions?: readonly TableAction[];
  /** The indexes that it may query. */
  readonly indexes: readonly TableIndex[];
  /** The sources under which it raises events of its own, besides what it says as Kulanz. */
  readonly raisesAs?: readonly string[];
  /** Puts events of any producer on the bus again, as they were received. */
  readonly putsAgain?: boolean;
  /** What customers or hosts notice when its events are not handled: the first half of an alarm's sentence. */
  readonly whenLate: string;
  /** Whether it ends in outcomes, whose time is watched. */
  readonly decides: boolean;
}

/**
 * A subscriber that decides: reads what is known of the customer, records an outcome or sets the event aside; and looks
 * up in the roster who answers what it refers.
 */
const decider: FunctionSettings = {
  tableActions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
  indexes: ['gsi1'],
  whenLate: 'Customers wait for what is due to them and get no letter',
  decides: true,
};

const others: Partial<Record<SubscriberName, FunctionSettings>> = {
  // Both look through the offers for a product.
  'contract-renewals': { ...decider, tableActions: [...decider.tableActions, 'dynamodb:Query'] },
  // Keeps the customer's profile, and who looks after them; goes through the customers of whoever leaves.
  hosts: {
    ...decider,
    tableActions: [...decider.tableActions, 'dynamodb:UpdateItem'],
    indexes: ['gsi1', 'gsi2'],
    raisesAs: [hostsSource],
    whenLate: 'New customers have nobody who looks after them, and those whose host left do not know who does',
  },
  // Keeps what waits about a complaint, and ends it with the customer's yes.
  complaints: { ...decider, tableActions: [...decider.tableActions, 'dynamodb:UpdateItem'] },
  dates: { ...decider, whenLate: 'Customers are not reminded of dates in time' },
  schedule: {
    // Finds what is due and takes it off the list; looks through the owners of referrals, and gives referrals to others.
    tableActions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    indexes: ['gsi1', 'gsi2'],
    whenLate: 'Nobody is reminded of dates, no choice is settled and overdue referrals wait on',
    decides: false,
    raisesAs: [scheduleSource, hostsSource],
  },
  cancellations: { ...decider, tableActions: [...decider.tableActions, 'dynamodb:Query'] },
  // Closes the referral that is answered, or opens it again.
  answers: {
    ...decider,
    tableActions: [...decider.tableActions, 'dynamodb:UpdateItem'],
    whenLate: 'What hosts have granted or declined reaches no customer',
  },
  // Keeps offers and contracts, looks for the contracts that pay more, and counts the pages it has been through.
  'offer-parity': {
    ...decider,
    tableActions: [...decider.tableActions, 'dynamodb:Query', 'dynamodb:UpdateItem'],
    indexes: ['gsi1', 'gsi2'],
    raisesAs: [paritySource],
    whenLate: 'Whoever has a contract already pays more than whoever comes now',
    // An offer for a million contracts takes its time. That the queue moves is watched as with any other.
    decides: false,
  },
  projections: {
    // Reads what was set aside before, to tell it again in the same words.
    tableActions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    indexes: [],
    // Somebody whose profile changed and whom nobody looks after.
    raisesAs: [hostsSource],
    whenLate: 'Decisions and letters are made from outdated profiles and offers',
    decides: false,
  },
  segments: {
    // Of the first table only the quarantine: to set aside, and to tell what was set aside before in the same words.
    tableActions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    segmentActions: ['dynamodb:PutItem'],
    indexes: [],
    whenLate: 'Work is scheduled in the standard order, as promised, and not earlier for anybody',
    decides: false,
  },
  figures: {
    // Reads the outcomes of which the figures need more than is said about them.
    tableActions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    indexes: [],
    whenLate: 'The begging index, the excuse reports and the board of lost customers lag behind; no customer waits',
    decides: false,
  },
  'order-scheduling': {
    tableActions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    segmentActions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    indexes: [],
    whenLate: 'Remedies are ordered, but nobody is told when to carry them out, and promised days may pass',
    decides: false,
  },
};

/** A new subscriber decides unless it is listed otherwise. */
export const settingsOf = (name: SubscriberName): FunctionSettings => others[name] ?? decider;

export const quarantineSettings: FunctionSettings = {
  // Reads whether the case has an outcome after all, before it sets the event aside; what that changes is kept then, and
  // what it does not need is given back: draws, and a referral that it does not answer.
  tableActions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
  indexes: [],
  whenLate: 'Events that failed are not on the list from which people put things right',
  decides: false,
};

export const apiSettings: FunctionSettings = {
  // Reads dossiers and lists, keeps what was asked under a key, notes what became of what was set aside.
  tableActions: [
    'dynamodb:BatchGetItem',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
  ],
  indexes: ['gsi1', 'gsi2'],
  putsAgain: true,
  whenLate: 'Hosts cannot see what waits for them, put anything right or answer it',
  decides: false,
};
