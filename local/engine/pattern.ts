/** Whether an event matches a rule. */
export type Matches = (event: object) => boolean;

/**
 * Compiles the part of EventBridge's pattern language that our rules use: exact values, `anything-but`, `prefix` and
 * `exists`, at any depth. A list matches if one of its alternatives does; a pattern, if all its fields do.
 * @throws Error for anything else, so that a rule can never silently mean less here than on AWS
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function compilePattern(pattern: object): Matches {
  const fields = Object.entries(pattern).map(([name, expected]) => ({ name, matches: compileField(name, expected) }));
  if (fields.length === 0) throw new Error('an event pattern needs at least one field');
  return (event) =>
    fields.every(({ name, matches }) => matches(Object.hasOwn(event, name) ? Reflect.get(event, name) : absent));
}

const absent = Symbol('absent');
type Value = unknown | typeof absent;

function compileField(name: string, expected: unknown): (value: Value) => boolean {
  if (Array.isArray(expected)) {
    if (expected.length === 0) throw new Error(`pattern field ${name}: an empty list matches nothing`);
    const alternatives = expected.map((alternative) => compileAlternative(name, alternative));
    return (value) => {
      const values = Array.isArray(value) ? value : [value];
      return values.some((one) => alternatives.some((matches) => matches(one)));
    };
  }
  if (typeof expected === 'object' && expected !== null) {
    const matches = compilePattern(expected);
    return (value) => typeof value === 'object' && value !== null && matches(value);
  }
  throw new Error(`pattern field ${name}: expected a list or an object`);
}

function compileAlternative(name: string, alternative: unknown): (value: Value) => boolean {
  if (isScalar(alternative)) return (value) => value === alternative;
  const [operator, operand, ...more] = Object.entries(alternative ?? {}).flat();
  if (more.length === 0) {
    if (operator === 'anything-but') {
      const excluded: unknown[] = Array.isArray(operand) ? operand : [operand];
      if (excluded.every(isScalar)) {
        const values = new Set<unknown>(excluded);
        return (value) => value !== absent && !values.has(value);
      }
    }
    if (operator === 'prefix' && typeof operand === 'string') {
      return (value) => typeof value === 'string' && value.startsWith(operand);
    }
    if (operator === 'exists' && typeof operand === 'boolean') return (value) => (value !== absent) === operand;
  }
  throw new Error(`pattern field ${name}: ${JSON.stringify(alternative)} is not supported by the embedded engine`);
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
