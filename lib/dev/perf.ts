import { parseArgs } from 'node:util';

/**
 * `npm run perf -- switch [--switches N] [--save]`: how soon the panel follows a change of record.
 * `npm run perf -- read [salesforce|generic] [--save]`: what a reading costs beside a walk over the page.
 * `npm run perf -- enrich [--save]`: what reading a company's site costs beside the shortest chain of requests, and in memory.
 * `npm run perf -- mask [--save]`: what masking costs, on notes and on texts made to be slow.
 * `npm run perf -- answer [--save]`: from Enter to the complete answer without a model, in the real panel on 600 fields.
 * `npm run perf -- gate [--save]`: what masking, marking and checking add to a model's turn.
 * Times are of this machine; the committed results name it.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { switches: { type: 'string', default: '200' }, save: { type: 'boolean', default: false } },
});
const [what = 'switch', ...only] = positionals;

switch (what) {
  case 'switch': {
    const { perfSwitch } = await import('./perf-switch.ts');
    const { save, switches } = values;
    process.exitCode = (await perfSwitch({ switches: Number(switches), save })) ? 0 : 1;
    break;
  }
  case 'read': {
    const { perfRead } = await import('./perf-read.ts');
    process.exitCode = (await perfRead({ only, save: values.save })) ? 0 : 1;
    break;
  }
  case 'enrich': {
    const { perfEnrich } = await import('./perf-enrich.ts');
    process.exitCode = (await perfEnrich({ save: values.save })) ? 0 : 1;
    break;
  }
  case 'mask': {
    const { perfMask } = await import('./perf-mask.ts');
    process.exitCode = perfMask({ save: values.save }) ? 0 : 1;
    break;
  }
  case 'answer': {
    const { perfAnswer } = await import('./perf-answer.ts');
    process.exitCode = (await perfAnswer({ save: values.save })) ? 0 : 1;
    break;
  }
  case 'gate': {
    const { perfGate } = await import('./perf-gate.ts');
    process.exitCode = (await perfGate({ save: values.save })) ? 0 : 1;
    break;
  }
  default:
    console.error(
      `There is no measurement called ${what}. Try: npm run perf -- switch, read, enrich, mask, answer or gate`,
    );
    process.exitCode = 2;
}
