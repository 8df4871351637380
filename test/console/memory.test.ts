import { describe, expect, test } from 'vitest';
import { createMemory } from '../../console/src/api/memory.ts';

const desk = 'http://127.0.0.1:4102';
const answer = (text: string) => ({ etag: `"${text.length}"`, text });

describe('what the console keeps of the API’s answers', () => {
  test('is what was answered last', () => {
    const memory = createMemory();
    memory.keep(`${desk}/v1/me`, answer('before'));
    memory.keep(`${desk}/v1/me`, answer('now'));
    expect(memory.find(`${desk}/v1/me`)?.text).toBe('now');
    expect(memory.find(`${desk}/v1/rota`)).toBeUndefined();
  });

  test('is nothing of all that is held about a customer', () => {
    const memory = createMemory();
    for (const address of [`${desk}/v1/customers/C-1/export`, `${desk}/v1/customers/C-1/export?cursor=x`]) {
      memory.keep(address, answer('everything'));
      expect(memory.find(address)).toBeUndefined();
    }
  });

  test('is fifty answers at most, the newest', () => {
    const memory = createMemory();
    const addresses = Array.from({ length: 51 }, (_, nth) => `${desk}/v1/cases/${nth}`);
    for (const address of addresses) memory.keep(address, answer('a case'));
    expect(addresses.filter((address) => memory.find(address))).toEqual(addresses.slice(1));
  });

  test.each([
    [2_000_000, 2],
    [2_000_001, 1],
  ])('is two million characters at most: of %i together, %i stay', (size, stay) => {
    const memory = createMemory();
    memory.keep(`${desk}/v1/1`, answer('x'.repeat(1_000_000)));
    memory.keep(`${desk}/v1/2`, answer('x'.repeat(size - 1_000_000)));
    expect([1, 2].filter((nth) => memory.find(`${desk}/v1/${nth}`))).toHaveLength(stay);
  });

  test('is forgotten rather than everything else, where one answer alone is too much', () => {
    const memory = createMemory();
    memory.keep(`${desk}/v1/small`, answer('small'));
    memory.keep(`${desk}/v1/large`, answer('x'.repeat(2_000_001)));
    expect(memory.find(`${desk}/v1/large`)).toBeUndefined();
    expect(memory.find(`${desk}/v1/small`)).toBeDefined();
  });
});
