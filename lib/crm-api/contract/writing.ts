import { expect, test } from 'vitest';
import { momentOf } from '../../query/days.ts';
import { fieldOf, kindOf, must, type Peer } from './peer.ts';
export function writing(peer: () => Peer): void {
  const amount = (from: unknown, to: number) => ({ field: peer().names.amount, from: from as number, to });

  test('writes what was confirmed and hands back what the CRM then holds', async () => {
    const { deal, names } = peer();
    const writes = [amount(5000, 7500), { field: names.text, from: null, to: 'Call the "buyer"\non Monday' }];
    const record = await must(peer().open().update(deal, writes));
    expect(fieldOf(record, names.amount)?.value).toBe(7500);
    expect(await peer().held(deal, names.amount)).toEqual(peer().amountHeld(7500));
    expect(await peer().held(deal, names.text)).toBe('Call the "buyer"\non Monday');
  });

  test('a stage is written by the name the seller knows', async () => {
    const { deal, names } = peer();
    const field = fieldOf(await must(peer().open().record(deal)), names.stage);
    const result = await peer()
      .open()
      .update(deal, [{ field: names.stage, from: 'Opportunity', to: 'Proposal Sent' }]);
    if (field?.writable) expect(result).toMatchObject({ ok: true, value: { stage: 'Proposal Sent' } });
    else expect(result).toMatchObject({ ok: false, failure: { kind: 'field-locked' } });
  });

  test('formatting of the old value is forgiven', async () => {
    const { deal, names } = peer();
    expect(
      await kindOf(
        peer()
          .open()
          .update(deal, [amount('5,000.00', 6000)]),
      ),
    ).toBe('ok');
    const date = { field: names.date, from: '2026-10-01', to: '2026-12-24' };
    const record = await must(peer().open().update(deal, [date]));
    const held = momentOf(String(fieldOf(record, names.date)?.value));
    expect(held?.day).toBe('2026-12-24');
  });

  test('a value somebody else changed stops everything', async () => {
    const { deal, names } = peer();
    const writes = [{ field: names.text, from: null, to: 'Hello' }, amount(4000, 7500)];
    expect(await peer().open().update(deal, writes)).toMatchObject({
      ok: false,
      failure: { kind: 'field-changed', fields: [{ expected: '4000', found: expect.stringContaining('5') }] },
    });
    expect((await peer().held(deal, names.text)) ?? null).toBeOneOf([null, '']);
    expect(peer().requests.every(({ method }) => method === 'GET')).toBe(true);
  });
}

export function refusing(peer: () => Peer): void {
  const amount = (from: unknown, to: number) => ({ field: peer().names.amount, from: from as number, to });

  test('a change between our look and our write is noticed where the CRM can', async () => {
    const { deal, names, guarded } = peer();
    peer().beforeWrite(() => peer().change(deal, names.amount, peer().amountHeld(6100)));
    const kind = await kindOf(
      peer()
        .open()
        .update(deal, [amount(5000, 7500)]),
    );
    expect(kind).toBe(guarded ? 'field-changed' : 'ok');
    expect(await peer().held(deal, names.amount)).toEqual(peer().amountHeld(guarded ? 6100 : 7500));
  });

  test('another field that changes meanwhile does not stop the seller', async () => {
    const { deal, names } = peer();
    peer().beforeWrite(() => peer().change(deal, names.text, 'by somebody else'));
    expect(
      await kindOf(
        peer()
          .open()
          .update(deal, [amount(5000, 7500)]),
      ),
    ).toBe('ok');
    expect(await peer().held(deal, names.text)).toBe('by somebody else');
    expect(await peer().held(deal, names.amount)).toEqual(peer().amountHeld(7500));
  });

  test('a field that may not be written, or is not shown to this user, stops everything', async () => {
    const { deal, names } = peer();
    const record = await must(peer().open().record(deal));
    const from = fieldOf(record, names.locked)?.value ?? null;
    for (const [field, was] of [
      [names.locked, from],
      ['Margin__c', 1],
    ] as const) {
      const writes = [amount(5000, 7500), { field, from: was, to: '2026-01-01' }];
      expect(await kindOf(peer().open().update(deal, writes))).toBe('field-locked');
    }
    expect(await peer().held(deal, names.amount)).toEqual(peer().amountHeld(5000));
  });

  test('a value that does not fit is refused before anything is sent', async () => {
    const { deal, names } = peer();
    expect(
      await kindOf(
        peer()
          .open()
          .update(deal, [{ field: names.amount, from: 5000, to: 'a lot' }]),
      ),
    ).toBe('crm-refused');
    expect(peer().requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test("the CRM's own rules speak for themselves", async () => {
    const { deal, refused } = peer();
    if (!refused) return expect(peer().requests).toEqual([]);
    const result = await peer()
      .open()
      .update(deal, [{ field: refused.field, from: 5000, to: refused.to }]);
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: 'crm-refused', said: expect.stringMatching(refused.said) },
    });
  });

  test('an answer that gets lost is looked after: written is written', async () => {
    const { deal } = peer();
    const client = peer().open();
    await must(client.record(deal));
    const reads = peer().requests.length;
    await must(client.record(deal));
    const again = peer().requests.length - reads;
    // The look before the write is answered; the write is carried out and its answer lost.
    peer().fail(...Array.from({ length: again }, () => ({ be: 'fine' as const })), { be: 'deaf' });
    expect(await kindOf(client.update(deal, [amount(5000, 7500)]))).toBe('ok');
  });
}
