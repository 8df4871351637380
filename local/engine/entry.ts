/** An entry of `PutEvents`, as the AWS SDKs name its fields. */
export interface PutEntry {
  Source?: string | undefined;
  DetailType?: string | undefined;
  /** A JSON object, as text. */
  Detail?: string | undefined;
  /** A bus's name or ARN. */
  EventBusName?: string | undefined;
  Time?: Date | undefined;
  Resources?: string[] | undefined;
}

/** What became of an entry: an `EventId`, or an error. */
export interface PutResult {
  EventId?: string;
  ErrorCode?: string;
  ErrorMessage?: string;
}

/** What became of a `PutEvents`, entry by entry and in their order. */
export interface PutResults {
  FailedEntryCount: number;
  Entries: PutResult[];
}

/** The whole request is refused. `name` is the service's error code. */
export class RequestRefused extends Error {
  constructor(code: string, message: string) {
    super(message);
    this.name = code;
  }
}

const maxEntries = 10;
const maxTotalBytes = 256 * 1024;

/** @throws RequestRefused for what EventBridge refuses as a whole: no entry, over ten, over 256 KB together */
export function checkRequest(entries: readonly PutEntry[]): void {
  const constraint = (bound: string) =>
    `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length ${bound}`;
  if (entries.length === 0) throw new RequestRefused('ValidationException', constraint('greater than or equal to 1'));
  if (entries.length > maxEntries) {
    throw new RequestRefused('ValidationException', constraint(`less than or equal to ${maxEntries}`));
  }
  if (entries.reduce((total, entry) => total + sizeOf(entry), 0) > maxTotalBytes) {
    throw new RequestRefused('ValidationException', 'Total size of the entries in the request is over the limit.');
  }
}

/** UTF-8 bytes as EventBridge counts them: 14 for a time, and all texts. */
function sizeOf({ Source = '', DetailType = '', Detail = '', Resources = [], Time }: PutEntry): number {
  return Buffer.byteLength([Source, DetailType, Detail, ...Resources].join('')) + (Time ? 14 : 0);
}

/** An entry that the bus takes, with its detail parsed. */
export interface ValidEntry {
  source: string;
  detailType: string;
  /** As it was sent, to the byte. */
  detailText: string;
  detail: object;
  time: Date | undefined;
  resources: string[];
}

/** What EventBridge answers for one faulty entry, in its words. */
export interface EntryFault {
  code: string;
  message: string;
}

/** Checks one entry for a bus named `bus`. */
export function checkEntry(entry: PutEntry, bus: string): { entry: ValidEntry } | { fault: EntryFault } {
  const { Source: source, DetailType: detailType, Detail: detailText, EventBusName = 'default' } = entry;
  // EventBridge accepts entries for a bus that does not exist and loses them. Here the producer is told.
  if (EventBusName.slice(EventBusName.lastIndexOf('/') + 1) !== bus) {
    return fault('ResourceNotFoundException', `Event bus ${EventBusName} does not exist. The bus here is ${bus}.`);
  }
  if (!source) return missing('Source');
  if (source.startsWith('aws.')) return fault('NotAuthorizedForSourceException', 'Not authorized for the source.');
  if (!detailType) return missing('DetailType');
  if (!detailText) return missing('Detail');
  const detail = parseObject(detailText);
  if (!detail) return fault('MalformedDetail', 'Detail is malformed.');
  return { entry: { source, detailType, detailText, detail, time: entry.Time, resources: entry.Resources ?? [] } };
}

function fault(code: string, message: string): { fault: EntryFault } {
  return { fault: { code, message } };
}

function missing(name: string): { fault: EntryFault } {
  return fault('InvalidArgument', `Parameter ${name} is not valid. Reason: ${name} is a required argument.`);
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
