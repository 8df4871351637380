import type { Language } from '../../events/index.ts';
import type { AllowanceRef } from './allowance.ts';
import type { PromiseKind } from './facts.ts';

/** What is to be looked up for a case. What no rule asks for is not read and not paid for. */
export interface Wants {
  /** The allowance that the case may draw on: the fact `grants`. */
  allowance?: AllowanceRef | undefined;
  /** The product whose offers count (that of the contract, where it is left out), and the day on which they must hold. */
  offersOn?: { productId?: string | undefined; day: string } | undefined;
  /** The customer's contract: the fact `contract`. */
  contractId?: string | undefined;
  /** The promise that was made to the customer: the fact `promise`. */
  promise?: { kind: PromiseKind; promiseId: string } | undefined;
  /** The article of which the customer's own purchases count: the fact `purchases`. */
  purchases?: { sku: string } | undefined;
  /** Whether it matters who looks after the customer. */
  host?: boolean | undefined;
  /** The case that the event answers: the fact `earlier`. */
  earlier?: string | undefined;
  /** Colleagues who could look after the customer, for a topic: the fact `staff`. */
  staff?: StaffWanted | undefined;
}

interface StaffWanted {
  /** What they should know their way around in; what the customer mostly comes for, if left out. */
  topic?: string | undefined;
  /** The language of the case, where it is another than the customer's. */
  language?: Language | undefined;
  /** Whether knowing the topic matters more than speaking the language. */
  topicFirst?: boolean | undefined;
  /** Who cannot be it. */
  except?: readonly string[] | undefined;
  /** Whose departure it is about, as it was told: looked at once more, since it may be withdrawn by now. */
  leaving?: { employeeId: string; leavesOn: string } | undefined;
  /** Who is a fact in any case, also if they leave. */
  naming?: readonly string[] | undefined;
}
