import { dayOf } from '../calendar.ts';
import { personOf, speaking, successors } from '../host.ts';
import { rule } from '../rule.ts';
import { isThere } from '../staff.ts';

/**
 * The first who speaks with a customer knows what they are talking about: the host if they know the topic, the deputy
 * while the host is away, else a colleague who does, with the host told and still responsible. Never an anonymous pool:
 * where nobody knows it, the host answers, and somebody is found who does.
 */
export const expertFirst = rule({
  id: 'expert-first',
  events: ['ContactRequested'],
  promise: 'The first who speaks with a customer knows the topic; the host is told and stays responsible.',
  facts: ['now', 'host', 'staff'],
  numbers: ['referral'],
  remedies: ['RouteContact', 'FindExpert'],
  codes: ['host-knows-topic', 'expert-knows-topic', 'nobody-knows-topic', 'experts-not-known'],
  wants: ({ data }) => ({ host: true, staff: { topic: data.topic, language: data.language, topicFirst: true } }),
  evaluate({ now, host, staff, event: { data, metadata } }, { referral }) {
    const { contactId, topic, language } = data;
    const day = dayOf(now === 'unknown' ? metadata.occurredAt : now);
    const responsible = speaking(host, staff, day, referral.standInHost);
    const to = (person: typeof responsible) =>
      ({ kind: 'RouteContact', basis: 'promise', contactId, to: person, host: responsible }) as const;
    if (staff === 'unknown') {
      return { result: 'unknown', because: { code: 'experts-not-known' }, remedies: [to(responsible)] };
    }
    const experts = successors(host, staff, []).filter(
      (colleague) => colleague.topics.includes(topic) && isThere(colleague, day),
    );
    if (experts.some(({ employeeId }) => employeeId === responsible.employeeId)) {
      return { result: 'applies', because: { code: 'host-knows-topic' }, remedies: [to(responsible)] };
    }
    // Who knows it and speaks the language; who only knows it has the host beside them.
    const expert = experts.find(({ languages }) => languages.includes(language)) ?? experts[0];
    if (expert) {
      const params: Record<string, string> = responsible.name === undefined ? {} : { host: responsible.name };
      return { result: 'applies', because: { code: 'expert-knows-topic', params }, remedies: [to(personOf(expert))] };
    }
    return {
      result: 'applies',
      because: { code: 'nobody-knows-topic' },
      remedies: [to(responsible), { kind: 'FindExpert', basis: 'promise', topic, host: responsible }],
    };
  },
});
