/** What an API answers when it cannot do what was asked: RFC 9457, with a code and the next step, never a value. */
import type { Fault } from '../../events/index.ts';

export const problems = {
  'not-signed-in': { status: 401, title: 'You are not signed in.' },
  'not-allowed': { status: 403, title: 'This is not yours to do.' },
  'not-found': { status: 404, title: 'There is no such thing.' },
  'wrong-method': { status: 405, title: 'That cannot be done here.' },
  'answered-already': { status: 409, title: 'Somebody has answered this already.' },
  'asked-just-now': { status: 409, title: 'You asked for the very same just now.' },
  'nothing-to-answer': { status: 409, title: 'Nobody waits for an answer to this.' },
  'dealt-with-already': { status: 409, title: 'Somebody has dealt with this already.' },
  'cannot-be-redriven': { status: 409, title: 'Only its producer can send this again.' },
  'would-be-refused': { status: 409, title: 'It would be set aside again.' },
  'too-large': { status: 413, title: 'That is too much at once.' },
  'wrong-content-type': { status: 415, title: 'The body has to be application/json.' },
  'bad-request': { status: 400, title: 'Something in the request is not as agreed.' },
  'key-missing': { status: 400, title: 'This needs an Idempotency-Key.' },
  'key-used': { status: 422, title: 'That Idempotency-Key was used for something else.' },
  'try-again': { status: 503, title: 'That did not work just now. Try again.' },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemCode = keyof typeof problems;

/** The body of an answer that is a problem. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string;
  /** Where it is wrong: paths and codes, never values. */
  faults?: Fault[];
  /** Of `asked-just-now`: the case that it is already. */
  caseKey?: string;
}

/** Thrown by whatever cannot go on. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly body: ProblemBody;

  constructor(code: ProblemCode, detail?: string, faults?: Fault[], more: Pick<ProblemBody, 'caseKey'> = {}) {
    const { status, title } = problems[code];
    super(title);
    this.code = code;
    this.body = {
      type: `urn:kulanz:problem:${code}`,
      title,
      status,
      ...(detail && { detail }),
      ...(faults && { faults }),
      ...more,
    };
  }
}
