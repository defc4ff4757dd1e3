import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../actions/index.ts';
import { machine } from '../bench/read/machine.ts';
import type { ActionRun } from '../core/action.ts';
import { noMemory } from '../core/changes.ts';
import { bant } from '../core/criteria/bant.ts';
import { meddicc } from '../core/criteria/meddicc.ts';
import { fail } from '../core/failure.ts';
import { noKnowledge } from '../core/knowledge.ts';
import { quantile } from '../core/quantile.ts';
import type { ReadingInput } from '../core/record.ts';
import { openChat } from '../model/chat.ts';
import { startModelServer } from '../testing/model-server.ts';
import { richRecord, seller } from '../testing/rich-record.ts';
import { checkAnswer } from '../trust/answer.ts';
import { phrase } from '../trust/gate.ts';
import { openBook } from '../trust/mask.ts';
import { bytesOf, prepare } from '../trust/prepare.ts';

const runs = 7;
const bar = 0.05;
/** As a quick model writes: 7 characters each 20 ms, some 90 tokens a second. */
const sliceMs = 20;

/**
 * What the gate adds to a model's turn, in one run: the same bytes sent bare, and through the gate from the record to
 * the checked answer. The record has 600 fields and 60 entries of history; the model is on the loopback and writes as
 * fast as a quick one.
 *
 * @returns true when the gate adds no more than a twentieth
 */
export async function perfGate({ save }: { save: boolean }): Promise<boolean> {
  const server = await startModelServer();
  const door = openChat({ use: 'endpoint', kind: 'gateway', baseUrl: server.url, model: 'test-model', key: '' });
  const action = actions.find(({ id }) => id === 'summarize-record');
  if (!action) throw new Error('There is no summary to measure with.');
  const signal = new AbortController().signal;
  const bare: number[] = [];
  const gated: number[] = [];
  const before: number[] = [];
  const after: number[] = [];
  try {
    server.tell({ be: 'slow', ms: sliceMs });
    for (let run = 0; run < runs + 1; run++) {
      const from = performance.now();
      const prepared = prepare({ action, run: asked(signal), book: openBook() });
      const made = performance.now();
      const call = {
        door,
        signal,
        turnId: 't',
        permit: async () => null,
        audit: async () => {},
        now: () => new Date(),
      };
      const answer = await phrase(prepared, bytesOf(prepared, door), { ...call, onText: () => {} });
      const through = performance.now();
      await door.stream(prepared.request, { signal, onText: () => {} });
      const end = performance.now();
      checkAnswer(answer.answered, prepared);
      const checked = performance.now() - end;
      if (run === 0) continue; // code and connections get warm
      gated.push(through - from);
      bare.push(end - through);
      before.push(made - from);
      after.push(checked);
    }
  } finally {
    await server.close();
  }
  const median = (list: number[]) => Math.round(quantile(list, 0.5) * 10) / 10;
  const added = Math.round(((median(before) + median(after)) / median(bare)) * 1_000) / 1_000;
  const result = {
    machine: machine(),
    unit: 'ms, median of 7',
    bareTurn: median(bare),
    gatedTurn: median(gated),
    collectToMark: median(before),
    unmaskToSafety: median(after),
    added,
    bar,
  };
  console.log(JSON.stringify(result, null, 2));
  if (save)
    writeFileSync(join(import.meta.dirname, '../bench/gate.result.json'), `${JSON.stringify(result, null, 2)}\n`);
  return added <= bar;
}

function asked(signal: AbortSignal): ActionRun<Record<string, unknown>> {
  return {
    record: largeRecord(),
    ...{ input: {}, query: 'Summarise this deal', now: new Date(), profile: seller, earlier: [], memory: noMemory },
    crm: async () => fail({ kind: 'crm-not-connected', crm: 'The CRM' }),
    site: () => Promise.reject(new Error('No site is read here.')),
    ...{
      siteFacts: async () => [],
      sitePages: async () => [],
      addFacts: () => Promise.reject(new Error('No site is read here.')),
    },
    ...{ knowledge: noKnowledge, criteria: { deal: meddicc, lead: bant } },
    ...{ mapping: () => ({}), cite: () => 0, signal },
  };
}

function largeRecord() {
  const rich = richRecord();
  const fields: ReadingInput['fields'] = Array.from({ length: 600 }, (_, n) => ({
    ...{ name: `Field_${n}__c`, label: `Field ${n}`, value: `Value ${n} for the cold rooms`, type: 'text' as const },
    ...{ display: `Value ${n} for the cold rooms`, anchor: `f${n}` },
  }));
  const [entry] = rich.timeline;
  const timeline = entry ? Array.from({ length: 60 }, (_, n) => ({ ...entry, anchor: `t${n}` })) : [];
  return { ...rich, fields: [...rich.fields, ...richRecord({ fields }).fields], timeline };
}
