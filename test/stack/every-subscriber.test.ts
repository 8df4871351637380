/** Every function that the app has, with the role that the template gives it, does what it is there for. */
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { outcomeIdOf } from '../../events/outcome-id.ts';
import type { SubscriberName } from '../../events/subscriptions.ts';
import { segmentsTableName } from '../../infra/names.ts';
import { clientsOf, type Entry } from './aws.ts';
import { colleagues, day, sample } from './events.ts';

const stack = inject('stack');
const within = { timeout: 60_000, interval: 250 };
const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe.skipIf(!stack)('every subscriber, deployed with the CDK CLI, driven through the AWS SDK alone', () => {
  const aws = clientsOf(stack ?? { endpoint: '', busName: '', tableName: '' });
  const heard: Entry[] = [];
  let hear: () => Promise<Entry[]>;
  beforeAll(async () => {
    hear = await aws.listen();
  });

  /** What consumers were told about a case so far; what was told twice, once. */
  async function told(name: string, caseKey: string): Promise<Record<string, unknown>[]> {
    heard.push(...(await hear()));
    const about = heard.filter(
      ({ 'detail-type': type, detail }) => type === name && detail.data.outcomeId === outcomeIdOf(caseKey),
    );
    return [...new Map(about.map(({ detail }) => [JSON.stringify(detail.data), detail.data])).values()];
  }
  const kindsOf = (remedies: unknown) => (remedies as { kind: string }[]).map(({ kind }) => kind);
  const ordered = async (caseKey: string) =>
    kindsOf((await told('RemedyOrdered', caseKey)).map(({ remedy }) => remedy)).toSorted();

  /** Waits until a case is decided, and everything that it orders is told; and a letter, unless nobody is written to. */
  async function decided(caseKey: string, verdict: string, kinds: string[], letter = true) {
    await expect.poll(() => aws.item(`CASE#${caseKey}`, 'OUTCOME'), within).toMatchObject({ verdict });
    await expect.poll(() => ordered(caseKey), within).toEqual(kinds.toSorted());
    if (letter) await expect.poll(() => told('LetterReady', caseKey), within).toHaveLength(1);
    expect(await told('RecoveryDecided', caseKey)).toMatchObject([{ caseKey, verdict }]);
  }
  /** Waits until something is kept of a customer. */
  const kept = (customerId: string, sk: string) =>
    expect.poll(() => aws.item(`CUSTOMER#${customerId}`, sk), within).toBeDefined();
  const hostOf = async (customerId: string) =>
    (await aws.item(`CUSTOMER#${customerId}`, 'PROFILE'))?.host as { hostId: string; deputyId: string } | undefined;

  /** A function that is added has no deployment that works until it is driven here. */
  const drives: Record<SubscriberName, () => Promise<void>> = {
    async 'warranty-claims'() {
      const claim = { claimId: 'W-9101', customerId: 'C-9101', receipt: 'missing' };
      await aws.put(sample('warranty-claimed-safety', claim));
      await decided('WarrantyClaimed#shop#W-9101', 'granted', ['ReplaceProduct', 'StopUseNotice']);
    },
    async 'hotline-calls'() {
      await aws.put(sample('hotline-call-ended', { callId: 'call-9102', customerId: 'C-9102' }));
      await decided('HotlineCallEnded#telephony#call-9102', 'granted', ['WaiveFee']);
    },
    async 'petty-fees'() {
      await aws.put(sample('ancillary-fee-charged', { chargeId: 'charge-9103', customerId: 'C-9103' }));
      await decided('AncillaryFeeCharged#booking#charge-9103', 'granted', ['WaiveFee']);
    },
    async 'offer-parity'() {
      const terms = { contractId: 'K-9104', customerId: 'C-9104', productId: 'gas-9104', startedOn: day(-300) };
      await aws.put(sample('contract-started', terms));
      await kept('C-9104', 'CONTRACT#K-9104');
      const offer = { offerId: 'gas-9104-w', productId: 'gas-9104', validFrom: day(-1), validUntil: day(60) };
      await aws.put(sample('offer-published', offer));
      await expect.poll(() => aws.outcomesOf('C-9104'), within).toMatchObject([{ verdict: 'granted' }]);
      const [{ pk = '' } = {}] = await aws.outcomesOf('C-9104');
      expect(pk).toMatch(/^CASE#OfferParityDue#kulanz\.parity#/);
      await decided(String(pk).replace('CASE#', ''), 'granted', ['MatchOffer']);
    },
    async 'contract-renewals'() {
      const renewal = { contractId: 'K-9105', customerId: 'C-9105', productId: 'gas-9104', renewsOn: day(30) };
      await aws.put(sample('contract-renewal-due', renewal));
      await decided(`ContractRenewalDue#billing#K-9105+${day(30)}`, 'granted', ['MatchOffer']);
    },
    async cancellations() {
      const cancelled = { contractId: 'K-9104', customerId: 'C-9104', productId: 'gas-9104', cancelledOn: day(30) };
      await aws.put(sample('contract-cancelled', cancelled));
      await decided(`ContractCancelled#billing#K-9104+${day(30)}`, 'granted', ['MatchOffer']);
    },
    async advice() {
      await aws.put(sample('advice-corrected', { adviceId: 'advice-9106', customerId: 'C-9106' }));
      await decided('AdviceCorrected#shop#advice-9106', 'granted', ['CorrectAdvice', 'Compensate']);
    },
    async projections() {
      const profile = { customerId: 'C-9107', language: 'en', channel: 'email' };
      await aws.put(sample('customer-updated', profile));
      await expect
        .poll(() => aws.item('CUSTOMER#C-9107', 'PROFILE'), within)
        .toMatchObject({ profile: { language: 'en', channel: 'email' } });
      // Nobody looked after them: this is raised, and goes its own way.
      await decided('HostNeeded#kulanz.hosts#C-9107', 'granted', ['AssignHost']);
    },
    async promises() {
      const order = { orderId: 'O-9108', customerId: 'C-9107' };
      await aws.put(sample('order-accepted', { ...order, acceptedAt: new Date().toISOString() }));
      await kept('C-9107', 'PROMISE#order#O-9108');
      await aws.put(sample('order-revoked', order));
      await decided('OrderRevoked#shop#O-9108', 'granted', ['HonourOrder']);
      const [letter] = await told('LetterReady', 'OrderRevoked#shop#O-9108');
      expect(letter).toMatchObject({ language: 'en', subject: 'Your order O-9108 stands' });
      expect(JSON.stringify(heard.filter(({ source }) => source === 'kulanz'))).not.toContain('Stammkunden');
    },
    async complaints() {
      await aws.put(sample('complaint-raised', { complaintId: 'B-9109', customerId: 'C-9107' }));
      const caseKey = 'ComplaintRaised#crm#B-9109';
      await decided(caseKey, 'referred', ['Acknowledge']);
      const host = await hostOf('C-9107');
      expect(await told('RecoveryReferred', caseKey)).toMatchObject([{ hostId: host?.hostId }]);
    },
    async contacts() {
      await aws.put(sample('contact-requested', { contactId: 'contact-9110', customerId: 'C-9107' }));
      const caseKey = 'ContactRequested#telephony#contact-9110';
      await decided(caseKey, 'granted', ['RouteContact']);
      const [order] = await told('RemedyOrdered', caseKey);
      expect(order?.remedy).toMatchObject({ to: { employeeId: 'E-93' } });
    },
    async hosts() {
      const customers = Array.from({ length: 6 }, (_, nth) => `C-911${nth}`);
      await aws.put(
        ...customers.map((customerId) => sample('customer-registered', { customerId }, `reg-${customerId}`)),
      );
      const hosts = new Map<string, string>();
      for (const customerId of customers) {
        await expect.poll(async () => (await hostOf(customerId))?.hostId, within).toMatch(/^E-9/);
        hosts.set(customerId, (await hostOf(customerId))?.hostId ?? '');
      }
      const [leaver = ''] = hosts.values();
      await aws.put(sample('employee-departed', { employeeId: leaver, leavesOn: day(40), mayFollow: false }));
      for (const customerId of customers.filter((one) => hosts.get(one) === leaver)) {
        await decided(`HostLeft#kulanz.hosts#${leaver}+${customerId}+${day(40)}`, 'granted', [
          'AssignHost',
          'OfferChoice',
        ]);
        const host = await hostOf(customerId);
        expect(colleagues.map(({ employeeId }) => employeeId)).toContain(host?.hostId);
        expect(host?.hostId).not.toBe(leaver);
        await kept(customerId, `CHOICE#${leaver}`);
      }
      for (const customerId of customers.filter((one) => hosts.get(one) !== leaver)) {
        expect((await hostOf(customerId))?.hostId).toBe(hosts.get(customerId));
      }
    },
    async answers() {
      const fee = { chargeId: 'charge-9121', customerId: 'C-9107', fee: eur(25_00) };
      await aws.put(sample('ancillary-fee-charged', fee));
      const caseKey = 'AncillaryFeeCharged#booking#charge-9121';
      await decided(caseKey, 'referred', []);
      const [referred] = await told('RecoveryReferred', caseKey);
      const { hostId: grantedBy } = referred ?? {};
      await aws.put(sample('referral-granted', { caseKey, customerId: 'C-9107', grantedBy, note: undefined }));
      await decided(`ReferralGranted#console#${outcomeIdOf(caseKey)}+${grantedBy}`, 'granted', ['WaiveFee']);
      // It is on nobody's list any more.
      expect(await aws.item(`CASE#${caseKey}`, 'OUTCOME')).not.toHaveProperty('gsi2pk');

      await aws.put(sample('goodwill-requested', { requestId: 'G-9122', customerId: 'C-9107' }));
      await decided('GoodwillRequested#console#G-9122', 'granted', ['RefundFee']);
    },
    async listening() {
      await aws.put(sample('agent-replied', { replyId: 'R-9123', customerId: 'C-9107' }));
      const caseKey = 'AgentReplied#helpdesk#R-9123';
      await decided(caseKey, 'referred', ['ReportExcuse'], false);
      expect(kindsOf((await told('RecoveryReferred', caseKey))[0]?.proposed)).toEqual(['WriteAgain']);
      await aws.put(sample('referral-received', { referralId: 'ref-9124', customerId: 'C-9107' }));
      await decided('ReferralReceived#crm#ref-9124', 'granted', ['Thank']);
    },
    async figures() {
      const figure = async (caseKey: string) =>
        (await aws.itemsOf('FIGURES#')).find(({ sk }) => sk === outcomeIdOf(caseKey));
      await expect
        .poll(() => figure('ReferralReceived#crm#ref-9124'), within)
        .toMatchObject({ event: 'ReferralReceived', verdict: 'granted', customerId: 'C-9107' });
      // Of an excuse the figures know the team, and a person's own report the case.
      await expect
        .poll(() => figure('AgentReplied#helpdesk#R-9123'), within)
        .toMatchObject({ excuses: { team: 'returns' } });
    },
    async segments() {
      await aws.put(sample('segment-assigned', { customerId: 'C-9125', segment: 'key-account', assignedOn: day(-1) }));
      await expect
        .poll(() => aws.item('CUSTOMER#C-9125', 'SEGMENT', segmentsTableName), within)
        .toMatchObject({ segment: 'key-account' });
      expect(await aws.item('CUSTOMER#C-9125', 'SEGMENT')).toBeUndefined();
    },
    async 'order-scheduling'() {
      const call = (nth: number) => ({ callId: `call-${nth}`, customerId: `C-${nth}` });
      await aws.put(sample('hotline-call-ended', call(9125)), sample('hotline-call-ended', call(9126)));
      const schedules = async (nth: number) => told('WorkOrderScheduled', `HotlineCallEnded#telephony#call-${nth}`);
      await expect.poll(() => schedules(9125), within).toMatchObject([{ priority: 1, promisedBy: day(3) }]);
      await expect.poll(() => schedules(9126), within).toMatchObject([{ priority: 3, promisedBy: day(3) }]);
    },
    async schedule() {
      const agreed = { engagementId: 'S-9127', customerId: 'C-9107', agreedFor: day(10) };
      await aws.put(sample('service-agreed', { ...agreed, agreedAt: new Date().toISOString() }));
      await kept('C-9107', 'DATE#service#S-9127');
      const hour = `${new Date().toISOString().slice(0, 13)}:00:00Z`;
      await aws.put(sample('hour-struck', { hour }));
      await decided(`DateApproaching#kulanz.schedule#C-9107+service+${day(10)}+S-9127`, 'granted', ['SendReminder']);
      expect(await aws.item('CUSTOMER#C-9107', 'DATE#service#S-9127')).not.toHaveProperty('gsi2pk');
    },
    async dates() {
      // A producer noticed the same date: nobody is reminded twice.
      const noticed = { customerId: 'C-9107', kind: 'service', dueOn: day(10), about: 'S-9127' };
      await aws.put({ ...sample('date-approaching', noticed), source: 'workshop' });
      await decided(`DateApproaching#workshop#C-9107+service+${day(10)}+S-9127`, 'unneeded', [], false);
    },
  };

  test.each(Object.entries(drives))('%s', async (_, drive) => drive());

  test('nothing of it was set aside', async () => {
    expect((await aws.itemsOf('QUARANTINE#')).filter(({ source }) => drivenSources.includes(String(source)))).toEqual(
      [],
    );
  });
});

/** Who tells nothing but what is in this file. */
const drivenSources = ['booking', 'billing', 'helpdesk', 'hr', 'kulanz.hosts', 'kulanz.parity', 'workshop'];
