import type { Basis, Money, Remedy, RemedyKind } from '../../events/index.ts';
import type { AllowanceRef, Draw } from './allowance.ts';
import type { Background, Facts, RecoveryEvent, RecoveryName } from './facts.ts';
import type { Policy } from './policy.ts';
import type { Wants } from './wants.ts';

/** Why a finding is what it is: a code with parameters, never free text. */
export interface Because<Code extends string = string> {
  code: Code;
  params?: Record<string, string | number | Money | readonly Named[]>;
}

/** A thing by its name; one that would do in another’s place, with that. */
export interface Named {
  name: string;
  insteadOf?: { name: string } | undefined;
}

/**
 * What a rule found.
 * - `applies`: the customer's situation is the rule's, and it may be put right at once.
 * - `not-met`: it is the rule's situation, but beyond what a machine may grant: a person decides.
 * - `not-applicable`: there is nothing here for this rule to put right.
 * - `unknown`: a fact is missing without which the rule would be guessing: a person decides.
 */
export interface Finding<Code extends string = string> {
  rule: string;
  result: 'applies' | 'not-met' | 'not-applicable' | 'unknown';
  because: Because<Code>;
  /** What the rule proposes; granted or, in a referral, waiting for the host's one click. */
  remedies?: Remedy[];
  /** What must not wait if the case is referred: ordered at once then, and not at all if it is granted. */
  meanwhile?: Remedy[];
  /** Raises the basis of the whole case's remedies: a right outranks a promise, a promise outranks goodwill. */
  basis?: Basis;
  /** The referral (its case key) that this case answers if anything comes of it: once, before anybody else does. */
  answers?: string;
  /** What granting takes from allowances. */
  draws?: Draw[];
}

/** A pure function from facts and policy to a finding, and what people need to know about it. */
export interface Rule<Name extends RecoveryName = RecoveryName, Code extends string = string> {
  /** The rule's name, which is its file's. */
  id: string;
  events: readonly Name[];
  /** The rule in one sentence, for the catalogue. */
  promise: string;
  /** The facts it reads besides the event. */
  facts: readonly (keyof Background)[];
  /** The policy's numbers that it reads. */
  numbers: readonly (keyof Policy)[];
  /** Every kind of remedy that it may propose or want meanwhile. */
  remedies: readonly RemedyKind[];
  /** Every code it may give as its reason. Each has its texts in both languages. */
  codes: readonly Code[];
  /** The allowance that a case may draw on, if any; what is drawn on it already is the fact `grants`. */
  allowance?: (event: RecoveryEvent<Name>) => AllowanceRef | undefined;
  /** What else is to be looked up for a case: the facts it names beyond the customer, their host and the time. */
  wants?: (event: RecoveryEvent<Name>) => Omit<Wants, 'allowance'>;
  /** Colleagues who may not answer if the case is referred: whoever asked for it cannot confirm it. */
  notAnsweredBy?: (facts: Facts<Name>) => readonly string[];
  evaluate: (facts: Facts<Name>, policy: Policy) => Omit<Finding<Code>, 'rule'>;
}

/** Declares a rule; the types see to it that it gives no reason it has not declared. */
export function rule<Name extends RecoveryName, const Code extends string>(
  definition: Rule<Name, Code>,
): Rule<Name, Code> {
  return definition;
}
