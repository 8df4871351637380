/** How the console asks the API: with nobody there, with half an answer, with a token that is no good any more. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiProblem, answered, createApi, NoAnswer } from '../../console/src/api/client.ts';
import { type Session, SignedOut } from '../../console/src/signed-in.ts';

const desk = 'http://127.0.0.1:4102';
const me = { employeeId: 'E-17', groups: ['host'] };
const ok = (headers = {}) => Response.json(me, { headers });
const refused = () => Response.json({ type: 'urn:kulanz:problem:not-signed-in', status: 401 }, { status: 401 });
/** It begins, and then the connection breaks. */
const broken = () =>
  new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('broken')) }), {
    headers: { 'Content-Type': 'application/json' },
  });

let asked: Request[];
let answers: (() => Response)[];

/** Whoever is signed in: with a token, and another one that is had in its place. */
const session = (change: Partial<Session> = {}): Session => ({
  name: 'Anna Vogt',
  accessToken: async () => 'first',
  accessTokenInsteadOf: async () => 'second',
  signOut: async () => {},
  onSignedOutElsewhere: () => () => {},
  signInAgain: async () => {},
  ...change,
});
const ask = (of: Session) => answered(createApi(of, desk).GET('/v1/me'));
const tokens = () => asked.map(({ headers }) => headers.get('authorization'));

beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    const answer = answers.shift();
    if (!answer) throw new TypeError('nobody is there');
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the console asks the API', () => {
  test('and hears the answer', async () => {
    answers = [ok];
    expect(await ask(session())).toEqual(me);
    expect(tokens()).toEqual(['Bearer first']);
  });

  test('and there is no answer where nobody is there, or it breaks off, or somebody else says yes', async () => {
    await expect(ask(session())).rejects.toThrow(NoAnswer);
    answers = [broken];
    await expect(ask(session())).rejects.toThrow(NoAnswer);
    answers = [() => new Response('<h1>Free WLAN</h1>', { headers: { 'Content-Type': 'text/html' } })];
    await expect(ask(session())).rejects.toThrow(NoAnswer);
  });

  test('and there is no answer where nobody can be asked for a token; who is signed out is told so', async () => {
    const unreachable = session({ accessToken: () => Promise.reject(new TypeError('nobody is there')) });
    await expect(ask(unreachable)).rejects.toThrow(NoAnswer);
    const ended = session({ accessToken: () => Promise.reject(new SignedOut()) });
    await expect(ask(ended)).rejects.toThrow(SignedOut);
    expect(asked).toEqual([]);
  });

  test('once more with another token where one was refused, and no more than once', async () => {
    answers = [refused, ok];
    expect(await ask(session())).toEqual(me);
    expect(tokens()).toEqual(['Bearer first', 'Bearer second']);
    asked = [];
    answers = [refused, refused, ok];
    await expect(ask(session())).rejects.toThrow(ApiProblem);
    expect(asked).toHaveLength(2);
  });

  test('not again where there is no other token', async () => {
    answers = [refused, ok];
    const same = session({ accessTokenInsteadOf: async (token) => token });
    await expect(ask(same)).rejects.toMatchObject({ status: 401, code: 'not-signed-in' });
    expect(asked).toHaveLength(1);
  });

  test('whether what it has is still true', async () => {
    const api = createApi(session(), desk);
    answers = [() => ok({ ETag: '"1"' }), () => new Response(null, { status: 304 })];
    expect(await answered(api.GET('/v1/me'))).toEqual(me);
    expect(await answered(api.GET('/v1/me'))).toEqual(me);
    expect(asked.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"1"']);
  });
});
