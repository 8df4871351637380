import type * as z from 'zod/mini';

/**
 * Everything that can be wrong with an event, or with what the API is asked. Codes are stable; they are what dashboards,
 * redrives and whoever says it in another language go by.
 */
export const faultCodes = [
  'too-large',
  'not-json',
  'not-an-event',
  'malformed-text',
  'too-deep',
  'too-many-items',
  'forbidden-key',
  'forged-source',
  'unknown-event',
  'unknown-version',
  'missing',
  'unknown-field',
  'wrong-type',
  'out-of-range',
  'not-allowed',
  'malformed',
  'not-together',
  'currency-mismatch',
  'in-the-future',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One thing that is wrong: where (a path such as `detail.data.product.sku`, never a value), what, and what to do. */
export interface Fault {
  path: string;
  code: FaultCode;
  message: string;
  /** Of `out-of-range`, where there is such a limit: of a number, of the characters of a text, of the items of a list. */
  atLeast?: number;
  atMost?: number;
}

/** The longest path that is told; what stands behind it is left out. */
const maxPath = 500;

/**
 * What a schema found, as faults: no value of the input is in them, whatever the schema says.
 *
 * @param under the path at which `input` stands
 */
export function faultsOf(error: z.core.$ZodError, under: string, input: unknown): Fault[] {
  const faults = error.issues.flatMap((issue): Fault[] => {
    const path = issue.path.reduce<string>(
      (at, step) => (typeof step === 'number' ? `${at}[${step}]` : join(at, String(step))),
      under,
    );
    if (isMissing(input, issue.path)) return [{ path, code: 'missing', message: 'this field is required' }];
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => unknownField(path, key));
      case 'invalid_type':
        if (issue.expected === 'int') return [{ path, code: 'out-of-range', message: 'a whole number' }];
        return [
          {
            path,
            code: 'wrong-type',
            message: `${/^[aeio]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected} is expected here`,
          },
        ];
      case 'too_small':
        return [
          {
            path,
            code: 'out-of-range',
            message: `at least ${issue.minimum}${sizeUnit(issue.origin)}`,
            atLeast: Number(issue.minimum),
          },
        ];
      case 'too_big':
        return [
          {
            path,
            code: 'out-of-range',
            message: `at most ${issue.maximum}${sizeUnit(issue.origin)}`,
            atMost: Number(issue.maximum),
          },
        ];
      case 'invalid_value':
        return [{ path, code: 'not-allowed', message: oneOf(issue.values, issue.message) }];
      case 'invalid_union':
        return [{ path, code: 'not-allowed', message: 'none of the shapes that are allowed here' }];
      case 'custom':
        return [{ path, code: codeIn(issue.params) ?? 'malformed', message: issue.message }];
      default:
        return [{ path, code: 'malformed', message: issue.message }];
    }
  });
  return faults.filter((fault, index) => !isLooser(fault, faults[index + 1]));
}

/** Whether the next fault says the same of the same value with a tighter limit: of 1e20, that it is no safe integer says less. */
function isLooser({ path, atLeast, atMost }: Fault, next: Fault | undefined): boolean {
  if (next?.path !== path) return false;
  const ofMost = atMost !== undefined && next.atMost !== undefined && next.atMost < atMost;
  return ofMost || (atLeast !== undefined && next.atLeast !== undefined && next.atLeast > atLeast);
}

/** The code that a check of our own gave. */
function codeIn(params: Record<string, unknown> | undefined): FaultCode | undefined {
  return faultCodes.find((code) => code === params?.code);
}

function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  let value = input;
  for (const step of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  return value === undefined;
}

export function unknownField(path: string, key: string): Fault {
  return {
    path: join(path, key),
    code: 'unknown-field',
    message: 'there is no such field',
  };
}

/** A key is part of a path only where it could not be mistaken for a value: somebody might send data as keys. */
export function join(path: string, key: string): string {
  const step = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(key) ? key : '(unreadable key)';
  return path === '' ? step : `${path}.${step}`;
}

/** Hostile keys may be long and nested deep; a path is still short enough for `EventQuarantined`. */
export function bounded(path: string): string {
  return path.length > maxPath ? `${path.slice(0, maxPath - 1)}…` : path;
}

function sizeUnit(origin: string): string {
  return origin === 'string' ? ' characters' : '';
}

function oneOf(values: readonly unknown[], otherwise: string): string {
  return values.length > 12 ? otherwise : `one of ${values.join(', ')}`;
}
