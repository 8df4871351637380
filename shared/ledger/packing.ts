/**
 * Texts are stored compressed. Typical ones share most of their words with a dictionary, which brings an outcome from
 * some four kilobytes to one: DynamoDB charges by the kilobyte.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { once } from '../../events/fields.ts';
import { dictionary1 } from './dictionary-1.ts';
import { dictionary2 } from './dictionary-2.ts';

/**
 * Every dictionary that ever packed something, by the number that stands in the first byte. A dictionary is never
 * changed, since what it packed could no longer be read: a better one gets the next number.
 */
const dictionaries: Record<number, () => Buffer> = {
  1: once(() => Buffer.from(dictionary1)),
  2: once(() => Buffer.from(dictionary2)),
};
const current = 2;

/** The largest text that is unpacked, in bytes: far above any event, far below the memory of a function. */
const largestText = 8 * 1024 * 1024;

export function pack(text: string): Uint8Array {
  const dictionary = dictionaries[current]?.();
  return Buffer.concat([Buffer.of(current), deflateRawSync(text, { level: 9, dictionary })]);
}

/** @throws RangeError for a dictionary it does not know, Error for bytes that nothing here packed */
export function unpack(packed: Uint8Array): string {
  const dictionary = dictionaries[packed[0] ?? 0];
  if (!dictionary) throw new RangeError(`packed with the unknown dictionary ${packed[0]}`);
  return inflateRawSync(packed.subarray(1), { dictionary: dictionary(), maxOutputLength: largestText }).toString(
    'utf8',
  );
}
