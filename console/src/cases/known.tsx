import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import type { Contract, Dossier, PromiseMade } from '../api/generated.ts';
import { useMe, useNames } from '../api/queries.ts';
import { isWord } from '../words/en.ts';
import { useWords, type Words } from '../words/words.tsx';

/** What is known of a customer besides their story. Where nothing is known, nothing is said. */
export function Known({ dossier }: { dossier: Dossier }) {
  const words = useWords();
  const me = useMe();
  const nameOf = useNames();
  const { say, day } = words;
  const { profile, host, contracts, promises, purchases, dates } = dossier;
  const choices = dossier.choices.filter(({ until }) => until !== undefined);
  const named = (id: string | undefined) =>
    id === undefined ? undefined : id === me.data?.employeeId ? say('customer.you', { who: nameOf(id) }) : nameOf(id);
  const items: KeyValuePairsProps.Item[] = [
    {
      label: say('customer.host'),
      value: (
        <>
          {named(host?.hostId) ?? say('customer.nobody')}
          {host?.chosenAt && (
            <Box color="text-body-secondary" fontSize="body-s">
              {say('customer.chosenAt', { day: day(host.chosenAt) })}
            </Box>
          )}
        </>
      ),
    },
    { label: say('customer.deputy'), value: named(host?.deputyId) ?? '–' },
    ...(profile
      ? [
          { label: say('customers.since'), value: day(profile.customerSince) },
          {
            label: say('customer.reached'),
            value: `${say(`channel.${profile.channel}`)}, ${say(`language.${profile.language}`)}`,
          },
        ]
      : []),
    {
      label: say('customer.promises'),
      value: <Lines lines={promises.map((promise) => promiseText(words, promise))} none={say('customer.noPromises')} />,
    },
    {
      label: say('customer.contracts'),
      value: (
        <Lines lines={contracts.map((contract) => contractText(words, contract))} none={say('customer.noContracts')} />
      ),
    },
    ...(purchases.length > 0
      ? [
          {
            label: say('customer.purchases'),
            value: <Lines lines={purchases.map(({ sku, date }) => (date ? `${sku}, ${day(date)}` : sku))} none="" />,
          },
        ]
      : []),
    ...(dates.length > 0
      ? [
          {
            label: say('customer.dates'),
            value: (
              <Lines
                lines={dates.map(({ kind, about, dueOn }) => {
                  const word = `date.${kind}`;
                  return `${isWord(word) ? say(word) : kind}: ${day(dueOn)} (${about})`;
                })}
                none=""
              />
            ),
          },
        ]
      : []),
    ...(choices.length > 0
      ? [
          {
            label: say('customer.choices'),
            value: (
              <Lines
                lines={choices.map(({ employeeId, until }) =>
                  say('customer.choiceOf', { who: nameOf(employeeId), until: until ? day(until) : 'none' }),
                )}
                none=""
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <Container>
      <KeyValuePairs columns={4} minColumnWidth={200} items={items} />
    </Container>
  );
}

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <Box color="text-body-secondary">{none}</Box>;
  return (
    <ul className="lines">
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read the same, and none has anything to lose
        <li key={place}>{line}</li>
      ))}
    </ul>
  );
}

function promiseText({ say, day }: Words, { kind, promiseId, what, madeAt, agreedFor }: PromiseMade): string {
  const text = say('customer.promise', { what: `${say(`promise.${kind}`)} ${what ?? promiseId}`, at: day(madeAt) });
  return agreedFor ? `${text}, ${say('customer.for', { day: day(agreedFor) })}` : text;
}

function contractText({ say, day, money }: Words, contract: Contract): string {
  const { productId, price, interval, startedOn, cancelledOn } = contract;
  const text = say('customer.contract', {
    product: productId,
    price: money(price),
    interval: say(`interval.${interval}`),
    since: day(startedOn),
  });
  return cancelledOn ? `${text}; ${say('customer.contractCancelled', { day: day(cancelledOn) })}` : text;
}
